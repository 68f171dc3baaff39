import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';
import { type Levels, STEPS } from '../lib/soften/levels';
import { BASE_SHEET, COLOUR_SHEET, OFF_SHEET, sheetOf } from '../lib/soften/styles';
import { tintOf } from '../lib/soften/tint';

/** Not on paper, and not where the system's own contrast was chosen. */
const WHERE = '@media screen and (forced-colors: none)';

/** Stronger than what pages say of the same places. */
const ROOT = ':root:root:root:root';

const important = (declarations: Record<string, string>) =>
  Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}!important;`)
    .join('');

const rule = (selector: string, declarations: Record<string, string>) => `${selector}{${important(declarations)}}`;

/** A pane before the whole window, behind or before everything on the page, that no pointer meets. */
const pane = (layer: 'front' | 'back', more: Record<string, string>) => ({
  all: 'initial',
  'color-scheme': 'inherit',
  content: '""',
  display: 'block',
  position: 'fixed',
  inset: '0',
  'z-index': layer === 'front' ? '2147483647' : '-2147483648',
  'pointer-events': 'none',
  ...more,
});

/** A grey as the pane shows it. */
function softGrey(level: number): string {
  const channel = (...factors: string[]) =>
    `calc(${level} * ${['light', ...factors].map((name) => `var(--ef-${name}, 1)`).join(' * ')})`;
  return `rgb(${channel()} ${channel('green')} ${channel('blue')})`;
}

/**
 * The page's scroll bar lies beside every pane. It can have colours, unless the page gives it some, where that changes nothing
 * else: in Chromium it would undo what a page says of `::-webkit-scrollbar`, its width among it.
 */
const SCROLL_BAR = `@supports (-moz-appearance: none){:where(:root){scrollbar-color:light-dark(${softGrey(150)},#5b554f) light-dark(${softGrey(240)},#1d1a18)}}`;

/** Filters that make a page of paper much like the pane does: sepia brightens, and leans to green. */
const COLD = '(1 - var(--ef-blue, 1))';
const FILTER = [
  'grayscale(var(--ef-grey, 0))',
  `brightness(calc(var(--ef-light, 1) / (1 + .7 * ${COLD})))`,
  `sepia(calc(2.2 * ${COLD}))`,
  `hue-rotate(calc(-30deg * ${COLD}))`,
].join(' ');

/**
 * The pane before the page multiplies its colours: black stays black, and nothing of the page itself is changed, so nothing
 * moves and nothing is drawn anew. Where a page in dark colours has no ground of its own, a multiplied pane would be seen
 * itself: behind everything a black one, which `screen` leaves without effect on any colour, stands in for the ground. The
 * browser's top layer lies before every pane: what stands there takes filters instead, films in full screen nothing.
 */
function base(): string {
  return `${WHERE}{${[
    rule(
      `${ROOT}::after`,
      pane('front', {
        'mix-blend-mode': 'multiply',
        'background-color': softGrey(255),
      }),
    ),
    rule(`${ROOT}>head`, { display: 'contents' }),
    rule(`${ROOT}>head>*`, { display: 'none' }),
    rule(
      `${ROOT}>head::before`,
      pane('back', { 'mix-blend-mode': 'screen', 'background-color': 'light-dark(transparent, black)' }),
    ),
    rule(`${ROOT} :is(:modal:not(:fullscreen),:popover-open)`, { filter: FILTER }),
  ].join('')}${SCROLL_BAR}}`;
}

/** Takes all of it back. */
function off(): string {
  const none = level('warm', 0) + level('dim', 0) + level('grey', 0);
  return none + rule(`${ROOT}::before,${ROOT}::after,${ROOT}>head::before`, { display: 'none' });
}

/** White with the mode `saturation`: what lies behind loses its colour and keeps how bright it is. */
const colourPane = () =>
  `${WHERE}{${rule(
    `${ROOT}::before`,
    pane('front', {
      'mix-blend-mode': 'saturation',
      'background-color': 'white',
      opacity: 'var(--ef-grey, 0)',
    }),
  )}}`;

const short = (value: number) => String(Number(value.toFixed(4)));

function level(what: keyof Levels, step: number): string {
  const tint = tintOf({ warm: 0, dim: 0, grey: 0, [what]: step });
  const set = (names: ('light' | 'green' | 'blue' | 'grey')[]) =>
    rule(ROOT, Object.fromEntries(names.map((name) => [`--ef-${name}`, short(tint[name])])));
  if (what === 'warm') return set(['green', 'blue']);
  return set([what === 'dim' ? 'light' : 'grey']);
}

/** Writes the sheets of softened pages below `folder` and gives them as files of the extension. Made in each build, kept in none. */
export function writeSoftenStyles(folder: string): ResolvedPublicFile[] {
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => i);
  const sheets: [string, string][] = [
    [BASE_SHEET, base()],
    [COLOUR_SHEET, colourPane()],
    [OFF_SHEET, off()],
    ...(['warm', 'dim', 'grey'] as const).flatMap((what) =>
      steps.map((step): [string, string] => [sheetOf(what, step), level(what, step)]),
    ),
  ];
  return sheets.map(([name, css]) => {
    const absoluteSrc = join(folder, name);
    mkdirSync(dirname(absoluteSrc), { recursive: true });
    writeFileSync(absoluteSrc, css);
    return { absoluteSrc, relativeDest: name };
  });
}
