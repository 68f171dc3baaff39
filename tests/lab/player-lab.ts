/** A real Chromium with the routine's page under the ears of a test. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Command } from '../../lib/app/commands';
import type { PlayedStep, StepId } from '../../lib/routine/types';
import { firstSound, type SoundSettings } from '../../lib/sound/schema';
import { Chromium } from './chromium';
import { inHours } from './clock';
import { type Ears, listenIn } from './ears';
import { everyNight, tellFrom } from './evenfall';
import type { Closable } from './process';

/** Voices of a browser: one of a service, one of another language, one to speak with. */
export const VOICES = [
  { voiceURI: 'cloud', name: 'Cloud', lang: 'en-US', localService: false },
  { voiceURI: 'anna', name: 'Anna', lang: 'de-DE', localService: true },
  { voiceURI: 'emma', name: 'Emma', lang: 'en-GB', localService: true },
];

/** The voice switched on, none chosen. */
export const VOICE: SoundSettings['voice'] = { on: true, uri: null, rate: 0.9 };

/** Settings of sound, as they come where nothing is said. */
export const sound = (more: Partial<SoundSettings>): Command => ({
  type: 'sound/save',
  value: { ...firstSound(), ...more },
});

/** A step of the catalogue as a run plays it. */
export const step = (id: StepId, seconds: number, ready: number, sided = false): PlayedStep => ({
  step: id,
  own: null,
  form: null,
  seconds,
  ready,
  sided,
  count: null,
  swappedFor: null,
  despite: null,
  notes: [],
  extra: [0, 0],
});

/** A run of 32 seconds: a step with sides, and a breath. */
export const SHORT: Extract<Command, { type: 'routine/start' }> = {
  type: 'routine/start',
  preset: 'desk-3',
  name: null,
  run: 'short',
  viewer: 'test',
  steps: [step('calf-stretch-wall', 20, 4, true), step('long-exhale', 12, 2)],
};

/** What axe finds, one line for each. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** What a page has heard so far. */
export const heard = (page: Page) => page.evaluate(() => window.heard);

/** The browser, and a page of ours to send commands from. */
export class PlayerLab implements Closable {
  /** What pages have complained of. */
  readonly errors: string[] = [];

  private constructor(
    readonly chromium: Chromium,
    private readonly desk: Page,
  ) {}

  static async launch(): Promise<PlayerLab> {
    const chromium = await Chromium.launch({ env: { TZ: 'UTC' } });
    return new PlayerLab(chromium, await chromium.page('help.html'));
  }

  /** Everything anew: a bedtime in an hour and a half, somebody whose legs matter and who leaves nothing out. */
  async fresh(): Promise<void> {
    for (const page of this.chromium.context.pages()) if (page !== this.desk) await page.close();
    this.errors.length = 0;
    await this.tell(
      { type: 'erase' },
      { type: 'schedule/save', value: everyNight(inHours(1.5), inHours(9.5)) },
      { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
    );
  }

  /** @throws when one is refused */
  tell(...commands: Command[]): Promise<void> {
    return tellFrom(this.desk, ...commands);
  }

  /** What is stored under a key; the caller knows its shape. */
  stored<T>(key: string): Promise<T> {
    return this.desk.evaluate<T>(`chrome.storage.local.get('${key}').then((got) => got['${key}'])`);
  }

  /** Opens a page with ears: what it rings and says is written down as it happens. */
  async open(path: string, ears: Partial<Ears> = {}, width = 1024, height = 720): Promise<Page> {
    const page = await this.chromium.context.newPage();
    await page.setViewportSize({ width, height });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    await page.addInitScript(listenIn, { voices: [], ...ears });
    await page.goto(this.chromium.url(path));
    // A tab that was closed a moment ago may have given the front to another: pages behind are not drawn.
    await page.bringToFront();
    await page.locator('h1, h2').first().waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.chromium.close();
  }
}
