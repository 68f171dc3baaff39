import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Color from 'colorjs.io';
import { POPUP_STEPS, type Stage } from '../lib/look/stage';
import { paletteAt } from './palette';

/** Tokens that the popup's static frame is drawn in. */
const FRAME = ['sky-top', 'sky-low', 'ground', 'line'];

const hex = (colour: Color | undefined) => colour?.to('srgb').toString({ format: 'hex', collapse: false }) ?? '';

/** A page whose style sheets hold no paint back: what stands in attributes is drawn before they are there. */
function sheetsBehind(html: string): string {
  const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
  const bare = sheets.reduce((text, sheet) => text.replace(sheet, ''), html);
  return bare.replace('</body>', `${sheets.join('')}</body>`);
}

/**
 * One page of the popup: its frame in plain attributes, which need neither the style sheet nor a script, so the first
 * pixel is there at once and in the right light. The sheet follows behind the frame, where it holds no paint back.
 */
function pageAt(html: string, stage: Stage): string {
  const colours = paletteAt(stage);
  let page = sheetsBehind(html);
  for (const name of FRAME) page = page.replaceAll(`var(--${name})`, hex(colours[name]));
  page = page.replace(/bgcolor="[^"]*"/, `bgcolor="${hex(colours.ground)}"`);
  if (stage.name === 'day') return page;
  return page.replace(
    'data-stage="day" data-step="day"',
    `data-stage="evening" data-step="${Math.round(stage.evening * POPUP_STEPS)}"`,
  );
}

/** Writes the popup's pages into a build: the one by day in place, the evening's beside it. */
export function writePopupPages(outDir: string): void {
  const file = join(outDir, 'popup.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, pageAt(html, { name: 'day' }));
  for (let step = 0; step <= POPUP_STEPS; step += 1) {
    writeFileSync(join(outDir, `popup-${step}.html`), pageAt(html, { name: 'evening', evening: step / POPUP_STEPS }));
  }
}

/** The night page: near-black by attribute before its style sheet comes. */
export function writeNightPage(outDir: string): void {
  const file = join(outDir, 'night.html');
  writeFileSync(file, sheetsBehind(readFileSync(file, 'utf8')));
}
