import type { Answer, Command } from '../app/commands';
import { browser } from './browser';

/** How often a command is sent before the page takes itself for old. */
const TRIES = 3;
/** Milliseconds for one of them: a browser that ends a worker just as a message reaches it may never say so. */
const PATIENCE = 10_000;

/**
 * Asks the background to do something and gives its answer. The command carries an id, so it is sent again when
 * the worker dies under it (or is just being replaced) and is still done once. Without an answer: `old`, the page
 * belongs to a version that is gone.
 */
export async function send(command: Command): Promise<Answer> {
  const envelope = { evenfall: 1 as const, id: newId(), command };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer: unknown = await Promise.race([ask(envelope).catch(() => undefined), patience()]);
    if (isAnswer(answer)) return answer;
  }
  return { ok: false, fault: 'old' };
}

function patience(): Promise<void> {
  return new Promise((over) => setTimeout(over, PATIENCE));
}

/** Rejects, and never throws: in a content script whose extension is gone the browser throws at once. */
async function ask(envelope: object): Promise<unknown> {
  return browser.runtime.sendMessage(envelope);
}

/** 128 random bits. Beside a page that came over plain http there is no `randomUUID`. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
