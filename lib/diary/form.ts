import type { Legs, NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import type { Zone } from '../time/zone';
import { type CheckedNight, impossibleIn, type Place, TIMES, type TimeName } from './check';
import { isSame } from './same';
import type { Diary, Sleep } from './schema';
import { othersOf } from './wall';

/** All that is written about one night, as its form holds it. */
export interface NightForm extends Omit<Diary, 'at'> {
  rough: number | null;
  rested: number | null;
  legs: Legs | null;
  /** The times of the first sleep that still follow what is suggested: nobody has touched them. */
  open: readonly TimeName[];
}

/** A sleep of which nothing was said. */
export function emptySleep({ offset, offsetWake }: Pick<NightRecord, 'offset' | 'offsetWake'>): Sleep {
  const times = { inBed: null, tried: null, woke: null, up: null };
  return { ...times, latency: null, wakings: null, awake: null, offset, offsetUp: offsetWake };
}

/** What stands of a night, to be changed. Its legs are the word that was given with the taps: it has their moment. */
export function formOf(record: Pick<NightRecord, 'morning' | 'legs' | 'diary'> | null): NightForm {
  const { morning = null, diary = null } = record ?? {};
  const said = morning && record?.legs.find(({ at }) => at === morning.at);
  return {
    rough: morning?.rough ?? null,
    rested: morning?.rested ?? null,
    legs: said?.value ?? null,
    sleeps: diary?.sleeps ?? [],
    naps: diary?.naps ?? [],
    alcohol: diary?.alcohol ?? null,
    meal: diary?.meal ?? null,
    moved: diary?.moved ?? null,
    kept: diary?.kept ?? null,
    note: diary?.note ?? '',
    open: diary && diary.sleeps.length > 0 ? [] : TIMES,
  };
}

/** What a form says, without what is empty: sleeps and naps in the order of the clock; `diary` null where nothing was said of it. */
export function saidIn(
  form: NightForm,
  at: Instant,
): Pick<NightForm, 'rough' | 'rested' | 'legs'> & { diary: Diary | null } {
  const { rough, rested, legs, open: _, ...rest } = form;
  const sleeps = form.sleeps.filter(isSaid).sort((a, b) => startOf(a) - startOf(b));
  const naps = [...form.naps].sort((a, b) => a.at - b.at);
  const diary = { ...rest, at, sleeps, naps, note: form.note.trim() };
  const { alcohol, meal, moved, kept, note } = diary;
  const empty =
    sleeps.length + naps.length === 0 && [alcohol, meal, moved, kept].every((each) => each === null) && !note;
  return { rough, rested, legs, diary: empty ? null : diary };
}

/** The form as it will stand once it is noted: without what is empty, and with no suggestion beside what was said. */
export function asNoted(form: NightForm): NightForm {
  const { diary, rough, rested, legs } = saidIn(form, 0);
  return { ...formOf({ morning: null, legs: [], diary }), rough, rested, legs };
}

function isSaid(sleep: Sleep): boolean {
  return [...TIMES, 'latency', 'wakings', 'awake'].some((name) => sleep[name as TimeName] !== null);
}

function startOf({ inBed, tried, woke, up }: Sleep): Instant {
  return inBed ?? tried ?? woke ?? up ?? 0;
}

/**
 * A form that is being changed while what stands was changed elsewhere: whatever was not touched here is as it now stands, what was
 * is kept.
 */
export function rebased(base: NightForm, mine: NightForm, theirs: NightForm): NightForm {
  const names = Object.keys(mine) as (keyof NightForm)[];
  return Object.fromEntries(
    names.map((name) => [name, isSame(mine[name], base[name]) ? theirs[name] : mine[name]]),
  ) as unknown as NightForm;
}

/** The form with another instant at one place. */
export function withInstant(form: NightForm, place: Place, at: Instant): NightForm {
  const [part, index, name] = place.split('.');
  if (part === 'meal') return { ...form, meal: at };
  if (part === 'alcohol') return { ...form, alcohol: form.alcohol && { ...form.alcohol, last: at } };
  const i = Number(index);
  if (part === 'naps') return { ...form, naps: form.naps.map((nap, n) => (n === i ? { ...nap, at } : nap)) };
  return {
    ...form,
    sleeps: form.sleeps.map((sleep, n) => (n === i ? { ...sleep, [name as TimeName]: at } : sleep)),
    open: i === 0 ? form.open.filter((each) => each !== name) : form.open,
  };
}

/**
 * What may be meant by an instant that cannot be: the same clock face in the other half of the day or on a day beside it, where
 * that contradicts nothing; the one nearest to the plan. Null where nothing fits.
 * @param shown the form as it is shown: suggestions move with what is said
 */
export function meantInstead(
  form: NightForm,
  place: Place,
  at: Instant,
  zone: Zone,
  night: CheckedNight,
  shown: (form: NightForm) => NightForm = (said) => said,
): Instant | null {
  const faults = impossibleIn(shown(form), night).length;
  const mended = (other: Instant) => {
    const left = impossibleIn(shown(withInstant(form, place, other)), night);
    return left.length < faults && left.every((each) => each.place !== place);
  };
  const near = plannedFor(place, night) ?? at;
  const away = (other: Instant) => Math.abs(other - near);
  return (
    othersOf(at, zone)
      .filter(mended)
      .sort((a, b) => away(a) - away(b))[0] ?? null
  );
}

/** What the plan says of a place; null for a second sleep, of which it knows nothing. */
function plannedFor(place: Place, { bedtime, wake }: CheckedNight): Instant | null {
  const [part, index, name] = place.split('.');
  if (part !== 'sleeps') return bedtime;
  if (index !== '0') return null;
  return name === 'woke' || name === 'up' ? wake : bedtime;
}
