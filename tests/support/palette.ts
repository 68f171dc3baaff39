import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import type { Stage } from '../../lib/look/stage';

const css = readFileSync('components/ui/tokens.css', 'utf8');
const MIX = /^color-mix\(in oklch, (oklch\([^)]*\)) var\(--n\), (oklch\([^)]*\))\)$/;

/** The colour tokens of tokens.css as a browser would compute them at a stage, by name without the dashes. */
export function paletteAt(stage: Stage): Record<string, Color> {
  const block = css.match(new RegExp(`\\[data-stage="${stage.name}"\\] \\{([^}]*)\\}`))?.[1] ?? '';
  const colours = [...block.matchAll(/--([\w-]+): ((?:oklch|color-mix)[^;]*);/g)];
  return Object.fromEntries(colours.map(([, name = '', value = '']) => [name, colourOf(value, stage)]));
}

function colourOf(value: string, stage: Stage): Color {
  const [, ember, dusk] = value.match(MIX) ?? [];
  if (!ember || !dusk) return new Color(value);
  return new Color(dusk).mix(new Color(ember), stage.name === 'day' ? 0 : stage.evening, {
    space: 'oklch',
    hue: 'shorter',
  });
}

/** WCAG 2 contrast of two colours, 1 to 21, after the clipping to sRGB that a screen does. */
export function contrast(a: Color, b: Color): number {
  return a
    .to('srgb')
    .toGamut({ method: 'clip' })
    .contrast(b.to('srgb').toGamut({ method: 'clip' }), 'WCAG21');
}
