import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { ResolvedPublicFile } from 'wxt';
import { type IconStep, iconSvg } from '../lib/look/icon';

const STEPS: readonly IconStep[] = [0, 1, 2, 3, 4, 5];

/** The step that stands for Evenfall where nothing sinks: the sun half under. */
const EMBLEM: IconStep = 3;

/** For the manifest's `icons`: the sizes that stores and browsers ask for. */
export const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`]));

/** For the manifest's `action.default_icon`: by day, until the worker says otherwise. */
export const TOOLBAR_ICONS = { 16: 'icon/step-0-16.png', 32: 'icon/step-0-32.png' };

/** Draws every icon as PNG below `folder` and gives them as files of the extension. Made in each build, kept in none. */
export function drawIcons(folder: string): ResolvedPublicFile[] {
  const wanted: [string, IconStep, number][] = [
    ...Object.entries(ICONS).map(([size, name]): [string, IconStep, number] => [name, EMBLEM, Number(size)]),
    ...STEPS.flatMap((step) =>
      [16, 32].map((size): [string, IconStep, number] => [`icon/step-${step}-${size}.png`, step, size]),
    ),
  ];
  return wanted.map(([name, step, size]) => {
    const absoluteSrc = join(folder, name);
    mkdirSync(dirname(absoluteSrc), { recursive: true });
    writeFileSync(absoluteSrc, new Resvg(iconSvg(step, size)).render().asPng());
    return { absoluteSrc, relativeDest: name };
  });
}
