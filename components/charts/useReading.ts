import { bisectCenter } from 'd3-array';
import type { HTMLAttributes, InputHTMLAttributes, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Frame } from './frame';

export interface Reading {
  /** The place that is read: the one at rest until another is pointed at or gone to by key. */
  at: number;
  /** Whether somebody reads another place than the one at rest. */
  away: boolean;
  /** For the box that the drawing fills: what a pointer does over it. */
  pointing: Pick<HTMLAttributes<HTMLDivElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerLeave'>;
  /** For the browser's own slider over the drawing: its keys, in either direction, and what assistive technology does to it. */
  slider: Pick<InputHTMLAttributes, 'min' | 'max' | 'step' | 'value' | 'onInput'>;
}

/**
 * Reading a chart place by place. A slider goes over the places by number, so Home, End and the arrows are the browser's;
 * a pointer takes the nearest. A mouse that leaves takes its reading with it, a finger leaves it.
 * @param places in ascending order
 * @param rest one of them
 */
export function useReading(places: readonly number[], rest: number, { x, width }: Frame): Reading {
  const [read, setRead] = useState<number | null>(null);
  const last = places.length - 1;
  const index = read === null ? places.indexOf(rest) : Math.min(read, last);
  const point = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0) setRead(bisectCenter(places, x.invert(((event.clientX - box.left) / box.width) * width)));
  };
  return {
    at: places[index] ?? rest,
    away: places[index] !== rest,
    pointing: {
      onPointerDown: point,
      onPointerMove: point,
      onPointerLeave: (event) => {
        if (event.pointerType === 'mouse') setRead(null);
      },
    },
    slider: {
      min: 0,
      max: last,
      step: 1,
      value: index,
      onInput: (event) => setRead(event.currentTarget.valueAsNumber),
    },
  };
}
