import type { Instant } from '../time/instant';
import { HOUR } from '../time/instant';
import type { Zone } from '../time/zone';
import { type CheckedNight, impossibleIn, TIMES, type TimeName } from './check';
import { type NightForm, withInstant } from './form';
import { othersOf } from './wall';

/** From how many hours after the time before it a time is doubted. Half a day before, it has to be possible too. */
const LONG: Record<TimeName, number> = { inBed: 12, tried: 12, woke: 15, up: 12 };
/** Into bed so far from the plan, and its other half so near to it. */
const FAR = 8 * HOUR;
const NEAR = 4.5 * HOUR;

/**
 * The same time in the other half of the day, where that is likelier than what stands there: "11:00" for lights out after getting
 * into bed at 22:40. What is doubted may be so, and is never stopped. Null where nothing speaks for it.
 * @param showing the form as it is shown: suggestions move with what is said
 */
export function likelier(
  form: NightForm,
  i: number,
  name: TimeName,
  night: CheckedNight,
  zone: Zone,
  showing: (form: NightForm) => NightForm = (said) => said,
): Instant | null {
  const shown = showing(form);
  const sleep = shown.sleeps[i];
  const at = sleep?.[name] ?? null;
  if (!sleep || at === null) return null;
  const before = TIMES.slice(0, TIMES.indexOf(name)).findLast((each) => sleep[each] !== null);
  const from = before ? sleep[before] : null;
  const place = `sleeps.${i}.${name}` as const;
  const faults = impossibleIn(shown, night).length;
  const sound = (other: Instant) => impossibleIn(showing(withInstant(form, place, other)), night).length <= faults;
  const halves = othersOf(at, zone).filter((other) => Math.abs(other - at) < 14 * HOUR && sound(other));
  if (from !== null) return at - from < LONG[name] * HOUR ? null : (halves.find((other) => other < at) ?? null);
  if (i > 0 || name === 'woke' || name === 'up' || Math.abs(at - night.bedtime) < FAR) return null;
  return halves.find((other) => Math.abs(other - night.bedtime) <= NEAR) ?? null;
}
