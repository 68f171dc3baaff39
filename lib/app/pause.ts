import type { PauseNight, Standing } from '../pause/stand';
import { boundPassed, passedBy, standsAt } from '../pause/stand';
import type { PauseView } from '../pause/view';
import type { WantedAlarm } from '../schedule/alarms';
import type { Plan } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { ScheduleSettings } from '../schedule/schema';
import type { Site } from '../screen-time/schema';
import { HOUR } from '../time/instant';
import { whenOf } from '../tonight/when';
import type { Command } from './commands';
import type { Deps, Patch } from './deps';
import { replan } from './replan';
import type { World } from './world';
import { planOf, readWorld, recordFor } from './world';

/** The most ways through that one night keeps (lib/schedule/record). */
const MOST_KEPT = 100;
/** The night page lifts the pause of the coming night when it was used so long before bedtime: bed may have been earlier. */
const BEFORE_BED = 4 * HOUR;

const NO_PAUSE: Standing = { stands: false, changes: null, left: 0 };

const nightOf = (plan: Plan, record: NightRecord | undefined): PauseNight => ({
  night: plan.night,
  bedtime: plan.bedtime,
  wake: plan.wake,
  silent: plan.silence !== null || (record?.override.demo ?? null) !== null,
  eased: (record?.tried.length ?? 0) > 0,
});

function standing({ items, nights, now }: World, plan: Plan | undefined): Standing {
  // Leave that was taken back takes the page away as well, where it stands open.
  if (!plan || items.state.taken.includes('pages')) return NO_PAUSE;
  return standsAt(items['settings/pause'], nightOf(plan, nights.get(plan.night)), items.state.passed, now);
}

/** The pause as a replan makes it hold. */
export interface PauseNow {
  view: PauseView;
  /** The sites that open to it now; null for none. */
  sites: Site[] | null;
  alarms: WantedAlarm[];
}

/** The pause of the night at hand, from its plan. Mends in the world's state what a clock that was set back left there. */
export function pauseNow(world: World, plan: Plan | undefined): PauseNow {
  const { items, now } = world;
  items.state = { ...items.state, passed: boundPassed(items.state.passed, now) };
  const { stands, changes, left } = standing(world, plan);
  const { sites, intent, more } = items['settings/pause'];
  return {
    view: {
      version: 1,
      stands,
      until: stands && plan ? plan.wake : 0,
      left,
      more,
      when: plan ? whenOf(plan.bedtime, world.zone) : 'tonight',
      intent: stands ? intent : '',
    },
    sites: stands ? sites : null,
    alarms: changes === null ? [] : [{ name: 'pause', when: changes }],
  };
}

/**
 * Lets somebody through, and writes down when, how and why; where it does not stand any more there is nothing to pass and
 * nothing is written. Refused as `gone` where no five minutes are left: the other way is always there.
 */
export function passPause(
  world: World,
  { how, reason }: Extract<Command, { type: 'pause/pass' }>,
): Patch | { fault: 'gone' } {
  const schedule = world.items['settings/schedule'];
  const plan = schedule && planTonight(world, schedule);
  if (!plan || !standing(world, plan).stands) return {};
  const { state } = world.items;
  const passed = passedBy(world.items['settings/pause'], state.passed, how, plan.night, world.now);
  if (!passed) return { fault: 'gone' };
  const record = world.nights.get(plan.night) ?? recordFor(world, plan);
  const said = how === 'need' ? reason?.trim() || null : null;
  const pauses = [...record.pauses, { at: world.now, how, reason: said }].slice(0, MOST_KEPT);
  return { items: { state: { ...state, passed } }, nights: [{ ...record, pauses }] };
}

/** Whoever opens the night page is up with their legs or their thoughts: the pause does not stand again in this night. */
export function easePause(world: World): Patch {
  const schedule = world.items['settings/schedule'];
  const plan = schedule && world.items['settings/pause'].on ? planTonight(world, schedule) : undefined;
  if (!plan || world.now < plan.bedtime - BEFORE_BED) return {};
  const { state } = world.items;
  const passed = passedBy(world.items['settings/pause'], state.passed, 'need', plan.night, world.now);
  return { items: { state: { ...state, passed } } };
}

/** The night page was opened by its key. */
export async function onNightPage(deps: Deps): Promise<void> {
  const patch = easePause(await readWorld(deps));
  if (!patch.items) return;
  await deps.store.write(patch);
  await replan(deps);
}

function planTonight(world: World, schedule: ScheduleSettings): Plan | undefined {
  return world.tonight === null ? undefined : planOf(world, schedule, world.tonight);
}
