/** Takes the pictures of the table: one browser for each moment and language, on a clock that stands at the moment. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tab } from './cdp';
import { tell } from './evenfall';
import { withLeave } from './extension';
import { figureSheet, SHEET_STAGES, type SheetStage } from './figure-sheet';
import { takeFirefoxShots } from './firefox-shots';
import { storeNights } from './journal-lab';
import { MOMENTS, type Moment } from './moments';
import { type Closable, pause } from './process';
import { RawChromium } from './raw-chromium';
import { closeAll } from './session';
import { SHOTS, type Shot } from './shots';
import { FAKED_CLOCK_FLAGS, TimeMachine } from './time-machine';

type Language = NonNullable<Shot['language']>;

/** Where the builds are and where the pictures go. */
export interface ShotOptions {
  folder: string;
  builds: Record<Language, string>;
  /** Only views whose name contains this. */
  only: string;
  say: (line: string) => void;
}

const languageOf = (shot: Shot): Language => shot.language ?? 'plain';

/** Long enough for every fade of the pages to end. */
const FADE = 900;

async function photograph(tab: Tab, shot: Shot): Promise<Buffer> {
  const zoom = shot.zoom ?? 1;
  const width = Math.round(shot.width / zoom);
  const metrics = (height: number) => ({ width, height, deviceScaleFactor: zoom === 1 ? 2 : zoom, mobile: false });
  await tab.send('Emulation.setDeviceMetricsOverride', metrics(shot.height ?? 300));
  const forced = [{ name: 'forced-colors', value: shot.forced ? 'active' : 'none' }];
  // The picture is as tall as the page: bars that only the first, low window had would stay in it.
  await tab.send('Emulation.setScrollbarsHidden', { hidden: true });
  await tab.send('Emulation.setEmulatedMedia', { media: shot.print ? 'print' : '', features: forced });
  await tab.send('Page.reload');
  await pause(200);
  await tab.until("document.readyState === 'complete'");
  await pause(FADE);
  if (shot.before) {
    await tab.run(shot.before);
    await pause(FADE);
  }
  const height = await tab.run<number>('Math.max(document.documentElement.scrollHeight, innerHeight)');
  await tab.send('Emulation.setDeviceMetricsOverride', metrics(Math.min(height, shot.most ?? 8000)));
  await pause(100);
  return tab.picture();
}

async function takeGroup(group: Shot[], { folder, builds, say }: ShotOptions, problems: string[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const opened: Closable[] = [];
  try {
    const moment: Moment = MOMENTS[first.moment];
    const machine = TimeMachine.at(moment.at, { zone: 'Europe/Berlin' });
    opened.push(machine);
    const language = languageOf(first) === 'rtl' ? 'he' : 'en-US';
    const env = { ...machine.env, LANGUAGE: language };
    const args = [...FAKED_CLOCK_FLAGS, `--lang=${language}`];
    const lent = withLeave(builds[languageOf(first)], first.given ?? []);
    opened.push({ close: async () => lent.remove() });
    const chromium = await RawChromium.launch({ extensions: [lent.path], env, args });
    opened.push(chromium);
    const teller = await chromium.page('popup.html');
    await tell(teller, ...moment.commands);
    if (moment.nights) await storeNights((source) => teller.run(source), moment.nights);
    await teller.close();
    for (const shot of group) {
      try {
        const tab = await chromium.page(shot.page);
        writeFileSync(join(folder, `${shot.name}.png`), await photograph(tab, shot));
        await tab.close();
        say(shot.name);
      } catch (error) {
        problems.push(`${shot.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await closeAll(opened);
  }
}

/** Width of the sheets of figures, in CSS pixels. */
const SHEET_WIDTH = 2000;
const sheets = (Object.keys(SHEET_STAGES) as SheetStage[]).map((stage) => ({ stage, name: `figures-${stage}` }));

/** The sheets of all figures, one for each stage of the palette; pages without Evenfall, drawn by the same components. */
async function takeSheets(wanted: typeof sheets, { folder, builds, say }: ShotOptions): Promise<void> {
  if (wanted.length === 0) return;
  const chromium = await RawChromium.launch({ extensions: [builds.plain] });
  try {
    for (const { stage, name } of wanted) {
      const page = join(folder, `${name}.html`);
      writeFileSync(page, figureSheet(stage));
      const tab = await chromium.cdp.open(pathToFileURL(page).href);
      const metrics = (height: number) => ({ width: SHEET_WIDTH, height, deviceScaleFactor: 1, mobile: false });
      await tab.send('Emulation.setDeviceMetricsOverride', metrics(300));
      await tab.until("document.readyState === 'complete'");
      const height = await tab.run<number>('document.documentElement.scrollHeight');
      await tab.send('Emulation.setDeviceMetricsOverride', metrics(height));
      await pause(FADE);
      writeFileSync(join(folder, `${name}.png`), await tab.picture());
      await tab.close();
      say(name);
    }
  } finally {
    await chromium.close();
  }
}

/** The page with all pictures; those of one page side by side. */
function index(shots: { name: string; width: number }[]): string {
  const figures = shots.map(
    ({ name, width }) =>
      `<figure><img src="${name}.png" alt="${name}" width="${width}"><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Views of Evenfall</title>
<style>body{margin:24px;background:#777;font:14px sans-serif;display:flex;flex-wrap:wrap;gap:24px;align-items:start}
figure{margin:0}figcaption{padding:4px 0;color:#fff}img{display:block;max-width:100%}</style>
${figures.join('\n')}</html>\n`;
}

/**
 * Takes every picture of the table and writes the page that shows them.
 * @returns what could not be taken and why
 */
export async function takeShots(options: ShotOptions): Promise<string[]> {
  const wanted = SHOTS.filter(({ name }) => name.includes(options.only));
  const groups = new Map<string, Shot[]>();
  for (const shot of wanted) {
    const key = `${shot.moment} ${languageOf(shot)} ${shot.given ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), shot]);
  }
  const problems: string[] = [];
  for (const group of groups.values()) await takeGroup(group, options, problems);
  const figures = sheets.filter(({ name }) => name.includes(options.only));
  await takeSheets(figures, options).catch((error: unknown) => problems.push(`figures: ${error}`));
  const inFirefox = await takeFirefoxShots(options.folder, options.only);
  for (const { name } of inFirefox.taken) options.say(name);
  problems.push(...inFirefox.problems);
  const pages = [...wanted, ...inFirefox.taken, ...figures.map(({ name }) => ({ name, width: SHEET_WIDTH }))];
  writeFileSync(join(options.folder, 'index.html'), index(pages));
  return problems;
}
