/** How fast a sleeping worker is up. Nothing is attached to it: it tells by itself when it has run to its end. */
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../cdp';
import type { RawChromium } from '../raw-chromium';

/** At the end of its script every listener is registered: say when that was. */
const TELL = "\n;new BroadcastChannel('bench').postMessage(performance.timeOrigin + performance.now());\n";

/** A copy of an extension whose worker tells when its listeners are registered. */
export function telling(extension: string, folder: string): string {
  cpSync(extension, folder, { recursive: true });
  appendFileSync(join(folder, 'background.js'), TELL);
  return folder;
}

/** Milliseconds from an event for a worker that does not run. */
export interface WorkerSample {
  /** Until its listeners were registered. */
  listening: number;
  /** Until the message was answered. */
  answered: number;
}

/** Ends the worker, then sends a message from a page of the same extension. */
export async function sampleWorker(
  chromium: RawChromium,
  tab: Tab,
  id: string,
  message: object,
): Promise<WorkerSample> {
  await chromium.killWorker(id);
  const sample = await tab.run<{ listening: number; answered: number }>(`(async () => {
    const channel = new BroadcastChannel('bench');
    const told = new Promise((done) => { channel.onmessage = ({ data }) => done(data); });
    const sent = performance.timeOrigin + performance.now();
    await chrome.runtime.sendMessage(${JSON.stringify(message)});
    const answered = performance.timeOrigin + performance.now();
    const listening = await told;
    channel.close();
    return { listening: listening - sent, answered: answered - sent };
  })()`);
  return sample;
}
