import type { Permissions } from 'webextension-polyfill';
import type { Access } from '../app/state';

/** What the browser is asked for: `tabs` to see which site is in front, `pages` to change pages. */
export const LEAVE: Record<Access, Permissions.Permissions> = {
  tabs: { permissions: ['tabs'] },
  pages: { permissions: ['scripting'], origins: ['*://*/*'] },
};
