/** Times of a night typed without am or pm, against Temporal: beside what was said, on nights on which clocks change too. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { TIMES, type TimeName } from '../../../lib/diary/check';
import { emptySleep, formOf, type NightForm } from '../../../lib/diary/form';
import { clockAt, endOf, type NightClock, readTime, withTimes } from '../../../lib/diary/night-clock';
import { senseAt } from '../../../lib/diary/sense';
import { readNear, twinOf } from '../../../lib/diary/wall';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { meantOf, readingsOf } from '../../../lib/time/parse';
import { instantOf, offsetAt, wallAt } from '../../../lib/time/zone';

const ZONE = 'Europe/Berlin';
const PERIODS = { am: 'am', pm: 'pm' };

function nightOf(date: string): NightClock {
  const bedtime = instantOf(date, '22:30', ZONE);
  const wake = bedtime + 8 * HOUR;
  return {
    ...{ night: date, bedtime, wake, now: wake + 40 * HOUR },
    ...{ offset: offsetAt(bedtime, ZONE), offsetWake: offsetAt(wake, ZONE) },
  };
}

/** The instant that a text means in the empty field of a time. */
function typed(text: string, name: TimeName, i: number, form: NightForm, night: NightClock): number | null {
  const shown = form.sleeps[i] ?? emptySleep(night);
  const before = form.sleeps[i - 1];
  const after = before?.up ?? before?.woke ?? null;
  const read = (time: string) => readTime(name, time, { said: shown, shown, after }, night, ZONE);
  const about = endOf(name) === 'evening' ? (after ?? night.bedtime) : night.wake;
  const sense = senseAt(form, `sleeps.${i}.${name}`, about, read, night, (each) => each);
  const near = wallAt(about, clockAt(endOf(name), shown, night, ZONE)).time;
  const time = meantOf(readingsOf(text, PERIODS), near, sense);
  return time === null ? null : read(time).at;
}

/** A night with what was said of its first sleep. */
function said(night: NightClock, times: Partial<Record<TimeName, number | null>>): NightForm {
  return { ...formOf(null), sleeps: [withTimes(emptySleep(night), times, night, ZONE)] };
}

/** A clock face as Temporal reads it at an instant, without its half of the day: "9:15". */
function face(at: number): string {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
}

const minutes = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n * MINUTE);
const nights = fc.constantFrom('2026-03-28', '2026-10-24', '2026-11-22', '2026-06-30', '2026-12-31').map(nightOf);

test('each time of a night is found again from its clock face, whichever of them were said', () => {
  const slept = fc.tuple(nights, minutes(-120, 120), minutes(0, 60), minutes(300, 480), minutes(0, 60));
  fc.assert(
    fc.property(slept, fc.subarray([...TIMES]), (of, known) => {
      const [night, late, reading, asleep, lying] = of;
      const inBed = night.bedtime + late;
      const tried = inBed + reading;
      const woke = tried + asleep;
      const times = { inBed, tried, woke, up: woke + lying };
      for (const name of TIMES) {
        const others = Object.fromEntries(TIMES.map((each) => [each, known.includes(each) ? times[each] : null]));
        const form = said(night, { ...others, [name]: null });
        expect([times[name], twinOf(times[name], ZONE)]).toContain(typed(face(times[name]), name, 0, form, night));
      }
    }),
    { numRuns: 100 },
  );
});

describe('where one half of the day contradicts the night', () => {
  const night = nightOf('2026-11-22');
  const at = (text: string) => Date.parse(`${text}+01:00`);
  const first = said(night, { tried: at('2026-11-22T22:30'), woke: at('2026-11-23T03:00') });

  test('a second sleep begins in the afternoon, as the first one lay over the earlier half', () => {
    const form = { ...first, sleeps: [...first.sleeps, emptySleep(night)] };
    expect(typed('1:30', 'inBed', 1, form, night)).toBe(at('2026-11-23T13:30'));
    expect(typed('4:30', 'inBed', 1, form, night)).toBe(at('2026-11-23T04:30'));
  });

  test('a time that has come is taken before one that has not', () => {
    const now = at('2026-11-22T19:00');
    const meal = (text: string) => {
      const read = (time: string) => readNear(time, night.bedtime - 4 * HOUR, ZONE);
      const sense = senseAt(formOf(null), 'meal', night.bedtime - 4 * HOUR, read, { ...night, now }, (each) => each);
      return meantOf(readingsOf(text, PERIODS), '18:30', sense);
    };
    expect([meal('6:45'), meal('7:15')]).toEqual(['18:45', '07:15']);
  });

  test('a time that the clocks left out is not taken for one of the afternoon: the form says that it never came', () => {
    const spring = nightOf('2026-03-28');
    expect(typed('2:30', 'inBed', 0, formOf(null), spring)).toBe(Date.parse('2026-03-29T03:30+02:00'));
  });

  test('where both do, it is the nearer one, and the form says why it cannot be', () => {
    const now = at('2026-11-23T07:00');
    expect(typed('7:30', 'up', 0, said(night, { tried: night.bedtime }), { ...night, now })).toBe(
      at('2026-11-23T07:30'),
    );
  });
});
