import type { Answer, Command } from '../app/commands';
import { browser } from './browser';

/**
 * Asks the background to do something and gives its answer. The command carries an id, so it is sent once more when
 * the worker dies under it (or is just being replaced) and is still done once. Without an answer: `old`, the page
 * belongs to a version that is gone.
 */
export async function send(command: Command): Promise<Answer> {
  const envelope = { evenfall: 1 as const, id: crypto.randomUUID(), command };
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer: unknown = await browser.runtime.sendMessage(envelope).catch(() => undefined);
    if (isAnswer(answer)) return answer;
  }
  return { ok: false, fault: 'old' };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
