import type { Deps } from '../app/deps';
import { browser } from './browser';
import { LEAVE } from './leave';

/** What the browser allows now. */
export const access: Deps['access'] = {
  has: (what) => browser.permissions.contains(LEAVE[what]),
};
