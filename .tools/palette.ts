import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import type { Stage } from '../lib/look/stage';

const css = readFileSync(new URL('../components/ui/tokens.css', import.meta.url), 'utf8');
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
