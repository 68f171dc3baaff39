import { isPending } from '../schedule/decide';
import type { Plan, PlanInput } from '../schedule/plan';
import { planNight } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { ScheduleSettings } from '../schedule/schema';
import { NO_OVERRIDE, nightAt, sleepWindow } from '../schedule/window';
import type { Instant } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays, daysBetween } from '../time/plain';
import type { Zone } from '../time/zone';
import { wallAt } from '../time/zone';
import type { Deps } from './deps';
import type { Items } from './items';

/** Nights that passed while nobody looked are accounted for up to this many back. */
const BACKFILL = 14;

/** Everything the engine reads at the start of a use-case. */
export interface World {
  now: Instant;
  zone: Zone;
  items: Items;
  nights: Map<PlainDate, NightRecord>;
  /** The night that `now` belongs to; null until there is a schedule. */
  tonight: PlainDate | null;
}

const KEYS = ['settings/schedule', 'settings/reminders', 'settings/look', 'settings/body', 'state'] as const;

/** Reads settings, state and the nights around now. Values that had to be kept aside are named in the state. */
export async function readWorld(deps: Deps): Promise<World> {
  const { items, damaged } = await deps.store.read(KEYS);
  const now = deps.clock.now();
  const schedule = items['settings/schedule'];
  const zone = schedule && schedule.zone !== 'auto' ? schedule.zone : deps.clock.zone();
  const today = wallAt(now, zone).date;
  const { lastNight } = items.state;
  const absent = lastNight === null ? 0 : Math.min(BACKFILL, Math.max(0, daysBetween(lastNight, today)));
  const dates = Array.from({ length: absent + 6 }, (_, i) => addDays(today, i - absent - 3));
  const read = await deps.store.nights(dates);
  const all = [...damaged, ...read.damaged];
  if (all.length > 0) items.state = { ...items.state, damaged: [...new Set([...items.state.damaged, ...all])] };
  const world = { now, zone, items, nights: read.nights };
  return { ...world, tonight: schedule ? tonightOf(world, schedule) : null };
}

function tonightOf(world: Omit<World, 'tonight'>, schedule: ScheduleSettings): PlainDate {
  const windowOf = (night: PlainDate) =>
    sleepWindow(schedule, world.nights.get(night)?.override ?? NO_OVERRIDE, night, world.zone);
  return nightAt(world.now, world.zone, windowOf);
}

/**
 * The nights a replan settles, oldest first: those missed since the last one, last night, tonight, tomorrow, and any
 * earlier one that still has something to decide (a journey or a set clock can leave one behind).
 */
export function nightsToSettle(world: World): PlainDate[] {
  const { tonight } = world;
  if (tonight === null) return [];
  const { lastNight } = world.items.state;
  const since = lastNight === null ? 0 : Math.min(BACKFILL, Math.max(1, daysBetween(lastNight, tonight) + 1));
  const range = Array.from({ length: since + 2 }, (_, i) => addDays(tonight, i - since));
  const open = [...world.nights.values()].filter(
    ({ night, reminders }) => night < tonight && Object.values(reminders).some(isPending),
  );
  return [...new Set([...open.map(({ night }) => night), ...range])].sort();
}

/** The plan of a night as settings and overrides have it now. */
export function planOf(world: World, schedule: ScheduleSettings, night: PlainDate): Plan {
  const input: PlanInput = {
    schedule,
    reminders: world.items['settings/reminders'],
    zone: world.zone,
    overrideOf: (each) => world.nights.get(each)?.override ?? NO_OVERRIDE,
  };
  return planNight(input, night);
}
