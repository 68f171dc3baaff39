import { bisectCenter } from 'd3-array';
import type { HTMLAttributes, InputHTMLAttributes, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Frame } from './frame';

/** The reading of places that are known by their number. */
export interface Places {
  index: number;
  /** For the box that the drawing fills: what a pointer does over it. */
  pointing: Pick<HTMLAttributes<HTMLDivElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerLeave'>;
  /** For the browser's own slider over the drawing: its keys, in either direction, and what assistive technology does to it. */
  slider: Pick<InputHTMLAttributes, 'min' | 'max' | 'step' | 'value' | 'onInput'>;
}

export interface Reading extends Pick<Places, 'pointing' | 'slider'> {
  /** The place that is read: the one at rest until another is pointed at or gone to by key. */
  at: number;
  /** Whether somebody reads another place than the one at rest. */
  away: boolean;
}

/**
 * Reading a chart place by place. A slider goes over the places by number, so Home, End and the arrows are the browser's;
 * a pointer takes the nearest. A mouse that leaves takes its reading with it, a finger leaves it.
 * @param places in ascending order
 * @param rest one of them
 */
export function useReading(places: readonly number[], rest: number, { x, width }: Frame): Reading {
  const nearest = (across: number) => bisectCenter(places, x.invert(across * width));
  const { index, pointing, slider } = usePlaces(places.length - 1, places.indexOf(rest), nearest);
  return { at: places[index] ?? rest, away: places[index] !== rest, pointing, slider };
}

/**
 * The same for places by number.
 * @param last the number of the last one
 * @param nearest the one that is nearest to a point of the drawing, given from 0 to 1 across and down
 * @param how `downwards`: the first stands on top, and the slider's way up leads to it; `first`: the one that is read at the beginning
 */
export function usePlaces(
  last: number,
  rest: number,
  nearest: (across: number, down: number) => number,
  { downwards = false, first = -1 } = {},
): Places {
  const [read, setRead] = useState<number | null>(first < 0 ? null : first);
  const index = read === null ? rest : Math.min(read, last);
  const point = ({ currentTarget, clientX, clientY }: TargetedPointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    if (width > 0) setRead(nearest((clientX - left) / width, (clientY - top) / height));
  };
  return {
    index,
    pointing: {
      onPointerDown: point,
      onPointerMove: point,
      onPointerLeave: (event) => {
        if (event.pointerType === 'mouse') setRead(null);
      },
    },
    slider: {
      min: downwards ? -last : 0,
      max: downwards ? 0 : last,
      step: 1,
      value: downwards ? -index : index,
      onInput: (event) => setRead(Math.abs(event.currentTarget.valueAsNumber)),
    },
  };
}
