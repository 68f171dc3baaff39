import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { type IconStep, iconSvg } from '../../../lib/look/icon';

const STEPS: IconStep[] = [0, 1, 2, 3, 4, 5];

/** The rendered picture: its pixels as [red, green, blue, opacity], row by row. */
function pixels(step: IconStep, size: number): number[][] {
  const { pixels: bytes, width } = new Resvg(iconSvg(step, size)).render();
  expect(width).toBe(size);
  return Array.from({ length: size * size }, (_, i) => [...bytes.subarray(4 * i, 4 * i + 4)]);
}

/** How many rows from the top stay empty: the sun's height. */
function emptyRows(step: IconStep, size: number): number {
  return Math.floor(pixels(step, size).findIndex(([, , , opacity = 0]) => opacity > 128) / size);
}

describe('the icon', () => {
  it('sinks from step to step, and the moon of the night stands high again', () => {
    const rows = STEPS.map((step) => emptyRows(step, 32));
    expect(rows.slice(0, 5)).toEqual([...rows.slice(0, 5)].sort((a, b) => a - b));
    expect(new Set(rows.slice(0, 5)).size).toBe(5);
    expect(rows[5]).toBeLessThan(8);
  });

  it.each(STEPS)('step %i has a dark edge for pale toolbars and a bright middle for dark ones, at 16 px', (step) => {
    const solid = pixels(step, 16).filter(([, , , opacity = 0]) => opacity > 200);
    const red = solid.map(([r = 0]) => r);
    expect(Math.min(...red)).toBeLessThan(150);
    expect(Math.max(...red)).toBeGreaterThan(210);
  });

  it('stands on a tile where it is shown large', () => {
    const middleOfTop = pixels(3, 48)[48 * 2 + 24];
    expect(middleOfTop?.[3]).toBe(255);
    expect(pixels(3, 48)[0]?.[3]).toBe(0);
  });
});
