/** A Chromium with the leave for pages, a small web, and a night in which the pause stands. */

import type { CDPSession, Page } from '@playwright/test';
import { expect } from 'vitest';
import type { Command } from '../../lib/app/commands';
import type { NightRecord } from '../../lib/schedule/record';
import { accessTree } from './access-tree';
import { Chromium } from './chromium';
import { inMinutes } from './clock';
import { everyNight, tellFrom } from './evenfall';
import { builtWithLeave } from './extension';
import { COVERED, PauseWeb } from './pause-web';
import { type Closable, temporary } from './process';

const ARGS = ['--host-resolver-rules=MAP *.test 127.0.0.1', '--autoplay-policy=no-user-gesture-required'];

/** The command that saves the pause: on, in front of `site.test`. */
export function pauseOn(change: object = {}): Command {
  const value = { version: 1 as const, on: true, sites: ['site.test'], more: 3, intent: 'Read two pages' };
  return { type: 'pause/save', value: { ...value, ...change } };
}

/** A page of the small web, and what a screen reader is told of it. */
export interface Visit {
  page: Page;
  session: CDPSession;
}

export class PauseLab implements Closable {
  #chromium: Chromium | undefined;
  #desk: Page | undefined;

  private constructor(
    readonly web: PauseWeb,
    private readonly extension: ReturnType<typeof temporary>,
    private readonly profile: ReturnType<typeof temporary>,
  ) {}

  static async open(): Promise<PauseLab> {
    const lab = new PauseLab(await PauseWeb.open(), builtWithLeave('chrome', ['pages']), temporary('pause'));
    await lab.restart();
    return lab;
  }

  get chromium(): Chromium {
    if (!this.#chromium) throw new Error('No browser is open.');
    return this.#chromium;
  }

  /** A page of ours, to ask the background from. */
  get desk(): Page {
    if (!this.#desk) throw new Error('No page is open.');
    return this.#desk;
  }

  /** Ends the browser and starts it on the same profile; `desk` afterwards lets whatever stands first be seen without it. */
  async restart(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await this.#chromium?.close();
    const { path: extension } = this.extension;
    this.#chromium = await Chromium.launch({ extension, profile: this.profile.path, env: { TZ: 'UTC' }, args: ARGS });
    try {
      await meanwhile();
    } finally {
      this.#desk = await this.#chromium.page('help.html');
    }
  }

  tell(...commands: Command[]): Promise<void> {
    return tellFrom(this.desk, ...commands);
  }

  /** A bedtime of a quarter of an hour ago, the pause switched on, and nothing passed yet. */
  async night(): Promise<void> {
    const schedule = { type: 'schedule/save', value: everyNight(inMinutes(-15), inMinutes(8 * 60)) } as const;
    await this.tell({ type: 'erase' }, schedule, pauseOn());
  }

  /** What the nights have kept of the pause. */
  passes(): Promise<NightRecord['pauses']> {
    return this.desk.evaluate(`chrome.storage.local.get().then((all) =>
      Object.entries(all).flatMap(([key, night]) => (key.startsWith('night/') ? night.pauses : [])))`);
  }

  /** True while the background has registered the pause. */
  registered(): Promise<boolean> {
    return this.desk.evaluate(
      "chrome.scripting.getRegisteredContentScripts().then((all) => all.some(({ id }) => id === 'pause'))",
    );
  }

  async visit(page: string, host?: string): Promise<Visit> {
    const tab = await this.chromium.context.newPage();
    await tab.goto(this.web.url(page, host));
    return { page: tab, session: await this.chromium.context.newCDPSession(tab) };
  }

  async close(): Promise<void> {
    await this.#chromium?.close();
    await this.web.close();
    this.extension.remove();
    this.profile.remove();
  }
}

/** Waits for the page to be covered, or not any more. */
export function covered(page: Page) {
  return expect.poll(() => page.evaluate(COVERED), { timeout: 5000 });
}

/** The name of what has the focus, as it is read out. */
export async function focused({ page, session }: Visit): Promise<string | undefined> {
  return (await accessTree(page, session)).findLast(({ focused }) => focused)?.name;
}

/** Presses a button whose name begins so, where it is on the screen. */
export async function press({ page, session }: Visit, name: string): Promise<void> {
  const find = async () =>
    (await accessTree(page, session)).find((each) => each.role === 'button' && each.name.startsWith(name));
  // The page is covered at once, its words a moment later.
  await expect.poll(find, { message: `no button is called "${name}"` }).toBeDefined();
  const { x, y } = (await (await find())?.box()) ?? { x: 0, y: 0 };
  await page.mouse.click(x, y);
}
