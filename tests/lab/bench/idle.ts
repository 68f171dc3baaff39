/** What the extension does while nothing happens: daytime, a bedtime hours away, two ordinary pages open. */
import { readdirSync, readFileSync } from 'node:fs';
import { everyNight, tell } from '../evenfall';
import { pause } from '../process';
import { RawChromium } from '../raw-chromium';

/** A fixed offset in which it is about two in the afternoon now. */
export function afternoonZone(now: Date): string {
  // Etc names count west as positive: "Etc/GMT+3" is three hours behind UTC.
  const west = ((now.getUTCHours() - 14 + 36) % 24) - 12;
  return `Etc/GMT${west < 0 ? west : `+${west}`}`;
}

/** Processor time in milliseconds, user and system, of every process of this browser that holds extension code. */
export function extensionTime(browser: number): Map<number, number> {
  const times = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const arguments_ = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (!arguments_.includes('--extension-process')) continue;
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, , group, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // Fields 14 and 15 of the file, in hundredths of a second.
      if (Number(group) === browser) times.set(Number(name), (Number(rest[8]) + Number(rest[9])) * 10);
    } catch {
      // The process ended between the listing and the reading: its earlier figure stands.
    }
  }
  return times;
}

/** What was seen. */
export interface IdleSample {
  starts: number;
  /** Milliseconds of processor time. */
  cpu: number;
}

/**
 * Sets a bedtime, lets the worker fall asleep and looks on.
 * @param extension folder of the build
 * @param seconds how long
 */
export async function sampleIdle(extension: string, seconds: number): Promise<IdleSample> {
  const env = { TZ: afternoonZone(new Date()) };
  const chromium = await RawChromium.launch({ extensions: [extension], env });
  try {
    const tab = await chromium.page('popup.html');
    await tell(tab, { type: 'schedule/save', value: everyNight('23:30', '07:30') });
    await chromium.cdp.open('data:text/html,<title>one</title><p>One');
    await chromium.cdp.open('data:text/html,<title>two</title><p>Two');
    await pause(2000);
    await chromium.closePages();
    await chromium.asleep();
    return await watch(chromium, seconds);
  } finally {
    await chromium.close();
  }
}

async function watch(chromium: RawChromium, seconds: number): Promise<IdleSample> {
  const before = extensionTime(chromium.pid);
  const after = new Map(before);
  const workers = new Set<string>();
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) {
    const worker = await chromium.worker();
    if (worker) workers.add(worker.targetId);
    for (const [pid, time] of extensionTime(chromium.pid)) after.set(pid, time);
  }
  const cpu = [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
  return { starts: workers.size, cpu };
}
