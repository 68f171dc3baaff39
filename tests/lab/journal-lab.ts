/** Noted nights in a real browser's storage: what the journal's tests, pictures and figures begin with. */
import type { Command } from '../../lib/app/commands';
import type { NightRecord } from '../../lib/schedule/record';
import { MINUTE } from '../../lib/time/instant';
import { notedNights } from '../support/diary-nights';
import { everyNight } from './evenfall';

/** A page of ours under any driver: Playwright's and puppeteer's `evaluate`, a raw tab's `run`. */
export type Run = (source: string) => Promise<unknown>;

/** From nothing: every night from 22:30 to 06:45, and legs that matter. */
export const ANEW: Command[] = [
  { type: 'erase' },
  { type: 'schedule/save', value: everyNight('22:30', '06:45') },
  { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
];

/** Nights that are put into storage at once: some hundred kB of script. */
const BATCH = 200;

/** What comes before a bedtime, and how many minutes. */
const CAME = [
  ['caffeine', 540],
  ['screens', 60],
  ['routine', 30],
  ['lightsOut', 0],
] as const;

/** A night that is over: its reminders were shown, the last one answered. */
function asItWent(record: NightRecord): NightRecord {
  const shown = CAME.map(([kind, lead]) => {
    const due = record.bedtime - lead * MINUTE;
    const settled = { until: null, snoozes: 0, shownBefore: true, offered: [], text: null, why: null };
    const state = { state: 'shown' as const, at: due, verb: null };
    return [`${kind}/${record.night}`, { kind, due, graceUntil: due, ...settled, ...state }] as const;
  });
  const ledger = shown.map(([id, { at, state, why, verb }]) => ({ at, id, state, why, verb }));
  const bed = { at: record.bedtime + MINUTE, id: `lightsOut/${record.night}`, why: null };
  return {
    ...record,
    reminders: Object.fromEntries(shown),
    ledger: [...ledger, { ...bed, state: 'acted' as const, verb: 'bed' as const }],
  };
}

/** The `count` nights up to `last` as somebody in Berlin noted them, gone by. */
export function pastNights(count: number, last: string, seed = 1): NightRecord[] {
  return notedNights(count, last, seed).map(asItWent);
}

/**
 * Puts nights into storage and has their digests made, as the background makes them.
 * @param run runs a script in a page of ours and waits for its promise
 * @throws when the digests are refused
 */
export async function storeNights(run: Run, nights: readonly NightRecord[]): Promise<void> {
  for (let first = 0; first < nights.length; first += BATCH) {
    const entries = nights.slice(first, first + BATCH).map((record) => [`night/${record.night}`, record]);
    const items = JSON.stringify(Object.fromEntries(entries));
    await run(`(globalThis.browser ?? chrome).storage.local.set(${items})`);
  }
  const envelope = JSON.stringify({ evenfall: 1, id: crypto.randomUUID(), command: { type: 'digest/build' } });
  const answer = await run(`(globalThis.browser ?? chrome).runtime.sendMessage(${envelope}).then(JSON.stringify)`);
  if (answer !== '{"ok":true}') throw new Error(`The digests were not made: ${answer}`);
}
