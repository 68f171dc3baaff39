import type { Command } from '../app/commands';

/** The one command that a content script may send: it runs in the process of a web page, which may have been broken into. */
const FROM_THE_WEB: Command['type'] = 'pause/pass';

/** Who sent a message, as the browser says. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/**
 * Whether a message is for the background to answer: one of ours, from a page of ours, or what the pause in front of a site
 * asks. Messages of other extensions and of anything else in a web page are not.
 * @param own the extension's id, and the address that all its pages begin with
 */
export function isForUs(message: unknown, sender: Sender, own: { id: string; pages: string }): boolean {
  if (sender.id !== own.id || !isOurs(message)) return false;
  return sender.url?.startsWith(own.pages) || message.command?.type === FROM_THE_WEB;
}

interface Ours {
  evenfall: unknown;
  command?: { type?: unknown } | null;
}

function isOurs(message: unknown): message is Ours {
  return typeof message === 'object' && message !== null && 'evenfall' in message;
}
