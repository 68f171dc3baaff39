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
import { usualCup, withEstimate } from './caffeine';
import type { Command, Fault } from './commands';
import type { Deps, Patch } from './deps';
import { replan } from './replan';
import type { World } from './world';
import { overrideOf, planOf, readWorld, recordFor } from './world';

/** Days back for which a drink may be noted or changed. */
const DAYS = 7;
/** A page's clock and ours are the same; a moment passes between them. */
const AHEAD = MINUTE;

type Refused = { fault: Fault; field?: string };

/**
 * Notes a drink at its own time, in the night whose day that is; one that is there under the same id is changed, and moves
 * with its time. Refused: a time that has not come, one more than a week ago, and more drinks than a night holds.
 */
export async function logDose(
  deps: Deps,
  world: World,
  { dose: id, drink, at }: Extract<Command, { type: 'dose/log' }>,
): Promise<Patch | Refused> {
  const { now } = world;
  if (at > now + AHEAD) return { fault: 'future', field: 'at' };
  if (at < now - DAYS * 24 * HOUR) return { fault: 'tooOld', field: 'at' };
  const nights = await withLastWeek(deps, world);
  const record = nightOf({ ...world, nights }, at);
  if (!record) return { fault: 'gone' };
  const dose: Dose = { ...drink, id, at };
  const doses = [...record.doses.filter((each) => each.id !== id), dose].sort((a, b) => a.at - b.at);
  if (doses.length > MOST_DOSES) return { fault: 'tooMany' };
  const changed = [...without(nights.values(), id).filter(({ night }) => night !== record.night), { ...record, doses }];
  return { nights: estimated({ ...world, nights }, changed) };
}

/** Takes a drink of the last week back. One that is gone already is no fault: the page asked for it to be gone. */
export async function removeDose(deps: Deps, world: World, id: string): Promise<Patch> {
  const nights = await withLastWeek(deps, world);
  return { nights: estimated({ ...world, nights }, without(nights.values(), id)) };
}

/** The keyboard's usual cup: noted now, and told when the popup opens next. */
export async function onCupKey(deps: Deps): Promise<void> {
  const world = await readWorld(deps);
  const record = world.items['settings/caffeine'].drinks ? nightOf(world, world.now) : null;
  if (!record || record.doses.length >= MOST_DOSES) return;
  const dose = usualCup(deps, world);
  const state = { ...world.items.state, noted: dose };
  await deps.store.write({ nights: [{ ...record, doses: [...record.doses, dose] }], items: { state } });
  await replan(deps);
}

/** The nights of the world and those of the last week, which a replan has no need of. */
async function withLastWeek(deps: Deps, world: World): Promise<World['nights']> {
  const today = wallAt(world.now, world.zone).date;
  const dates = Array.from({ length: DAYS + 4 }, (_, i) => addDays(today, 2 - i));
  const { nights } = await deps.store.nights(dates.filter((date) => !world.nights.has(date)));
  return new Map([...nights, ...world.nights]);
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
  return world.nights.get(night) ?? (night < (world.tonight ?? '') ? freshNight(plan()) : recordFor(world, plan()));
}

/** The nights that held a drink, without it. */
function without(nights: Iterable<NightRecord>, id: string): NightRecord[] {
  return [...nights]
    .filter(({ doses }) => doses.some((dose) => dose.id === id))
    .map((record) => ({ ...record, doses: record.doses.filter((dose) => dose.id !== id) }));
}

/** Changed nights, and the nights after them, with what is left at their bedtimes. */
function estimated(world: World, changed: NightRecord[]): NightRecord[] {
  const nights = new Map(world.nights);
  for (const record of changed) nights.set(record.night, record);
  const touched = new Set(changed.flatMap(({ night }) => [night, addDays(night, 1), addDays(night, 2)]));
  return [...touched].flatMap((night) => {
    const record = nights.get(night);
    const next = record && withEstimate(record, { ...world, nights });
    return next && next !== world.nights.get(night) ? [next] : [];
  });
}
