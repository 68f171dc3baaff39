import { describe, expect, it } from 'vitest';
import { partOf, pathBetween, pathsAround, placeOn, SKY } from '../../../lib/look/arc';

describe('the arc', () => {
  it.each([
    [0, { x: 28, y: 178 }],
    [0.5, { x: 190, y: 36 }],
    [1, { x: 352, y: 178 }],
  ])('stands at %f of the way at %o', (part, place) => {
    expect(placeOn(part)).toEqual(place);
  });

  it('keeps the whole sun inside the picture everywhere', () => {
    for (let part = 0; part <= 1; part += 0.01) {
      const { x, y } = placeOn(part);
      expect(Math.min(x, SKY.width - x, y)).toBeGreaterThanOrEqual(28);
    }
  });

  it('gives a quarter of the way to the last of four hours', () => {
    expect(partOf(0, 240, 180)).toBe(0.75);
  });

  it.each([
    [-50, 0],
    [300, 1],
  ])('lets the sun rest at a foot outside its time: at %i it is %i', (now, part) => {
    expect(partOf(0, 240, now)).toBe(part);
  });

  it('is at its start when its span is empty', () => {
    expect(partOf(100, 100, 100)).toBe(0);
  });

  it('draws half an ellipse from foot to foot', () => {
    expect(pathBetween(0, 1)).toBe('M28 178A162 142 0 0 1 352 178');
  });

  it('leaves off on both sides of the sun', () => {
    const { gone, ahead } = pathsAround(0.5);
    expect(gone).toBe('M28 178A162 142 0 0 1 175.8 36.5');
    expect(ahead).toBe('M204.2 36.5A162 142 0 0 1 352 178');
  });

  it('has nothing behind it at the start and nothing ahead at the end', () => {
    expect(pathsAround(0).gone).toBe('');
    expect(pathsAround(1).ahead).toBe('');
  });
});
