import type { Notifications } from 'webextension-polyfill';
import type { Deps, Note } from '../app/deps';
import { browser } from './browser';
import { say } from './format';
import type { MessageKey } from './i18n';
import { t } from './i18n';

/** Chromium shows at most two buttons; Firefox throws on buttons, `requireInteraction` and `silent`. */
const BUTTONS = 2;

/** The system's notifications. */
export const notifier: Deps['notifier'] = {
  async show(id, note) {
    if (!(await isAllowed())) return false;
    const { zone, clock } = note;
    const options: Notifications.CreateNotificationOptions = {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icon/128.png'),
      title: say(note.title, zone, clock),
      message: note.line.map((line) => say(line, zone, clock)).join(' '),
      ...(import.meta.env.FIREFOX ? {} : chromiumOptions(note)),
    };
    return browser.notifications.create(id, options).then(
      () => true,
      () => false,
    );
  },
  async up() {
    return Object.keys(await browser.notifications.getAll());
  },
  async clear(id) {
    await browser.notifications.clear(id);
  },
};

function chromiumOptions({ verbs, sticky, silent }: Note) {
  const buttons = verbs.slice(0, BUTTONS).map((verb) => ({ title: t(`verb.${verb}` satisfies MessageKey) }));
  return { buttons, requireInteraction: sticky, silent };
}

/** Chromium tells when the system or the user blocks notifications; Firefox has no such question. */
async function isAllowed(): Promise<boolean> {
  const { notifications } = browser as unknown as { notifications: { getPermissionLevel?: () => Promise<string> } };
  return notifications.getPermissionLevel ? (await notifications.getPermissionLevel()) === 'granted' : true;
}
