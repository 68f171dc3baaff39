import { STALE, stranded } from '../routine/run';
import type { Run } from '../routine/types';
import { idsWhere, isPending } from '../schedule/decide';
import { afterDemo } from '../schedule/demo';
import { firstSchedule } from '../schedule/kinds';
import { limitText } from '../schedule/limit';
import type { SittingHours } from '../schedule/movement';
import { isOver, movements, sittingHours } from '../schedule/movement';
import type { Plan, PlanInput, PlannedReminder } from '../schedule/plan';
import { graceEnd, planNight } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import { followPlan, freshNight } from '../schedule/reduce';
import type { Override, ReminderSettings, ScheduleSettings } from '../schedule/schema';
import { NO_OVERRIDE, nightAt, sleepWindow } from '../schedule/window';
import type { Limits } from '../screen-time/limits';
import { limitReminders, limitsOf } from '../screen-time/limits';
import type { ScreenTimeSettings } from '../screen-time/schema';
import { LIFT } from '../soften/levels';
import type { Instant } from '../time/instant';
import { HOUR } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays, daysBetween } from '../time/plain';
import type { Zone } from '../time/zone';
import { wallAt } from '../time/zone';
import { cupRule, nightsThatCount } from '../tonight/cup';
import { underTrial } from '../tonight/overlay';
import type { Deps } from './deps';
import type { Items } from './items';

/** Nights that passed while nobody looked are accounted for up to this many back. */
const BACKFILL = 14;

/** Nights before today that are read in any case: last night and what a journey can leave behind. */
const BEFORE = 3;

/** The longest quiet time that can be asked for. */
const LONGEST_QUIET = HOUR;

/** Everything the engine reads at the start of a use-case. */
export interface World {
  now: Instant;
  zone: Zone;
  items: Pick<Items, (typeof KEYS)[number]>;
  nights: Map<PlainDate, NightRecord>;
  /** The night that `now` belongs to; null until there is a schedule. */
  tonight: PlainDate | null;
}

/** What the engine needs of the items; how a page sounds is the page's own affair. */
const KEYS = [
  'settings/schedule',
  'settings/reminders',
  'settings/look',
  'settings/body',
  'settings/routines',
  'settings/pause',
  'settings/caffeine',
  'settings/soften',
  'settings/screen-time',
  'settings/journal',
  'trials',
  'screen',
  'state',
] as const;

/** Reads settings, state and the nights around now. Values that had to be kept aside are named in the state. */
export async function readWorld(deps: Deps): Promise<World> {
  const { items, damaged } = await deps.store.read(KEYS);
  const now = deps.clock.now();
  const { quietUntil, lifted } = items.state;
  // A clock that was set back must not stretch a quiet half hour to a day.
  if (quietUntil !== null && quietUntil > now + LONGEST_QUIET) items.state = { ...items.state, quietUntil: null };
  if (lifted !== null && lifted > now + LIFT) items.state = { ...items.state, lifted: null };
  const { run } = items.state;
  if (run && (await isLeftBehind(run, deps, now))) items.state = { ...items.state, run: stranded(run) };
  const schedule = items['settings/schedule'];
  const zone = schedule && schedule.zone !== 'auto' ? schedule.zone : deps.clock.zone();
  const today = wallAt(now, zone).date;
  const { lastNight } = items.state;
  const absent = lastNight === null ? 0 : Math.min(BACKFILL, Math.max(0, daysBetween(lastNight, today)));
  const back = absent + Math.max(BEFORE, nightsThatCount(items['settings/caffeine']));
  const dates = Array.from({ length: back + 3 }, (_, i) => addDays(today, i - back));
  // The last nights that were seen may still have something open, however long ago they were.
  const last = lastNight === null ? [] : [lastNight, addDays(lastNight, 1)];
  const read = await deps.store.nights([...new Set([...last, ...dates])]);
  await nameDamage(deps, items, [...damaged, ...read.damaged]);
  const nights = new Map([...read.nights].map(([night, record]) => [night, afterDemo(record, now)]));
  const world = { now, zone, items, nights };
  return { ...world, tonight: schedule ? tonightOf(world, schedule) : null };
}

/** Names in the state what had to be kept aside; at once, since what asked for it may have nothing of its own to write. */
export async function nameDamage(deps: Deps, items: Pick<Items, 'state'>, damaged: readonly string[]): Promise<void> {
  if (damaged.length === 0) return;
  items.state = { ...items.state, damaged: [...new Set([...items.state.damaged, ...damaged])] };
  await deps.store.write({ items: { state: items.state } });
}

/** True of a run that nobody has spoken of for too long, or whose windows were those of an earlier session of the browser. */
async function isLeftBehind(run: Run, deps: Deps, now: Instant): Promise<boolean> {
  if (run.end !== null || run.since === null) return false;
  if (Math.abs(now - run.beatAt) > STALE) return true;
  const session = await deps.sessionStart();
  return run.beatAt < session && session <= now;
}

