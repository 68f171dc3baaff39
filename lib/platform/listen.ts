import type { Runtime } from 'webextension-polyfill';
import type { Engine } from '../app/engine';
import { browser } from './browser';
import { hearScreen } from './hear';
import { asksForView, storedView } from './pause-view';
import { isForUs } from './sender';

/** How long the background waits with its own first replan: whatever woke it comes first and replans by itself. */
const SETTLE = 100;

/**
 * Registers every listener of the background, all before any `await`: an event that wakes the worker is lost on a
 * listener that comes later. The engine is set up by the first event, so that listeners stand at once. Messages of other
 * extensions and of web pages are not ours to answer.
 */
export function listen(load: () => Promise<Engine>): void {
  const wake =
    <A extends unknown[], T>(use: (engine: Engine, ...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> =>
      use(await load(), ...args);
  const replan = wake((engine) => engine.replan());
  browser.runtime.onInstalled.addListener(wake((engine, { reason }) => engine.installed(reason)));
  browser.runtime.onStartup.addListener(replan);
  browser.runtime.onUpdateAvailable.addListener(wake((engine) => engine.updateAvailable()));
  browser.alarms.onAlarm.addListener(wake((engine, { name, scheduledTime }) => engine.alarm(name, scheduledTime)));
  // Who leaves matters only where sitting or the screen is counted, and each has an alarm: elsewhere the engine is not even loaded.
  const left = wake((engine, how: 'idle' | 'locked') => engine.left(how));
  browser.idle.onStateChanged.addListener(async (state) => {
    if (state === 'active') return replan();
    if ((await browser.alarms.get('screen')) || (await browser.alarms.get('sitting'))) return left(state);
  });
  browser.notifications.onButtonClicked.addListener(wake((engine, id, index) => engine.button(id, index)));
  browser.notifications.onClicked.addListener(wake((engine, id) => engine.click(id)));
  browser.notifications.onClosed.addListener(
    wake((engine, id, byUser) => engine.closed(id, import.meta.env.FIREFOX ? 'unknown' : byUser ? 'user' : 'system')),
  );
  hearScreen(wake((engine) => engine.seen()));
  // Leave that was given or taken back: what it is for follows with the plan.
  browser.permissions.onAdded.addListener(replan);
  browser.permissions.onRemoved.addListener(replan);
  browser.commands?.onCommand.addListener(wake((engine, name) => engine.key(name)));
  const command = wake((engine, message: unknown) => engine.command(message));
  const own = { id: browser.runtime.id, pages: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === own.id && asksForView(message)
      ? storedView()
      : isForUs(message, sender, own)
        ? command(message)
        : undefined,
  );
  setTimeout(
    wake((engine) => engine.start()),
    SETTLE,
  );
}
