import type { Place } from '../../../lib/diary/limits';
import type { Point } from '../../figure/joints';
import { curve } from '../../figure/outline';
import { hairFront } from '../../figure/shape';

/** The picture's own units: a figure that stands and faces whoever looks, its middle at x = 0. */
export const BOX = { left: -40, top: 0, width: 80, height: 176 };
/** Where it stands. */
export const FLOOR = 167.5;

type Corner = readonly [x: number, y: number];

/** Corners written as `17.2,33 21,34`. */
const corners = (written: string): Corner[] =>
  [...written.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** A part of one side: x outwards from the middle, y down. */
interface Part {
  contour: readonly Corner[];
  /** Its middle. A line from the word for it comes in at this height. */
  centre: Point;
  /** How far out it reaches at that height. */
  edge: number;
  /** What a finger may press for it, larger than it is drawn: x, y, width, height. */
  press: readonly [number, number, number, number];
}

const PARTS: Record<string, Part> = {
  arm: {
    contour: corners(
      '17,32.8 21,33.8 24.4,38.2 25.6,45 26.6,52 28.4,60 31,68 33,76.4 35.6,81 36.8,86.4 36,91.6 33.8,92.8 32,89.4 30.2,84 29.4,78 25.8,69.6 22.2,60.4 19.4,52 17.4,44.6 16,38',
    ),
    centre: { x: 24.4, y: 56 },
    edge: 27.4,
    press: [14.4, 28, 25.6, 70],
  },
  thigh: {
    contour: corners(
      '16.8,95 16.9,99 16.1,105.4 14.9,111.6 13.9,115.6 10.4,116.8 7,115.6 6.2,111.6 4.8,104.6 3.5,98.6 3.1,95.2 5.2,94.2 10,93.8 15,94',
    ),
    centre: { x: 10, y: 104 },
    edge: 16.6,
    press: [0, 82, 25.6, 35.4],
  },
  calf: {
    contour: corners(
      '13.8,119.8 15.4,124.4 16.2,130.4 15.2,139 13,148.4 12.4,151.6 10.6,152.6 8.8,151.6 8.4,148.4 6.8,139 5.6,131.4 6,124.4 7.2,119.8 10.4,118.8',
    ),
    centre: { x: 10.8, y: 133 },
    edge: 16.4,
    press: [0, 117.4, 25.6, 33],
  },
  foot: {
    contour: corners(
      '10.6,154.8 12.8,155.2 14.8,157.8 18.6,161.4 19.6,164 17.4,165.6 11.4,165.8 7.6,165.2 6.6,162.4 7.6,158.4 8.6,155.4',
    ),
    centre: { x: 12.4, y: 161.6 },
    edge: 19.6,
    press: [0, 150.4, 25.6, 25.6],
  },
};

/** As in a mirror: what is on your left is on the left of the picture, whichever way the page is read. */
export const isLeft = (place: Place): boolean => place.endsWith('Left');

/** A place on the body in the units of the picture. */
export function placeOn(place: Place) {
  const part = PARTS[place.replace(/(Left|Right)$/, '')] as Part;
  const side = isLeft(place) ? -1 : 1;
  const [x, y, width, height] = part.press;
  return {
    shape: closed(part.contour.map(([across, down]): Corner => [side * across, down])),
    centre: { x: side * part.centre.x, y: part.centre.y },
    edge: side * part.edge,
    press: { x: side < 0 ? -x - width : x, y, width, height },
  };
}

/** Half of the neck and the trunk, from the top to the bottom. */
const TRUNK_HALF = corners(
  '4.1,20 4.3,25 6.4,28.2 11.2,30.4 14.6,32.6 14,38 15.4,46 14.9,55 13.4,64 14.2,72 16,80 17.1,87 17.2,90.6 15,91.4 10,91.2 4,91.6 2.2,91.2 1.4,88.6 0,87',
);
const mirrored = ([x, y]: Corner): Corner => [-x, y];

/** Neck and trunk, and the face: not to be chosen. */
export const TRUNK = closed([...TRUNK_HALF, ...TRUNK_HALF.slice(0, -1).map(mirrored).reverse()]);
const FACE_HALF = corners('6.4,5.6 8.6,11.4 7.6,17.6 4.2,22');
export const FACE = closed([[0, 3.4], ...FACE_HALF, [0, 23.4], ...FACE_HALF.map(mirrored).reverse()]);
export const HAIR = hairFront({ x: 0, y: 12.6 }, { x: 0, y: 29 });

function closed(corners: readonly Corner[]): string {
  return curve(
    { x: 0, y: 0 },
    { x: 0, y: 1 },
    corners.map(([x, y]) => [y, x] as const),
  );
}
