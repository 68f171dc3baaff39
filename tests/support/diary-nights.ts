/** Nights as somebody with a bedtime of 22:30 in Berlin might have noted them: the same for the same seed. */
import { COFFEE } from '../../lib/caffeine/first';
import type { LegEntry } from '../../lib/diary/schema';
import { firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import { planNight } from '../../lib/schedule/plan';
import type { NightRecord } from '../../lib/schedule/record';
import { freshNight } from '../../lib/schedule/reduce';
import { NO_OVERRIDE } from '../../lib/schedule/window';
import { HOUR, MINUTE } from '../../lib/time/instant';
import type { PlainDate } from '../../lib/time/plain';
import { addDays, weekdayOf } from '../../lib/time/plain';
import { offsetAt } from '../../lib/time/zone';
import { dice } from '../lab/dice';

const ZONE = 'Europe/Berlin';
const WEEK = Array.from({ length: 7 }, () => ({ bedtime: '22:30', wake: '06:45' }));

/** A night as it was planned, with nothing noted. */
export function plannedNight(night: PlainDate, zone = ZONE): NightRecord {
  const schedule = { ...firstSchedule(), layout: 'each' as const, week: WEEK };
  return freshNight(planNight({ schedule, reminders: firstReminders(), zone, overrideOf: () => NO_OVERRIDE }, night));
}

/**
 * The `count` nights up to `last`, oldest first. About one in eight was not noted; coffee after 15:00 makes falling asleep
 * about fifteen minutes longer, weekends are an hour later, and legs stir on every other night.
 */
export function notedNights(count: number, last: PlainDate, seed = 1): NightRecord[] {
  const roll = dice(seed);
  const about = (middle: number, spread: number) => Math.round(middle + (roll() + roll() - 1) * spread);
  return Array.from({ length: count }, (_, i) => {
    const night = addDays(last, i - count + 1);
    const record = plannedNight(night);
    const { bedtime, wake, offset } = record;
    const late = weekdayOf(night) === 4 || weekdayOf(night) === 5 ? 60 : 0;
    const coffees = [bedtime - 15 * HOUR, ...(roll() < 0.4 ? [bedtime - 6.5 * HOUR] : [])];
    const tried = bedtime + about(20 + late, 45) * MINUTE;
    const latency = Math.max(5, about(20 + (coffees.length > 1 ? 15 : 0), 15));
    const woke = Math.max(tried + 4 * HOUR, wake + about(-15 + late, 40) * MINUTE);
    const wakings = Math.min(3, Math.floor(roll() * 4));
    const stirs = roll() < 0.5;
    const noted = roll() > 0.125;
    const entry: LegEntry = {
      id: `legs-${night}`,
      at: bedtime + 10 * MINUTE,
      now: about(3, 3),
      strongest: about(6, 4),
      began: bedtime - about(90, 80) * MINUTE,
      doing: roll() < 0.6 ? 'sitting' : 'inBed',
      where: roll() < 0.5 ? ['calfLeft', 'calfRight'] : ['thighRight'],
      felt: '',
      painful: null,
      helped: [{ what: roll() < 0.6 ? 'walk' : 'rub', much: roll() < 0.5 ? 'some' : 'lot' }],
      lost: about(20, 20),
      triggers: [],
    };
    return {
      ...record,
      doses: coffees.map((at, cup) => ({ ...COFFEE, id: `cup-${night}-${cup}`, at })),
      atBedtime: coffees.length > 1 ? 41.2 : 14.3,
      legs: stirs ? [{ at: bedtime - HOUR, value: roll() < 0.5 ? ('stirring' as const) : ('restless' as const) }] : [],
      legEntries: stirs && roll() < 0.7 ? [entry] : [],
      screen: {
        from: bedtime - 4 * HOUR,
        seconds: Array.from({ length: 16 }, () => Math.floor(roll() * 900)),
        sites: {},
      },
      runs:
        roll() < 0.5
          ? [{ preset: 'legs-8', at: bedtime - 30 * MINUTE, seconds: 480, finished: true, after: null }]
          : [],
      morning: noted
        ? { at: wake + 30 * MINUTE, rough: 1 + Math.floor(roll() * 5), rested: 1 + Math.floor(roll() * 5) }
        : null,
      diary: noted
        ? {
            at: wake + 30 * MINUTE,
            sleeps: [
              {
                inBed: tried - 20 * MINUTE,
                tried,
                latency,
                wakings,
                awake: wakings * about(10, 8),
                woke,
                up: woke + about(15, 14) * MINUTE,
                offset,
                offsetUp: offsetAt(woke, ZONE),
              },
            ],
            naps: roll() < 0.1 ? [{ at: bedtime - 8 * HOUR, minutes: 20, offset }] : [],
            alcohol: null,
            meal: null,
            moved: roll() < 0.5 ? ('light' as const) : null,
            kept: null,
            note: '',
          }
        : null,
    };
  });
}
