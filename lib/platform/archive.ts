import { nightKey, parseItem, parseNight } from '../app/items';
import { markOf } from '../app/state';
import type { Readers } from '../backup/read';
import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import { allKeys } from './all-keys';
import { browser } from './browser';
import { watchKeys } from './changes';
import { readItem } from './items';
import { COPY_KEY, QUARANTINE } from './keys';

const NIGHT = nightKey('');
/** Nights read at once: some hundred kB. */
const BATCH = 200;

/** How each part of a copy is brought to today's version and checked. */
export const READERS: Readers = {
  schedule: (raw) => parseItem('settings/schedule', raw),
  reminders: (raw) => parseItem('settings/reminders', raw),
  look: (raw) => parseItem('settings/look', raw),
  body: (raw) => parseItem('settings/body', raw),
  routines: (raw) => parseItem('settings/routines', raw),
  sound: (raw) => parseItem('settings/sound', raw),
  screenTime: (raw) => parseItem('settings/screen-time', raw),
  soften: (raw) => parseItem('settings/soften', raw),
  pause: (raw) => parseItem('settings/pause', raw),
  caffeine: (raw) => parseItem('settings/caffeine', raw),
  journal: (raw) => parseItem('settings/journal', raw),
  trials: (raw) => parseItem('trials', raw),
  night: parseNight,
};

/** A value that could not be read, as it was found. */
export interface KeptAside {
  /** Where it lay: `settings/look`, `night/2026-11-22`. */
  item: string;
  problem: string;
  /** Its JSON, indented. */
  text: string;
}

/** The dates of all stored nights, newest first. */
export async function nightDates(): Promise<PlainDate[]> {
  const keys = (await allKeys()).filter((key) => key.startsWith(NIGHT));
  return keys
    .map((key) => key.slice(NIGHT.length))
    .sort()
    .reverse();
}

/** Every readable night. */
export async function allNights(): Promise<NightRecord[]> {
  const keys = (await nightDates()).map(nightKey);
  const nights: NightRecord[] = [];
  for (let first = 0; first < keys.length; first += BATCH) {
    const raw = await browser.storage.local.get(keys.slice(first, first + BATCH));
    for (const parsed of Object.values(raw).map(parseNight)) if (parsed.ok) nights.push(parsed.value);
  }
  return nights;
}

/** What stands now: another once anything was written but looks at the screen. To be read before what is joined with a copy. */
export async function standing(): Promise<string> {
  return markOf(await readItem('state'));
}

/** True while the last import can be taken back. */
export async function canUndoImport(): Promise<boolean> {
  return (await allKeys()).includes(COPY_KEY);
}

/** What was kept aside because it could not be read. */
export async function keptAside(): Promise<KeptAside[]> {
  const keys = (await allKeys()).filter((key) => key.startsWith(QUARANTINE)).sort();
  const raw: Record<string, unknown> = await browser.storage.local.get(keys);
  return keys.map((key) => {
    const { problem, raw: value } = raw[key] as { problem: string; raw: unknown };
    const item = key.slice(QUARANTINE.length, key.lastIndexOf('/'));
    return { item, problem, text: JSON.stringify(value, null, 1) };
  });
}

/** Calls back when a night was written or taken away; returns the way to stop. */
export function watchNights(changed: () => void): () => void {
  return watchKeys((key) => key.startsWith(NIGHT), changed);
}

/** Calls back when something was kept aside, or when an import can or can no longer be taken back. */
export function watchArchive(changed: () => void): () => void {
  return watchKeys((key) => key.startsWith(QUARANTINE) || key === COPY_KEY, changed);
}
