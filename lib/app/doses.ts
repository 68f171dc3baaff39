import type { Dose } from '../caffeine/schema';
import type { NightRecord } from '../schedule/record';
import { MOST_DOSES } from '../schedule/record';
import { freshNight } from '../schedule/reduce';
import { nightAt, sleepWindow } from '../schedule/window';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import { wallAt } from '../time/zone';
import { nightsThatCount } from '../tonight/cup';
import { withEstimate } from './caffeine';
import type { Command, Fault } from './commands';
import type { Deps, Patch } from './deps';
import type { World } from './world';
import { nameDamage, overrideOf, planOf, recordFor } from './world';

/** Days back for which a drink may be noted or changed. */
const DAYS = 7;
/** A page's clock and ours are the same; a moment passes between them. */
const AHEAD = MINUTE;

type Refused = { fault: Fault; field?: string };

/**
 * Notes a drink at its own time, in the night whose day that is; one that is there under the same id is changed, and moves
 * with its time. Refused: a time that has not come, one more than a week ago, more drinks than a night holds, and anything
 * before a bedtime was chosen.
 */
export async function logDose(
  deps: Deps,
  world: World,
  { dose: id, drink, at }: Extract<Command, { type: 'dose/log' }>,
): Promise<Patch | Refused> {
  const { now } = world;
  if (at > now + AHEAD) return { fault: 'future', field: 'at' };
  if (at < now - DAYS * 24 * HOUR) return { fault: 'tooOld', field: 'at' };
  const week = await withLastWeek(deps, world);
  const record = nightOf(week, at);
  if (!record) return { fault: 'gone' };
  const dose: Dose = { ...drink, id, at };
  const doses = [...record.doses.filter((each) => each.id !== id), dose].sort((a, b) => a.at - b.at);
  if (doses.length > MOST_DOSES) return { fault: 'tooMany' };
  const others = without(week.nights.values(), id).filter(({ night }) => night !== record.night);
  return { nights: estimated(week, [...others, { ...record, doses }]) };
}

/** Takes a drink of the last week back. One that is gone already is no fault: the page asked for it to be gone. */
export async function removeDose(deps: Deps, world: World, id: string): Promise<Patch> {
  const week = await withLastWeek(deps, world);
  return { nights: estimated(week, without(week.nights.values(), id)) };
}

/**
 * The usual cup, begun now: by its key or on a notification, so that the popup tells it when it opens next. Nothing to write
 * where caffeine is hidden, no bedtime was chosen or the day holds all it can.
 */
export function noteCup(deps: Deps, world: World): Patch {
  const { items, now } = world;
  const { drinks, usual } = items['settings/caffeine'];
  const record = drinks ? nightOf(world, now) : null;
  if (!record || record.doses.length >= MOST_DOSES) return {};
  const noted: Dose = { ...usual, id: deps.newId(), at: now };
  const nights = estimated(world, [{ ...record, doses: [...record.doses, noted] }]);
  return { nights, items: { state: { ...items.state, noted } } };
}

/** The world with every night of the last week, and with those whose drinks count for one of them. */
async function withLastWeek(deps: Deps, world: World): Promise<World> {
  const today = wallAt(world.now, world.zone).date;
  // The day of a night may begin two dates after its own: nine dates hold all that began in the last seven days.
  const back = DAYS + 2 + nightsThatCount(world.items['settings/caffeine']);
  const dates = Array.from({ length: back + 3 }, (_, i) => addDays(today, i - back));
  const { nights, damaged } = await deps.store.nights(dates.filter((date) => !world.nights.has(date)));
  await nameDamage(deps, world.items, damaged);
  return { ...world, nights: new Map([...nights, ...world.nights]) };
}

/** The record of the night whose day an instant belongs to; null before a bedtime was chosen. */
function nightOf(world: World, at: Instant): NightRecord | null {
  const schedule = world.items['settings/schedule'];
  if (!schedule) return null;
  const windowOf = (night: PlainDate) => {
    const window = sleepWindow(schedule, overrideOf(world, night), night, world.zone);
    const record = world.nights.get(night);
    // A night that is over keeps the times it had.
    return record && record.wake <= world.now ? { ...window, bedtime: record.bedtime, wake: record.wake } : window;
  };
  const night = nightAt(at, world.zone, windowOf);
  const plan = () => planOf(world, schedule, night);
  // A past night that was seen and has no record is one whose story is not known; one that was not is still to be accounted for.
  const told = night < (world.tonight ?? '') && night <= (world.items.state.lastNight ?? '');
  return world.nights.get(night) ?? (told ? freshNight(plan()) : recordFor(world, plan()));
}

/** The nights that held a drink, without it. */
function without(nights: Iterable<NightRecord>, id: string): NightRecord[] {
  return [...nights]
    .filter(({ doses }) => doses.some((dose) => dose.id === id))
    .map((record) => ({ ...record, doses: record.doses.filter((dose) => dose.id !== id) }));
}

/** Changed nights, and the nights after them for which their drinks count, with what is left at their bedtimes. */
function estimated(world: World, changed: NightRecord[]): NightRecord[] {
  const nights = new Map(world.nights);
  for (const record of changed) nights.set(record.night, record);
  const after = nightsThatCount(world.items['settings/caffeine']);
  const reached = changed.flatMap(({ night }) => Array.from({ length: after + 1 }, (_, i) => addDays(night, i)));
  return [...new Set(reached)].flatMap((night) => {
    const record = nights.get(night);
    const next = record && withEstimate(record, { ...world, nights });
    return next && next !== world.nights.get(night) ? [next] : [];
  });
}
