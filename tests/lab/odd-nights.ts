/** Nights that no week of office hours has: sleep by day in two parts, a flight west, nothing noted, a nap in the morning. */
import type { Sleep } from '../../lib/diary/schema';
import type { NightRecord } from '../../lib/schedule/record';
import { HOUR, type Instant, MINUTE } from '../../lib/time/instant';
import { pastNights } from './journal-lab';

const EMPTY = { naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' };

/** A sleep from lights out to getting up, on Berlin's winter clock unless another one was waked to. */
function sleep(tried: Instant, up: Instant, offsetUp = 60): Sleep {
  const said = { latency: 15, wakings: 0 as const, awake: 0, offset: 60, offsetUp };
  return { ...said, inBed: tried - 10 * MINUTE, tried, woke: up - 10 * MINUTE, up };
}

/** A night after work: in bed from half past eight in the morning, up for an hour and a half around two. */
function byDay(record: NightRecord): NightRecord {
  const bedtime = record.bedtime + 10 * HOUR;
  const sleeps = [sleep(bedtime + HOUR / 2, bedtime + 5 * HOUR), sleep(bedtime + 6.5 * HOUR, bedtime + 8.5 * HOUR)];
  const doses = record.doses.map((dose) => ({ ...dose, at: dose.at + 6 * HOUR }));
  return { ...record, bedtime, wake: bedtime + 8 * HOUR, doses, diary: { at: bedtime, sleeps, ...EMPTY } };
}

/** A night over the Atlantic: the morning's clock is New York's. */
function flown(record: NightRecord): NightRecord {
  const { bedtime } = record;
  const sleeps = [sleep(bedtime + 2 * HOUR, bedtime + 9 * HOUR, -300)];
  return { ...record, diary: { at: bedtime, sleeps, ...EMPTY } };
}

/** A night without notes, and one with a nap before noon. */
const unnoted = (record: NightRecord): NightRecord => ({ ...record, diary: null, morning: null });
function napped(record: NightRecord): NightRecord {
  const diary = record.diary ?? { at: record.bedtime, sleeps: [], ...EMPTY };
  return { ...record, diary: { ...diary, naps: [{ at: record.bedtime - 12.5 * HOUR, minutes: 40, offset: 60 }] } };
}

const KINDS = [byDay, byDay, byDay, napped, unnoted, flown];

/** A fortnight of them among usual ones, up to `last`. */
export function oddNights(last: string): NightRecord[] {
  return pastNights(14, last, 5).map((record, i) => (KINDS[i - 5] ?? ((same: NightRecord) => same))(record));
}
