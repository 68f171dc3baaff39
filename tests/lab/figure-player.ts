/** The full page's player in a real Chromium with a run of chosen steps going, for suites that watch its figure. */

import type { Page } from '@playwright/test';
import type { Command } from '../../lib/app/commands';
import type { PlayedStep, Run } from '../../lib/routine/types';
import { Chromium } from './chromium';
import { inHours } from './clock';
import { everyNight, tellFrom } from './evenfall';
import type { Closable } from './process';

const SIZE = { width: 1024, height: 720 };

/** The value below which a share (0 to 1) of the numbers lies; NaN for none. */
export function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** A Chromium without a graphics card, as in a virtual machine: the strictest case for drawing. */
export class FigurePlayer implements Closable {
  private constructor(
    readonly chromium: Chromium,
    /** A page of ours to send from. */
    private readonly desk: Page,
  ) {}

  static async launch(): Promise<FigurePlayer> {
    const chromium = await Chromium.launch({ env: { TZ: 'UTC' }, viewport: SIZE, args: ['--disable-gpu'] });
    return new FigurePlayer(chromium, await chromium.page('help.html'));
  }

  /** @throws when the background refuses one */
  tell(...commands: Command[]): Promise<void> {
    return tellFrom(this.desk, ...commands);
  }

  /** Forgets everything and opens the player with a run of these steps going; bedtime is in an hour. */
  async play(...steps: PlayedStep[]): Promise<Page> {
    await this.tell(
      { type: 'erase' },
      { type: 'schedule/save', value: everyNight(inHours(1), inHours(9)) },
      { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
      { type: 'routine/start', preset: 'breathing-5', name: null, run: 'figure', viewer: 'nobody', steps },
    );
    const page = await this.chromium.page('routine.html', SIZE);
    await page.locator('.player-figure').waitFor();
    return page;
  }

  /** The run as the background has it. */
  async run(): Promise<Run> {
    return (await this.desk.evaluate(`chrome.storage.local.get('state').then(({ state }) => state.run)`)) as Run;
  }

  /** Sets the run back, so that it began at `since`, and has the player know. */
  async begunAt(since: number): Promise<Run> {
    await this.desk.evaluate(`chrome.storage.local.get('state').then(({ state }) => {
      Object.assign(state.run, { elapsed: 0, since: ${since}, startedAt: ${since}, beatAt: Date.now() });
      return chrome.storage.local.set({ state });
    })`);
    const { id, viewer } = await this.run();
    await this.tell({ type: 'routine/act', run: id, action: { type: 'beat', viewer } });
    return this.run();
  }

  close(): Promise<void> {
    return this.chromium.close();
  }
}
