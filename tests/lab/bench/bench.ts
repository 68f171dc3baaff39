/** Evenfall against an empty extension in the same browser run, taken in turns so that both meet the same machine. */
import { join } from 'node:path';
import { background, gzipped, loadedBy, MOST_BYTES, packed } from '../bundle';
import type { Tab } from '../cdp';
import { everyNight, tell } from '../evenfall';
import { built, writeExtension } from '../extension';
import { pause, temporary } from '../process';
import { RawChromium } from '../raw-chromium';
import { caffeine } from './caffeine';
import { sampleSwitches, sampleWakes } from './evening';
import { type Figure, median } from './figures';
import { sampleIdle } from './idle';
import { journal } from './journal';
import { type PopupSample, samplePopup } from './popup';
import { inTurns } from './turns';
import { sampleWorker, telling, type WorkerSample } from './worker';

/** How long to measure. */
export interface BenchOptions {
  /** Samples of each figure. */
  samples: number;
  /** Length of the quiet afternoon in seconds. */
  idle: number;
  say: (line: string) => void;
}

/** A worker with one alarm, which answers messages at once. */
const EMPTY = `
chrome.alarms.onAlarm.addListener(() => undefined);
chrome.runtime.onMessage.addListener((_message, _sender, answer) => { answer({ ok: true }); });
chrome.alarms.get('one').then((alarm) => alarm ?? chrome.alarms.create('one', { when: Date.now() + 3600000 }));
`;

/**
 * A page of an extension without a line of script: it sends messages and does nothing else. Pages of an extension share
 * a process and a heap, so none is open while popups are measured.
 */
const BARE = 'manifest.json';

/** Asks for something that does not exist: parsed and refused, without a write. */
const REFUSED = { evenfall: 1, id: 'bench', command: { type: 'none' } };

const ms = <T>(samples: readonly T[], pick: (sample: T) => number) => median(samples.map(pick));

/** Chooses a bedtime in a profile, in a browser of its own: the page that opens at an install warms no later figure. */
async function chooseBedtime(extensions: string[], profile: string): Promise<void> {
  const chromium = await RawChromium.launch({ extensions, profile });
  const page = await chromium.page(BARE);
  await tell(page, { type: 'schedule/save', value: everyNight('22:30', '06:45') });
  await pause(1000);
  await chromium.close();
}

/** Popups and workers, ours and those of an extension that does nothing. */
async function compare(folder: string, options: BenchOptions): Promise<Figure[]> {
  const place = temporary('bench');
  try {
    const body = '<button type="button">One</button>';
    const blank = writeExtension(join(place.path, 'blank'), { browser: 'chrome', background: EMPTY, body });
    return await compared(
      telling(blank, join(place.path, 'empty')),
      telling(folder, join(place.path, 'ours')),
      options,
    );
  } finally {
    place.remove();
  }
}

async function compared(empty: string, ours: string, { samples, say }: BenchOptions): Promise<Figure[]> {
  const profile = temporary('bench');
  const extensions = [ours, empty];
  await chooseBedtime(extensions, profile.path);
  const chromium = await RawChromium.launch({ extensions, profile: profile.path });
  try {
    const [id = '', emptyId = ''] = chromium.ids;
    await pause(2000);
    const first = await chromium.page(BARE);
    // The address that a press on the toolbar opens: it carries the stage of the palette.
    const popup = await first.run<string>('chrome.action.getPopup({})');
    await chromium.closePages();
    say(`${samples} popups of each`);
    const popups = await inTurns(samples, [
      () => samplePopup(chromium, popup),
      () => samplePopup(chromium, `chrome-extension://${emptyId}/page.html`),
    ]);
    say(`${samples} starts of each worker`);
    const pages: [Tab, Tab] = [await chromium.page(BARE), await chromium.page(BARE, emptyId)];
    const starts = await inTurns(samples, [
      () => sampleWorker(chromium, pages[0], id, REFUSED),
      () => sampleWorker(chromium, pages[1], emptyId, REFUSED),
    ]);
    const commands: WorkerSample[] = [];
    for (let i = 0; i < samples; i += 1) {
      const command = { evenfall: 1, id: `bench-${i}`, command: { type: 'card/away', card: `bench-${i}` } };
      commands.push(await sampleWorker(chromium, pages[0], id, command));
    }
    return [...popupFigures(popups), ...workerFigures(starts, commands)];
  } finally {
    await chromium.close();
    profile.remove();
  }
}