/** The night that now belongs to; before any bedtime was chosen, by the first times. */
export function nightAtHand(world: World): PlainDate {
  return world.tonight ?? tonightOf(world, firstSchedule());
}

/** The change that holds for a night. */
export function overrideOf({ nights }: Pick<World, 'nights'>, night: PlainDate): Override {
  return nights.get(night)?.override ?? NO_OVERRIDE;
}

function tonightOf(world: Omit<World, 'tonight'>, schedule: ScheduleSettings): PlainDate {
  const windowOf = (night: PlainDate) => sleepWindow(schedule, overrideOf(world, night), night, world.zone);
  return nightAt(world.now, world.zone, windowOf);
}

/**
 * The nights a replan settles, oldest first: those missed since the last one, last night, tonight, tomorrow (none before
 * the first of all), and any earlier one that still has something to decide (a journey or a set clock can leave one behind).
 */
export function nightsToSettle(world: World): PlainDate[] {
  const { tonight } = world;
  if (tonight === null) return [];
  const { lastNight, firstNight } = world.items.state;
  const since = lastNight === null ? 0 : Math.min(BACKFILL, Math.max(1, daysBetween(lastNight, tonight) + 1));
  const range = Array.from({ length: since + 2 }, (_, i) => addDays(tonight, i - since)).filter(
    (night) => night >= tonight || (firstNight !== null && night >= firstNight),
  );
  const open = [...world.nights.values()].filter(
    (record) => record.night < tonight && idsWhere(record, isPending).length > 0,
  );
  return [...new Set([...open.map(({ night }) => night), ...range])].sort();
}

/**
 * The record of a plan's night, in line with the plan. Where nobody has seen the night yet, though it came after the
 * first of all, what has gone by belongs to it: it was missed.
 */
export function recordFor(world: World, plan: Plan): NightRecord {
  const old = world.nights.get(plan.night);
  const { firstNight } = world.items.state;
  const past = old === undefined && firstNight !== null && plan.night > firstNight;
  return followPlan(old ?? freshNight(plan), plan, world.now, past);
}

/** The hours of tonight in which "up for two minutes" counts sitting; null where it is off or over for the night. */
export function sittingTonight(world: World, schedule: ScheduleSettings): SittingHours | null {
  const { now, zone, tonight } = world;
  const { kinds, movementFrom } = world.items['settings/reminders'];
  if (!kinds.movement.on || tonight === null) return null;
  const windowOf = (night: PlainDate) => sleepWindow(schedule, overrideOf(world, night), night, zone);
  const window = windowOf(tonight);
  const record = world.nights.get(tonight);
  if (window.silence !== null || now >= window.bedtime || (record && isOver(record))) return null;
  return sittingHours(window.bedtime, movementFrom, zone, windowOf(addDays(tonight, -1)).wake);
}

/** The plan of a night as settings and overrides have it now; for tonight also what sitting asks for. */
export function planOf(world: World, schedule: ScheduleSettings, night: PlainDate): Plan {
  const plan = planNight(inputFor(world, schedule, night), night);
  if (night !== world.tonight) return plan;
  const more = [...asksUp(world, schedule, night), ...limitsOver(world, plan)];
  return more.length === 0 ? plan : { ...plan, reminders: [...plan.reminders, ...more].sort((a, b) => a.due - b.due) };
}

/** What the plan of a night is made from, with the change that is tried in it. */
export function inputFor(world: World, schedule: ScheduleSettings, night: PlainDate): PlanInput {
  const input: PlanInput = {
    schedule,
    reminders: world.items['settings/reminders'],
    zone: world.zone,
    overrideOf: (each) => overrideOf(world, each),
    lastCup: cupRule(world.items['settings/caffeine'], world.nights, world.now),
  };
  return underTrial(input, world.items.trials.now, night);
}

function asksUp(world: World, schedule: ScheduleSettings, night: PlainDate): PlannedReminder[] {
  const { sitting } = world.items.state;
  const hours = sitting && sittingTonight(world, schedule);
  if (!sitting || !hours) return [];
  const { lead } = world.items['settings/reminders'].kinds.movement;
  return movements(sitting, world.nights.get(night)?.reminders ?? {}, night, hours, lead);
}

/** A try-out has three reminders and no more; a silent night has none. */
function limitsOver({ items, nights }: World, { night, bedtime, silence }: Plan): PlannedReminder[] {
  const tally = items.screen;
  if (tally?.night !== night || silence !== null || nights.get(night)?.override.demo) return [];
  const limits = limitsNow(items['settings/screen-time'], items['settings/reminders']);
  return limitReminders(tally, limits, (due) => graceEnd('screenLimit', due, bedtime), limitText);
}

/** The limits of time at the screen that hold by the settings. */
export function limitsNow(settings: ScreenTimeSettings, { kinds }: ReminderSettings): Limits {
  return limitsOf(settings, kinds.screenLimit.on ? kinds.screenLimit.lead : null);
}
