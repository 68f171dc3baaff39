import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { firstCaffeine } from '../../lib/caffeine/first';
import { FACTS, firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import { planNight } from '../../lib/schedule/plan';
import type { NightTimes } from '../../lib/schedule/schema';
import { NO_OVERRIDE } from '../../lib/schedule/window';
import { minuteOf, timeOfMinute } from '../../lib/time/plain';
import { cupRule } from '../../lib/tonight/cup';
import { Dice } from '../support/adversary';
import { lastMinute } from '../support/coffee';
import { changesOf, temporalWall, ZONES } from '../support/zone-oracle';

const CASES = 100_000;
const KINDS = ['caffeine', 'screens', 'routine', 'lightsOut', 'pastBedtime', 'wakeAnchor'] as const;

interface Case {
  zone: string;
  night: string;
  week: NightTimes[];
  leads: number[];
  /** The last coffee worked out, for such a person; null where it has a lead. */
  person: (typeof PEOPLE)[number] | null;
}

/** Limits and half-lives, from a last coffee a few hours before bed to one before waking. */
const PEOPLE = [
  { limit: 35, halfLife: 3 },
  { limit: 35, halfLife: 5 },
  { limit: 20, halfLife: 8 },
  { limit: 20, halfLife: 16 },
].map((each) => ({ ...each, lead: -lastMinute([], 0, each.limit, each.halfLife) }));

/** Half of the cases lie at a change of the clocks: its date or a neighbour, with times within three hours of it. */
function randomCase(dice: Dice): Case {
  const zone = dice.pick(ZONES);
  const changes = changesOf(zone);
  const leads = KINDS.map((kind) => dice.whole(FACTS[kind].range[0], FACTS[kind].range[1]));
  const change = changes.length > 0 && dice.chance(0.5) ? temporalWall(dice.pick(changes), zone) : null;
  const from = Temporal.PlainDate.from(change?.date ?? '2020-01-01');
  const night = from.add({ days: change ? dice.whole(-2, 1) : dice.whole(0, 6574) }).toString();
  const near = change ? minuteOf(change.time) : null;
  const minute = () => (near === null ? dice.whole(0, 1439) : (near + dice.whole(-180, 180) + 1440) % 1440);
  const week = Array.from({ length: 7 }, () => {
    const bedtime = minute();
    const length = dice.chance(0.5) ? dice.whole(1, 180) : dice.whole(181, 1439);
    return { bedtime: timeOfMinute(bedtime), wake: timeOfMinute(bedtime + length) };
  });
  return { zone, night, week, leads, person: dice.chance(0.5) ? dice.pick(PEOPLE) : null };
}

/** The first instant at which the zone's clocks show `time`, on or after a wall time, by Temporal alone. */
function firstAtOrAfter(from: Temporal.PlainDateTime, time: string, zone: string): Temporal.ZonedDateTime {
  const sameDay = from.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(time));
  const wall = Temporal.PlainDateTime.compare(sameDay, from) >= 0 ? sameDay : sameDay.add({ days: 1 });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
}

/** A night's bedtime, wake time and reminders as design.md section 2 words them, written with Temporal. */
function oracle({ zone, night, week, leads, person }: Case) {
  const windowOf = (date: Temporal.PlainDate) => {
    const times = week[date.dayOfWeek - 1] ?? { bedtime: '', wake: '' };
    const bedtime = firstAtOrAfter(date.toPlainDateTime('12:00'), times.bedtime, zone);
    const bedWall = date.toPlainDateTime(times.bedtime);
    const asked =
      Temporal.PlainDateTime.compare(bedWall, date.toPlainDateTime('12:00')) >= 0 ? bedWall : bedWall.add({ days: 1 });
    let wake = firstAtOrAfter(asked.add({ minutes: 1 }), times.wake, zone);
    if (Temporal.ZonedDateTime.compare(wake, bedtime) <= 0)
      wake = firstAtOrAfter(wake.toPlainDateTime().add({ days: 1 }).with({ hour: 0, minute: 0 }), times.wake, zone);
    return {
      bedtime: bedtime.epochMilliseconds,
      wake: Math.max(wake.epochMilliseconds, bedtime.epochMilliseconds + 1_800_000),
    };
  };
  const date = Temporal.PlainDate.from(night);
  const window = windowOf(date);
  const before = windowOf(date.subtract({ days: 1 }));
  const due: Record<string, number> = {};
  for (const [i, kind] of KINDS.entries()) {
    const { anchor, usefulAtWake } = FACTS[kind];
    const lead = Temporal.Duration.from({ minutes: leads[i] ?? 0 });
    const from = Temporal.Instant.fromEpochMilliseconds(anchor === 'wake' ? window.wake : window.bedtime);
    const at = (anchor === 'before' ? from.subtract(lead) : from.add(lead)).epochMilliseconds;
    const asleep = before.bedtime <= at && at < before.wake;
    const later = before.wake + 1_800_000;
    due[kind] = asleep && usefulAtWake && later < window.bedtime ? later : at;
  }
  if (person) {
    const later = Math.max(window.bedtime - person.lead, before.wake + 1_800_000);
    if (later < window.bedtime) due.caffeine = later;
    else delete due.caffeine;
  }
  return { ...window, due };
}

function planned({ zone, night, week, leads, person }: Case) {
  const reminders = firstReminders();
  for (const [i, kind] of KINDS.entries()) reminders.kinds[kind] = { on: true, lead: leads[i] ?? 0 };
  const schedule = { ...firstSchedule(), week };
  const own = { clearance: 'own' as const, ...person };
  const caffeine = person ? { ...firstCaffeine(), mode: 'estimate' as const, ...own } : firstCaffeine();
  const lastCup = cupRule(caffeine, new Map(), 0);
  const plan = planNight({ schedule, reminders, zone, overrideOf: () => NO_OVERRIDE, lastCup }, night);
  const due = Object.fromEntries(plan.reminders.map((reminder) => [reminder.kind, reminder.due]));
  return { bedtime: plan.bedtime, wake: plan.wake, due };
}

describe('the plan against Temporal', () => {
  it(`agrees in ${CASES} random schedules, dates and zones`, () => {
    const dice = new Dice(20261122);
    let differences = 0;
    let first: unknown = null;
    for (let i = 0; i < CASES; i++) {
      const example = randomCase(dice);
      const [wanted, found] = [oracle(example), planned(example)];
      const same =
        wanted.bedtime === found.bedtime &&
        wanted.wake === found.wake &&
        KINDS.every((kind) => wanted.due[kind] === found.due[kind]);
      if (same) continue;
      differences += 1;
      first ??= { example, wanted, found };
    }
    console.log(`${CASES} plans in ${ZONES.length} zones: ${differences} differences`);
    expect({ differences, first }).toEqual({ differences: 0, first: null });
  });
});
