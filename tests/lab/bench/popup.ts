/** How fast a page is there, how long it keeps its process busy and how much memory it holds, measured in the page itself. */
import type { Tab } from '../cdp';
import { pause } from '../process';
import type { RawChromium } from '../raw-chromium';

/** One opening of a page. */
export interface PopupSample {
  /** Milliseconds from the start of the navigation to the first text or picture on the screen. */
  painted: number;
  /** Milliseconds until it was painted and changed for the last time: its content is complete. */
  settled: number;
  /** Milliseconds of the longest task of the page, 0 where none took 50. */
  busy: number;
  /** Bytes of JavaScript objects alive then. */
  heap: number;
}

/** How wide and tall a page is shown, and a script for it once it is there: what it keeps busy counts. */
interface Showing {
  width: number;
  height: number;
  after?: string;
}

/** Notes when the document last changed and the longest task, from before its first byte. */
const WATCH = `
globalThis.lastChange = 0;
globalThis.longest = 0;
new PerformanceObserver((list) => {
  globalThis.longest = Math.max(globalThis.longest, ...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask', buffered: true });
new MutationObserver(() => { globalThis.lastChange = performance.now(); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
`;

/** A page that moves for ever still settles: what changes after this many milliseconds is life, not loading. */
const LONGEST = 1500;

async function settledAt(tab: Tab): Promise<number> {
  const source = `(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return { now: performance.now(), last: Math.max(globalThis.lastChange, navigation.loadEventEnd) };
  })()`;
  for (;;) {
    const { now, last } = await tab.run<{ now: number; last: number }>(source);
    if (now - last > 250 || now > LONGEST) return last;
    await pause(50);
  }
}

/** Opens the page in a fresh tab, measures and closes it. No other page of an extension may be open: they share a heap. */
export async function samplePopup(
  chromium: RawChromium,
  url: string,
  { after, ...size }: Showing = { width: 360, height: 600 },
): Promise<PopupSample> {
  const tab = await chromium.cdp.open('about:blank');
  await tab.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  await tab.send('Page.enable');
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await tab.send('Page.navigate', { url });
  await tab.until("location.href !== 'about:blank' && document.readyState === 'complete'");
  await tab.until("performance.getEntriesByName('first-contentful-paint').length > 0");
  const settled = await settledAt(tab);
  const painted = await tab.run<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  if (after) await tab.run(after);
  const busy = await tab.run<number>('globalThis.longest');
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await chromium.closePages();
  return { painted, settled: Math.max(painted, settled), busy, heap: usedSize };
}
