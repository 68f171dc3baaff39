import type { Engine } from '../app/engine';

declare global {
  /** Set by `/engine.js`. */
  var evenfallEngine: Engine | undefined;
  /** What a service worker has and a background page has not. */
  function importScripts(...urls: string[]): void;
}

const SCRIPT = '/engine.js';

/**
 * A service worker may import later only what it imported while it was installed: the script is then kept with the
 * worker, and comes from there at every later start. Firefox's background page has it before this one (wxt.config.ts).
 */
export function keepEngine(): void {
  if (import.meta.env.CHROME) globalThis.addEventListener('install', () => importScripts(SCRIPT));
}

/**
 * The one engine of this life of the background, loaded by the first event: listeners wait for none of its 122 kB.
 * @throws when the script cannot be had
 */
export async function loadEngine(): Promise<Engine> {
  if (!globalThis.evenfallEngine) importScripts(SCRIPT);
  if (!globalThis.evenfallEngine) throw new Error(`${SCRIPT} set no engine.`);
  return globalThis.evenfallEngine;
}
