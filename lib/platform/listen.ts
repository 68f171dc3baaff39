import type { Runtime } from 'webextension-polyfill';
import type { Engine } from '../app/engine';
import { browser } from './browser';
import { detectIdle } from './presence';

/**
 * Registers every listener of the background, all before any `await`: an event that wakes the worker is lost on a
 * listener that comes later. Messages of other extensions and of web pages are not ours to answer.
 */
export function listen(engine: Engine): void {
  browser.runtime.onInstalled.addListener(({ reason }) => installed(engine, reason));
  browser.runtime.onStartup.addListener(() => engine.replan());
  browser.runtime.onUpdateAvailable.addListener(() => engine.updateAvailable());
  browser.alarms.onAlarm.addListener(({ name }) => engine.alarm(name));
  browser.idle.onStateChanged.addListener((state) => (state === 'active' ? engine.replan() : undefined));
  browser.notifications.onButtonClicked.addListener((id, index) => engine.button(id, index));
  browser.notifications.onClicked.addListener((id) => engine.click(id));
  browser.notifications.onClosed.addListener((id, byUser) =>
    engine.closed(id, import.meta.env.FIREFOX ? 'unknown' : byUser ? 'user' : 'system'),
  );
  browser.commands?.onCommand.addListener((name) => engine.key(name));
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isOurs(message)) return undefined;
    return engine.command(message);
  });
  detectIdle();
  // A message that woke the worker is answered first; it replans by itself.
  setTimeout(() => engine.start(), 0);
}

function isOurs(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'evenfall' in message;
}

async function installed(engine: Engine, reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  await engine.replan();
}
