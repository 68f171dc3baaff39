import type { Deps } from '../app/deps';
import { browser } from './browser';

/** The browser's alarms, one-shot and absolute but for the look at the screen, which a worker that dies in it must not end. */
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
