import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { expect, it } from 'vitest';
import { contrast } from '../../support/palette';

const at = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const colours = new Map(
  [...at('components/night/palette.css').matchAll(/--([\w-]+): (oklch[^;]*);/g)].map(([, name, value]) => [
    name ?? '',
    new Color(value ?? ''),
  ]),
);

/** [drawn, on, least ratio], as for the other stages. */
const PAIRS: [string, string, number][] = [
  ['ink', 'ground', 4.5],
  ['soft', 'card', 4.5],
  ['on-act', 'act', 4.5],
  ['glow', 'ground', 3],
  ['edge', 'ground', 3],
  ['limb', 'ground', 3],
  ['limb-far', 'ground', 3],
];

it.each(PAIRS)('at night %s on %s has a contrast of %d at least', (drawn, on, least) => {
  const [a, b] = [colours.get(drawn), colours.get(on)];
  expect(a && b ? contrast(a, b) : 0).toBeGreaterThanOrEqual(least);
});

it('at night nothing is brighter than the words, and nothing is blue', () => {
  const words = colours.get('on-act')?.oklch.l ?? 0;
  for (const [name, colour] of colours) {
    const [red = 0, , blue = 0] = colour.to('srgb').coords.map((part) => part ?? 0);
    expect(red, name).toBeGreaterThanOrEqual(blue);
    expect(colour.oklch.l, name).toBeLessThanOrEqual(words);
  }
});

it('the page has the ground of the night before its style sheet', () => {
  const ground = colours.get('ground')?.to('srgb').toString({ format: 'hex', collapse: false });
  expect(at('entrypoints/night/index.html')).toContain(`bgcolor="${ground}"`);
});
