/**
 * The player's figure in a real Chromium, drawn by software: how evenly its frames come. The machine may be busy with other suites,
 * which holds a page up through no doing of its own; so a task is judged by the processor time it took (from a trace), and what
 * the wall clock said is printed beside it.
 */
import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FigurePlayer, quantile } from '../../lab/figure-player';
import { pause } from '../../lab/process';
import { played } from '../../support/played';

let player: FigurePlayer;
let page: Page;

beforeAll(async () => {
  player = await FigurePlayer.launch();
});
afterAll(() => player.close());
afterEach(() => page.close());

interface Smoothness {
  /** Milliseconds between one frame and the next. */
  deltas: number[];
  /** Milliseconds by the wall clock of each task that held the page up. */
  long: number[];
  /** How many different pictures there were. */
  pictures: number;
}

/** Watches the frames of the page for so many milliseconds. */
function watchFrames(ms: number): Promise<Smoothness> {
  return page.evaluate(async (length) => {
    const [deltas, long] = [[] as number[], [] as number[]];
    const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((each) => each.duration)));
    observer.observe({ type: 'longtask' });
    let pictures = 0;
    const changes = new MutationObserver(() => {
      pictures += 1;
    });
    changes.observe(document.querySelector('.player-figure') as Element, { subtree: true, attributes: true });
    const end = performance.now() + length;
    await new Promise<void>((done) => {
      let last = 0;
      requestAnimationFrame(function frame(at) {
        if (last > 0) deltas.push(at - last);
        last = at;
        if (at < end) requestAnimationFrame(frame);
        else done();
      });
    });
    observer.disconnect();
    changes.disconnect();
    return { deltas, long, pictures };
  }, ms);
}

/** A task of a page as a trace has it; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/** Processor milliseconds of each task of the page's own thread while `during` goes on. */
async function tasksOf(during: () => Promise<void>): Promise<number[]> {
  const devtools = await player.chromium.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await during();
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid}/${tid}`));
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}

describe('the frames of the figure', () => {
  test.each(['slow-walk', 'resonance-breathing', 'box-breathing', 'four-seven-eight', 'warm-cool-shower'] as const)(
    '%s comes sixty times a second in software, with no task over 50 ms',
    async (step) => {
      page = await player.play(played(step, null, { ready: 0, seconds: 120 }));
      await pause(1500);
      let seen: Smoothness = { deltas: [], long: [], pictures: 0 };
      const tasks = await tasksOf(async () => {
        seen = await watchFrames(5_000);
      });
      const { deltas, long, pictures } = seen;
      const rate = 1000 / quantile(deltas, 0.5);
      console.log(
        `${step}: median ${rate.toFixed(1)} fps, 90 % within ${quantile(deltas, 0.9).toFixed(1)} ms, worst ` +
          `${Math.max(...deltas).toFixed(1)} ms, ${deltas.length} frames; ${tasks.length} tasks, the longest ` +
          `${Math.max(...tasks).toFixed(1)} ms of processor, over 50 ms by the clock ${JSON.stringify(long)}, load ${loadavg()[0]?.toFixed(1)}`,
      );
      expect(rate).toBeGreaterThan(58);
      expect(quantile(deltas, 0.9)).toBeLessThan(51);
      // A trace without the frames' own tasks would pass any limit.
      expect(tasks.length).toBeGreaterThan(400);
      expect(Math.max(...tasks)).toBeGreaterThan(0.1);
      expect(Math.max(...tasks)).toBeLessThan(50);
      expect(pictures).toBeGreaterThan(250);
    },
  );

  test('a held stretch draws no frames once it stands', async () => {
    page = await player.play(played('calf-stretch-wall', null, { ready: 0, seconds: 120 }));
    await pause(3000);
    const { pictures } = await watchFrames(3000);
    // The ring goes on with the page's own ticks, four times a second.
    expect(pictures).toBeLessThan(3 * 4 + 4);
  });
});
