import type { Deps } from '../app/deps';
import { browser } from './browser';

/** The browser's alarms, one-shot and absolute but for the heartbeat and the look at the screen, which no worker that dies in it may end. */
export const alarms: Deps['alarms'] = {
  async all() {
    return browser.alarms.getAll();
  },
  async create(name, when, every) {
    await browser.alarms.create(name, every === undefined ? { when } : { when, periodInMinutes: every });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
