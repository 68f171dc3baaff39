/** What counting time at the screen costs: inside the evening, and by day where nothing of it may be felt. */

import { join } from 'node:path';
import type { Tab } from '../cdp';
import { inHours } from '../clock';
import { everyNight, tell } from '../evenfall';
import { writeExtension } from '../extension';
import { pause, temporary } from '../process';
import { RawChromium } from '../raw-chromium';
import { extensionTime } from './idle';

/** A worker that hears each change of the tab in front and does nothing about it. */
const LISTENS = `
chrome.tabs.onActivated.addListener(() => undefined);
chrome.windows.onFocusChanged.addListener(() => undefined);
`;

const SWITCHES = 100;
/** Milliseconds between two switches: somebody who looks for a tab. */
const PACE = 100;

/** A browser with a bedtime so many hours ahead and no page of ours open. */
async function withBedtime(extension: string, hours: number): Promise<RawChromium> {
  const chromium = await RawChromium.launch({ extensions: [extension], env: { TZ: 'UTC' } });
  const page = await chromium.page('popup.html');
  await tell(page, { type: 'schedule/save', value: everyNight(inHours(hours), inHours(hours + 8)) });
  return chromium;
}

/**
 * How many times an hour the worker is woken inside the evening, with one page in front and somebody there: from the time
 * between its starts.
 * @param looks how many minutes to look on
 */
export async function sampleWakes(extension: string, looks: number): Promise<number> {
  const chromium = await withBedtime(extension, 2);
  try {
    await chromium.cdp.open('data:text/html,<title>one</title><p>One');
    await chromium.closePages();
    await chromium.asleep();
    const starts = new Map<string, number>();
    for (const end = Date.now() + looks * 60_000 + 30_000; Date.now() < end; await pause(200)) {
      const worker = await chromium.worker();
      if (worker && !starts.has(worker.targetId)) starts.set(worker.targetId, Date.now());
    }
    const times = [...starts.values()];
    const first = times[0] ?? Number.NaN;
    return ((times.length - 1) * 3_600_000) / ((times.at(-1) ?? Number.NaN) - first);
  } finally {
    await chromium.close();
  }
}

/** Processor time in milliseconds that a hundred switches of the tab in front cost the extension. */
async function switching(chromium: RawChromium): Promise<number[]> {
  const tabs: Tab[] = [];
  for (const name of ['one', 'two']) tabs.push(await chromium.cdp.open(`data:text/html,<title>${name}</title>`));
  await chromium.closePages();
  await pause(3000);
  const costs: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const before = extensionTime(chromium.pid);
    for (let i = 0; i < SWITCHES; i += 1) {
      await tabs[i % 2]?.send('Page.bringToFront');
      await pause(PACE);
    }
    const after = [...extensionTime(chromium.pid)];
    costs.push(after.reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0));
  }
  // In the first round the worker may have had to start.
  return costs.slice(1);
}

/** The cost of a hundred switches, a sample for each round. */
export interface SwitchSamples {
  evening: number[];
  day: number[];
  /** An extension that hears them and does nothing. */
  empty: number[];
}

/** Switches tabs inside the evening, by day, and beside an extension that does nothing. */
export async function sampleSwitches(extension: string): Promise<SwitchSamples> {
  const place = temporary('switches');
  const idle = writeExtension(join(place.path, 'idle'), { browser: 'chrome', background: LISTENS });
  const run = async (launch: () => Promise<RawChromium>) => {
    const chromium = await launch();
    try {
      return await switching(chromium);
    } finally {
      await chromium.close();
    }
  };
  try {
    return {
      evening: await run(() => withBedtime(extension, 2)),
      day: await run(() => withBedtime(extension, 12)),
      empty: await run(() => RawChromium.launch({ extensions: [idle] })),
    };
  } finally {
    place.remove();
  }
}