function popupFigures([ours, empty]: [PopupSample[], PopupSample[]]): Figure[] {
  const line = (name: string, unit: Figure['unit'], pick: (sample: PopupSample) => number, limit: Figure['limit']) => ({
    name,
    unit,
    ours: ms(ours, pick),
    empty: ms(empty, pick),
    ...(limit ? { limit } : {}),
  });
  return [
    line('popup: first contentful paint', 'ms', (sample) => sample.painted, { times: 1.15, plus: 8 }),
    line('popup: settled', 'ms', (sample) => sample.settled, { times: 1.3 }),
    line('popup: JavaScript heap', 'MB', (sample) => sample.heap / 1e6, { times: 1.5 }),
  ];
}

function workerFigures([ours, empty]: [WorkerSample[], WorkerSample[]], commands: WorkerSample[]): Figure[] {
  const listening = (samples: WorkerSample[]) => ms(samples, (sample) => sample.listening);
  const answered = (samples: WorkerSample[]) => ms(samples, (sample) => sample.answered);
  return [
    {
      name: 'worker: trigger to listeners registered',
      unit: 'ms',
      ours: listening(ours),
      empty: listening(empty),
      limit: { times: 1.3 },
    },
    {
      name: 'worker: trigger to the answer of a message',
      unit: 'ms',
      ours: answered(ours),
      empty: answered(empty),
      limit: { times: 1.6 },
    },
    { name: 'worker: trigger to a command done and written', unit: 'ms', ours: answered(commands) },
  ];
}

function sizes(folder: string): Figure[] {
  const kB = (name: string, bytes: number, most: number): Figure => ({
    name,
    unit: 'kB',
    ours: bytes / 1000,
    limit: { most: most / 1000 },
  });
  return [
    kB('scripts of the popup, gzip', gzipped(loadedBy(folder, 'popup.html')), MOST_BYTES.popup),
    kB('scripts of the worker, gzip', gzipped(background(folder)), MOST_BYTES.background),
    kB('packed extension without translations', packed(folder), MOST_BYTES.packed),
  ];
}

/** What time at the screen costs where it is counted, and where it is not. */
async function evening(folder: string, { idle, say }: BenchOptions): Promise<Figure[]> {
  const minutes = Math.max(2, Math.round(idle / 60));
  say(`an evening of ${minutes} minutes`);
  const wakes = await sampleWakes(folder, minutes);
  say('switches of tabs');
  const switches = await sampleSwitches(folder);
  const cost = (name: string, samples: number[], limit: Figure['limit']): Figure => ({
    name: `100 switches of tabs ${name}: processor time`,
    unit: 'ms',
    ours: median(samples),
    empty: median(switches.empty),
    ...(limit ? { limit } : {}),
  });
  return [
    { name: 'evening, idle at one page: worker starts an hour', unit: '', ours: wakes, limit: { most: 70 } },
    cost('in the evening', switches.evening, { plus: 200 }),
    cost('by day', switches.day, { plus: 20 }),
  ];
}

async function idleByDay(folder: string, { idle, say }: BenchOptions): Promise<Figure[]> {
  say(`an idle afternoon of ${idle} s, once the worker sleeps`);
  const { starts, cpu } = await sampleIdle(folder, idle);
  return [
    { name: `idle by day, ${idle} s: worker starts`, unit: '', ours: starts, limit: { most: 1 } },
    { name: `idle by day, ${idle} s: processor time`, unit: 'ms', ours: cpu, limit: { most: 30 } },
  ];
}

async function yearOfDrinks(folder: string, { samples, say }: BenchOptions): Promise<Figure[]> {
  say(`a year of drinks, ${samples} popups over it and over none`);
  return caffeine(folder, samples);
}

async function tenYears(folder: string, { samples, say }: BenchOptions): Promise<Figure[]> {
  return journal(folder, Math.ceil(samples / 3), say);
}

/** What can be measured by itself, in the order in which all of it is: the idle afternoon takes its time. */
const MEASURES = {
  extension: compare,
  size: async (folder: string) => sizes(folder),
  caffeine: yearOfDrinks,
  journal: tenYears,
  idle: idleByDay,
  evening,
} satisfies Record<string, (folder: string, options: BenchOptions) => Promise<Figure[]>>;

/** The names of what can be measured by itself. */
export const PARTS = Object.keys(MEASURES) as (keyof typeof MEASURES)[];

/** Takes the figures of some parts, one after the other. */
export async function bench(options: BenchOptions, parts: readonly (keyof typeof MEASURES)[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const part of parts) figures.push(...(await MEASURES[part](built('chrome'), options)));
  return figures;
}
