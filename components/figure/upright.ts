import type { PoseId } from '../../lib/routine/pose-id';
import { joints, type Pose } from './joints';
import { STRIDE, WALL_LEAN } from './stills';

const KNEEL = joints(
  'hd91,92 sh88,106 hp80,155 eF86,134 hF104,152 eB92,134 hB110,154 kF115,175 aF78,177 tF66.5,179 kB116.5,175 aB80,177 tB69.5,179',
);
const STAND_WALL = joints(
  'hd108,43 sh106,57 hp104,106 eF99,87 hF103,111 eB128,76 hB150.5,70 kF104.5,142 aF101,178 tF113,178 kB106.5,142 aB104,178 tB116,178',
);
const STAND_LAMP = joints(
  'hd106,42.5 sh104,57 hp102,107 eF99,88 hF104,112 eB100,88 hB103,111 kF104,142 aF100,178 tF112,178 kB107,142 aB105,178 tB117,178',
);

/** Poses on the feet or the knees; those of the first view are in `stills.ts`. */
export const UPRIGHT = {
  stride: STRIDE,
  passing: {
    joints: joints(
      'hd104,41 sh101,55 hp100,105 eF100,80 hF105,104 eB102,80 hB109,103 kF102,141 aF99,178 tF111,178 kB111,139 aB94,170 tB103.5,177',
    ),
    scene: 'floor',
    worked: 'F',
  },
  'wall-upright': {
    joints: joints(
      'hd113,44 sh111,58 hp107,107 eF127,82 hF150.5,66 eB129,86 hB150.5,73 kF110,142 aF106,178 tF118,178 kB106,142 aB101,178 tB113,178',
    ),
    scene: 'wall',
    worked: 'B',
    palms: 'both',
  },
  'wall-lean': WALL_LEAN,
  'chair-behind': {
    joints: joints(
      'hd101,42 sh99,56 hp98,106 eF104,83 hF125,90 eB107,83 hB128,90 kF100,142 aF97,178 tF109,178 kB104,142 aB101,178 tB113,178',
    ),
    scene: 'chair-front',
    worked: 'F',
  },
  'chair-behind-toes': {
    joints: joints(
      'hd103,34 sh101,48 hp100,98 eF107,77 hF125,90 eB110,77 hB128,90 kF102,134 aF99,168.5 tF108.5,176 kB106,134 aB103,168.5 tB112.5,176',
    ),
    scene: 'chair-front',
    worked: 'F',
  },
  kneel: { joints: KNEEL, scene: 'pillow', worked: 'F' },
  child: {
    joints: joints('hd146,164 sh131,157 hp82,154 eF146,175 hF169,178.5 eB150,175 hB175,178.5', KNEEL),
    scene: 'pillow',
    worked: 'F',
  },
  'half-kneel': {
    joints: joints(
      'hd86,70 sh84,84 hp84,133 eF89,114 hF110,128 eB93,113 hB114,129 kF82,169 aF46,176.5 tF35,179 kB121,140 aB121,178 tB133,178',
    ),
    scene: 'cushion',
    worked: 'F',
    turns: true,
  },
  'half-kneel-shift': {
    joints: joints(
      'hd97,72.5 sh94.5,86.5 hp94,135.5 eF99,116 hF120,130 eB103,115.5 hB124,131.5 kF82,169 aF46,176.5 tF35,179 kB131,141.5 aB121,178 tB133,178',
    ),
    scene: 'cushion',
    worked: 'F',
    turns: true,
  },
  'stand-wall': { joints: STAND_WALL, scene: 'wall', worked: 'F', turns: true, palms: 'B' },
  'quad-hold': {
    joints: joints('eF93,85 hF81,108 kF102,142 aF79,114.5 tF67.4,111.5', STAND_WALL),
    scene: 'wall',
    worked: 'F',
    turns: true,
    palms: 'B',
  },
  'lamp-stand': { joints: STAND_LAMP, scene: 'lamp', worked: 'F', lit: 1 },
  'lamp-reach': {
    joints: joints('hd107,43.5 eF127,79 hF146,91', STAND_LAMP),
    scene: 'lamp',
    worked: 'F',
    lit: 0.15,
  },
} satisfies Partial<Record<PoseId, Pose>>;
