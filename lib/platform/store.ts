import type { Patch, Store } from '../app/deps';
import { StorageRefused } from '../app/deps';
import type { ItemKey, Items } from '../app/items';
import { DEFINITIONS, nightKey, parseItem, parseNight } from '../app/items';
import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import { allKeys } from './all-keys';
import { nightDates } from './archive';
import { browser } from './browser';
import { readDigests } from './digests';
import { usualOr } from './items';
import { COPY_KEY, DIGEST, PAUSE_KEY, QUARANTINE, SUFFIX, TONIGHT_KEY } from './keys';

const NIGHT = 'night/';
/** Nights read at once: some hundred kB. */
const BATCH = 200;

/** Storage of the background, over `storage.local`. Each write is one call, so it happens whole or not at all. */
export const store: Store = {
  async read<K extends ItemKey>(keys: readonly K[]) {
    const raw = await browser.storage.local.get([...keys]);
    const items = {} as Pick<Items, K>;
    const damaged: string[] = [];
    for (const key of keys) {
      const parsed = parseItem(key, raw[key]);
      items[key] = parsed.ok ? parsed.value : await keepAside(key, raw[key], parsed.problem);
      if (!parsed.ok) damaged.push(key);
    }
    return { items, damaged };
  },

  async nights(dates: readonly PlainDate[]) {
    const raw = await browser.storage.local.get(dates.map(nightKey));
    const nights = new Map<PlainDate, NightRecord>();
    const damaged: string[] = [];
    for (const [key, value] of Object.entries(raw)) {
      const parsed = parseNight(value);
      if (parsed.ok) nights.set(parsed.value.night, parsed.value);
      else {
        await putAside(key, value, parsed.problem);
        await browser.storage.local.remove(key);
        damaged.push(key);
      }
    }
    return { nights, damaged };
  },

  dates: nightDates,
  digests: readDigests,

  async write(patch: Patch) {
    const { items = {}, nights = [], tonight, digests, pause, suffixes, dropOtherNights, dropOtherDigests } = patch;
    const entries: Record<string, unknown> = { ...items };
    for (const record of nights) entries[nightKey(record.night)] = record;
    if (tonight) entries[TONIGHT_KEY] = tonight;
    for (const [year, digest] of Object.entries(digests ?? {})) entries[DIGEST + year] = digest;
    if (pause) entries[PAUSE_KEY] = pause;
    for (const [tld, rules] of Object.entries(suffixes ?? {})) entries[SUFFIX + tld] = rules;
    await put(entries);
    const replaced = [
      ...(dropOtherNights ? [NIGHT] : []),
      ...(dropOtherNights || dropOtherDigests ? [DIGEST] : []),
      ...(suffixes === undefined ? [] : [SUFFIX]),
    ];
    if (replaced.length === 0) return;
    const others = (await allKeys()).filter(
      (key) => replaced.some((prefix) => key.startsWith(prefix)) && !(key in entries),
    );
    await browser.storage.local.remove(others);
  },

  async forgetSites() {
    const keys = (await allKeys()).filter(
      (key) => key.startsWith(NIGHT) || key.startsWith(QUARANTINE) || key === COPY_KEY,
    );
    for (let first = 0; first < keys.length; first += BATCH) {
      const raw = await browser.storage.local.get(keys.slice(first, first + BATCH));
      const changed = Object.entries(raw).filter(([, value]) => forgetIn(value));
      if (changed.length > 0) await put(Object.fromEntries(changed));
    }
  },

  async keepCopy() {
    const keys = (await allKeys()).filter(isOurs);
    await put({ [COPY_KEY]: await browser.storage.local.get(keys) });
  },

  async putCopyBack(goOn) {
    const copy = (await browser.storage.local.get(COPY_KEY))[COPY_KEY];
    if (!isObject(copy)) return false;
    const copied = { screen: usualOr('screen', copy.screen), state: usualOr('state', copy.state) };
    await browser.storage.local.remove((await allKeys()).filter((key) => isOurs(key) && !(key in copy)));
    // A worker that dies before the key itself is gone leaves none that could be put back.
    await put({ ...copy, ...goOn(copied), [COPY_KEY]: null });
    await browser.storage.local.remove(COPY_KEY);
    return true;
  },

  async erase() {
    await browser.storage.local.clear();
  },
};

/** Every write goes through here. */
async function put(entries: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(entries);
  } catch (cause) {
    throw new StorageRefused('Nothing could be stored', { cause });
  }
}

/** Settings, state, nights and their digests: what a copy holds. Not the projection, and not what was kept aside. */
function isOurs(key: string): boolean {
  return key in DEFINITIONS || key.startsWith(NIGHT) || key.startsWith(DIGEST);
}

/**
 * Empties the counts by site wherever they lie in a stored value, in a damaged one too; true where there were any. The sites of
 * settings, which are lists, stay.
 */
function forgetIn(value: unknown): boolean {
  if (!isObject(value)) return false;
  let found = Object.values(value).filter(forgetIn).length > 0;
  if (isObject(value.sites) && !Array.isArray(value.sites) && Object.keys(value.sites).length > 0) {
    value.sites = {};
    found = true;
  }
  if (isObject(value.last) && value.last.site) {
    value.last.site = null;
    found = true;
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What cannot be read is copied first; only then does its usual value take its place. */
async function keepAside<K extends ItemKey>(key: K, raw: unknown, problem: string): Promise<Items[K]> {
  await putAside(key, raw, problem);
  const usual = DEFINITIONS[key].usual();
  await put({ [key]: usual });
  return usual as Items[K];
}

async function putAside(key: string, raw: unknown, problem: string): Promise<void> {
  await put({ [`${QUARANTINE}${key}/${crypto.randomUUID()}`]: { problem, raw } });
}
