import type { Deps } from '../app/deps';
import { browser } from './browser';

/** The browser's alarms, one-shot and absolute. */
export const alarms: Deps['alarms'] = {
  async all() {
    return browser.alarms.getAll();
  },
  async create(name, when) {
    await browser.alarms.create(name, { when });
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};
