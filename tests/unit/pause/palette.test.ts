import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { expect, it } from 'vitest';
import { contrast, paletteAt } from '../../support/palette';

const css = readFileSync(new URL('../../../components/pause/palette.css', import.meta.url), 'utf8');
const ours = [...css.matchAll(/--([\w-]+): (oklch[^;]*);/g)].map(([, name = '', value = '']) => ({ name, value }));

it('the pause has the colours of ember', () => {
  const ember = paletteAt({ name: 'evening', evening: 1 });
  expect(ours.length).toBeGreaterThan(5);
  for (const { name, value } of ours) {
    expect(new Color(value).deltaE(ember[name] ?? new Color('white'), '2000'), name).toBeLessThan(0.1);
  }
});

it.each([
  ['ink', 'ground', 4.5],
  ['soft', 'ground', 4.5],
  ['on-act', 'act', 4.5],
  ['edge', 'ground', 3],
  ['glow', 'ground', 3],
])('%s on %s has a contrast of %d at least', (drawn, on, least) => {
  const of = (wanted: string) => new Color(ours.find(({ name }) => name === wanted)?.value ?? 'black');
  expect(contrast(of(drawn), of(on))).toBeGreaterThanOrEqual(least);
});
