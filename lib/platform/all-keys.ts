import { browser } from './browser';

/** All keys, values not read where the browser can list keys alone (`getKeys`; `get(null)` is slow with many nights). */
export async function allKeys(): Promise<string[]> {
  const area = browser.storage.local as typeof browser.storage.local & { getKeys?: () => Promise<string[]> };
  return area.getKeys ? area.getKeys() : Object.keys(await browser.storage.local.get(null));
}
