import { firstScreenTime } from '../../../lib/screen-time/groups';
import type { Observation, ScreenTimeSettings, Tally } from '../../../lib/screen-time/schema';
import { counted, freshTally, observed } from '../../../lib/screen-time/tally';
import { HOUR, MINUTE } from '../../../lib/time/instant';

export const NIGHT = '2026-11-22';
/** 19:00 in Berlin: the evening of somebody who goes to bed at 23:00 and gets up at 07:00. */
export const START = Date.parse('2026-11-22T19:00:00+01:00');
export const HOURS = { start: START, end: START + 12 * HOUR };
export const FRESH = freshTally(NIGHT, HOURS);

/** So many minutes after the evening began. */
export const at = (minutes: number) => START + minutes * MINUTE;

/** A look that counts, at so many minutes. */
export const on = (minutes: number, site: string | null = null): Observation => ({
  at: at(minutes),
  counts: true,
  site,
  input: at(minutes),
});

/** A look that does not. */
export const off = (minutes: number): Observation => ({ ...on(minutes), counts: false });

/** Looks one after the other. */
export const folded = (tally: Tally, ...looks: Observation[]): Tally => looks.reduce(observed, tally);

/** A look each minute from one minute to another, both of them in it. */
export const each = (from: number, to: number, site: string | null = null): Observation[] =>
  Array.from({ length: Math.floor(to - from) + 1 }, (_, i) => on(from + i, site));

/** What counts, by bins, in minutes. */
export const minutesIn = (tally: Tally): number[] => counted(tally).bins.map((bin) => bin / MINUTE);

/** Somebody who keeps time by site: one site at work, one that never counts. */
export const BY_SITE: ScreenTimeSettings = {
  ...firstScreenTime(),
  bySite: true,
  groups: [
    { id: 'video', name: null, sites: ['example.org', 'example.co.uk'], limit: 30, counts: true },
    { id: 'work', name: null, sites: ['example.net'], limit: 60, counts: false },
    { id: 'own', name: 'Forums', sites: ['example.edu'], limit: null, counts: true },
  ],
  never: ['example.com'],
};
