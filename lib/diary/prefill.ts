import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import { TIMES, type TimeName } from './check';

/** What is known of an evening without asking. */
export type KnownEvening = Pick<NightRecord, 'bedtime' | 'wake' | 'bed' | 'runs' | 'screen'>;

/** The times of one sleep. */
export type Times = Record<TimeName, Instant | null>;

/** A pause longer than this after bedtime ends the evening: who is at the screen later was up again. */
const EVENING_ENDS = 45 * MINUTE;
const QUARTER = 15 * MINUTE;
const FIVE = 5 * MINUTE;

/**
 * Times to suggest for a night: into bed and lights out when "Off to bed" was pressed; else at the planned bedtime, or when what
 * went on at the screen past it came to its end. Waking and getting up as planned, or now where that is still to come. To five
 * minutes. None of them lies in the future, and they are in order.
 */
export function suggestedTimes(evening: KnownEvening, now: Instant): Times {
  const down = (at: Instant) => Math.floor(at / FIVE) * FIVE;
  const bed = Math.min(down(evening.bed?.at ?? stillAt(evening)), down(now));
  const woke = Math.min(down(evening.wake), down(now));
  const slept = woke > bed ? woke : null;
  return { inBed: bed, tried: bed, woke: slept, up: slept };
}

/**
 * The suggestions beside what the user has said: they move with it, and one that would contradict it is gone. Going to bed alone is
 * held against a waking that lies before it: "22:30" for the morning is to be noticed.
 * @param open the times that still follow the suggestion
 */
export function withSuggested(said: Times, open: readonly TimeName[], suggested: Times): Times {
  const moved = {
    inBed: earliest(suggested.inBed, said.tried),
    tried: latest(suggested.tried, said.inBed),
    woke: earliest(suggested.woke, said.up),
    up: latest(suggested.up, said.woke),
  };
  // Waking is held against going to bed as it will be shown, so that it is the word of the user that is called wrong.
  const beside: Times = { ...said };
  for (const name of open) beside[name] = isEvening(name) ? moved[name] : null;
  const fits = (name: TimeName) =>
    isEvening(name) ||
    TIMES.every((other) => beside[other] === null || inOrder(name, moved[name] ?? 0, other, beside[other]));
  return Object.fromEntries(
    TIMES.map((name) => [name, !open.includes(name) ? said[name] : fits(name) ? moved[name] : null]),
  ) as unknown as Times;
}

/** True of two times of one sleep that lie as they have to; between going to bed and waking there is some time. */
function inOrder(a: TimeName, at: Instant, b: TimeName, other: Instant): boolean {
  const [first, last] = TIMES.indexOf(a) < TIMES.indexOf(b) ? [at, other] : [other, at];
  const asleep = isEvening(a) !== isEvening(b);
  return asleep ? first < last : first <= last;
}

const isEvening = (name: TimeName) => name === 'inBed' || name === 'tried';
const earliest = (a: Instant | null, b: Instant | null) => (a === null || b === null ? a : Math.min(a, b));
const latest = (a: Instant | null, b: Instant | null) => (a === null || b === null ? a : Math.max(a, b));

/** The planned bedtime, or the end of what was still going on at it: a routine, or use of the screen without a long pause. */
function stillAt({ bedtime, wake, runs, screen }: KnownEvening): Instant {
  const used = (screen?.seconds ?? []).flatMap((seconds, i) =>
    seconds > 0 && screen ? [{ from: screen.from + i * QUARTER, to: screen.from + (i + 1) * QUARTER }] : [],
  );
  const followed = runs.map(({ at, seconds }) => ({ from: at, to: at + seconds * 1000 }));
  const spans = [...used, ...followed].sort((a, b) => a.from - b.from);
  const end = spans.reduce((at, { from, to }) => (from <= at + EVENING_ENDS ? Math.max(at, to) : at), bedtime);
  return Math.min(end, wake);
}
