import { type Impossible, impossibleIn, type Place, TIMES, type TimeName } from '../../../lib/diary/check';
import { emptySleep, meantInstead, type NightForm } from '../../../lib/diary/form';
import { clockAt, type NightClock, withTimes } from '../../../lib/diary/night-clock';
import { type Times, withSuggested } from '../../../lib/diary/prefill';
import type { Sleep } from '../../../lib/diary/schema';
import { senseAt } from '../../../lib/diary/sense';
import type { Reading } from '../../../lib/diary/wall';
import type { Clock } from '../../../lib/platform/format';
import type { Instant } from '../../../lib/time/instant';
import type { Sense } from '../../../lib/time/parse';
import type { PlainTime } from '../../../lib/time/plain';
import type { Zone } from '../../../lib/time/zone';

/** A night while it is being written: what every part of the form is given. */
export interface Writing {
  night: NightClock;
  zone: Zone;
  clock: Clock;
  /** What the user has said. */
  form: NightForm;
  /** With the suggestions that are shown: what is noted when the button is pressed. */
  shown: NightForm;
  faults: readonly Impossible[];
  /** What would be shown of another form. */
  showing: (form: NightForm) => NightForm;
  change: (next: NightForm) => void;
}

/** What is written, and what is shown of it. `suggested`: null where the times are folded away or nothing is suggested. */
export function writingOf(
  form: NightForm,
  suggested: Times | null,
  parts: Pick<Writing, 'night' | 'zone' | 'clock' | 'change'>,
): Writing {
  const showing = (each: NightForm) =>
    suggested && each.open.length > 0 ? withTimesShown(each, suggested, parts) : each;
  const shown = showing(form);
  return { ...parts, form, shown, showing, faults: impossibleIn(shown, parts.night) };
}

function withTimesShown(
  form: NightForm,
  suggested: Times,
  { night, zone }: Pick<Writing, 'night' | 'zone'>,
): NightForm {
  const [first = emptySleep(night), ...others] = form.sleeps;
  return { ...form, sleeps: [withTimes(first, withSuggested(first, form.open, suggested), night, zone), ...others] };
}

/** The sleep at a place as it was said, and as it is shown. */
export function sleepAt({ form, shown, night }: Writing, i: number): { said: Sleep; shown: Sleep } {
  const said = form.sleeps[i] ?? emptySleep(night);
  return { said, shown: shown.sleeps[i] ?? said };
}

/** The form with another sleep at a place. What is `said` of the first one's times no longer follows a suggestion. */
export function withSleep(writing: Writing, i: number, sleep: Sleep, said: readonly TimeName[] = []): NightForm {
  const { form, night } = writing;
  const sleeps = form.sleeps.length === 0 ? [emptySleep(night)] : [...form.sleeps];
  sleeps[i] = sleep;
  return { ...form, sleeps, open: i === 0 ? form.open.filter((name) => !said.includes(name)) : form.open };
}

/** The form with a time of a sleep said, or said to be left out. */
export function withTime(writing: Writing, i: number, name: TimeName, at: Instant | null): NightForm {
  const { said } = sleepAt(writing, i);
  // The clock of a sleep that is shown is the one it was read on.
  const { offset, offsetUp } = sleepAt(writing, i).shown;
  const sleep = withTimes({ ...said, offset, offsetUp }, { [name]: at }, writing.night, writing.zone);
  return withSleep(writing, i, sleep, [name]);
}

/** The form without any time of a sleep, and with no suggestion. */
export function withoutTimes({ form }: Writing): NightForm {
  const none = { inBed: null, tried: null, woke: null, up: null };
  return { ...form, sleeps: form.sleeps.map((sleep) => ({ ...sleep, ...none })), open: [] };
}

/** When the sleep before one ended; null for the first. */
export function endBefore({ shown, night }: Writing, i: number): Instant | null {
  if (i === 0) return null;
  const before = shown.sleeps[i - 1];
  const last = before && TIMES.map((name) => before[name]).findLast((at) => at !== null);
  return last ?? night.wake;
}

/** What may be meant by a time that cannot be. */
export function insteadAt({ form, night, showing }: Writing, place: Place, at: Instant, on: Zone): Instant | null {
  return meantInstead(withOneSleep(form, night), place, at, on, night, showing);
}

/** How a time that is typed at a place is understood. */
export function senseOf(
  { form, night, showing }: Writing,
  place: Place,
  about: Instant,
  read: (time: PlainTime) => Reading,
): Sense {
  return senseAt(withOneSleep(form, night), place, about, read, night, showing);
}

/** The form with a first sleep to be written in. */
function withOneSleep(form: NightForm, night: NightClock): NightForm {
  return form.sleeps.length === 0 ? { ...form, sleeps: [emptySleep(night)] } : form;
}

/** What cannot be at a place. */
export function faultAt({ faults }: Writing, place: Place): Impossible | undefined {
  return faults.find((each) => each.place === place);
}

/** The clock on which the day before a night is read. */
export function dayClock({ shown, night, zone }: Writing): Zone {
  return clockAt('evening', { ...emptySleep(night), offset: shown.sleeps[0]?.offset ?? night.offset }, night, zone);
}
