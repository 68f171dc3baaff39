import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../lib/look/stage';
import { contrast, paletteAt } from '../../support/palette';

const STAGES: [string, Stage][] = [
  ['day', { name: 'day' }],
  ...Array.from({ length: 21 }, (_, i): [string, Stage] => [`evening ${i / 20}`, { name: 'evening', evening: i / 20 }]),
];

/** [drawn, on, least ratio]: text 4.5 (WCAG 1.4.3), the shapes of controls and figures 3 (1.4.11). */
const PAIRS: [string, string, number][] = [
  ['ink', 'ground', 4.5],
  ['ink', 'card', 4.5],
  ['ink', 'sky-top', 4.5],
  ['ink', 'sky-low', 4.5],
  ['soft', 'ground', 4.5],
  ['soft', 'card', 4.5],
  ['soft', 'sky-top', 4.5],
  ['soft', 'sky-low', 4.5],
  ['on-act', 'act', 4.5],
  ['act', 'ground', 3],
  ['act', 'card', 3],
  ['glow', 'ground', 3],
  ['glow', 'card', 3],
  ['glow', 'sky-top', 3],
  ['glow', 'sky-low', 3],
  ['edge', 'ground', 3],
  ['edge', 'card', 3],
  ['limb', 'ground', 3],
  // A number that was chosen stands out of a disc.
  ['ground', 'limb', 4.5],
  ['limb-far', 'ground', 3],
];

describe('the palette keeps its contrast', () => {
  it.each(STAGES)('at %s', (_, stage) => {
    const colours = paletteAt(stage);
    const faint = PAIRS.flatMap(([drawn, on, least]) => {
      const [a, b] = [colours[drawn], colours[on]];
      const ratio = a && b ? contrast(a, b) : 0;
      return ratio < least ? [`${drawn} on ${on}: ${ratio.toFixed(2)}, needs ${least}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it('has no blue after dusk: every evening colour leans to red or yellow', () => {
    for (const [, stage] of STAGES.filter(([, s]) => s.name === 'evening')) {
      for (const [name, colour] of Object.entries(paletteAt(stage))) {
        const [red = 0, , blue = 0] = colour.to('srgb').coords.map((part) => part ?? 0);
        expect(red, name).toBeGreaterThanOrEqual(blue);
      }
    }
  });
});
