import type { WantedAlarm } from '../schedule/alarms';
import type { Plan } from '../schedule/plan';
import { sleepWindow } from '../schedule/window';
import type { Sleep } from '../soften/levels';
import { isLifted, isNothing, levelsAt, nextChange, softenFrom } from '../soften/levels';
import type { PageLook } from '../soften/styles';
import type { Instant } from '../time/instant';
import type { Tonight } from '../tonight/tonight';
import type { World } from './world';
import { overrideOf } from './world';

/** How pages are to look now, and when that changes. */
export interface Softening {
  look: PageLook | null;
  alarms: WantedAlarm[];
}

/**
 * Softened pages at this moment. A night whose reminders are skipped keeps them, for its bedtime stands; while the user is
 * away or on leave there are none, as before any bedtime was chosen.
 */
export function softenNow(world: World, plan: Plan | undefined): Softening {
  const { now, items } = world;
  const settings = items['settings/soften'];
  if (!plan || !isWanted(items, plan)) return { look: null, alarms: [] };
  const { lifted } = items.state;
  const sleep = sleepOf(world, plan);
  const levels = levelsAt(settings, sleep, lifted, now);
  const change = nextChange(settings, sleep, lifted, now);
  return {
    look: isNothing(levels) ? null : { levels, except: settings.except },
    alarms: change === null ? [] : [{ name: 'soften', when: change }],
  };
}

/** What the popup knows of it; null where pages are not softened in this night. */
export function softenedTonight(world: World, plan: Plan | null): Tonight['soften'] {
  const { now, items } = world;
  const settings = items['settings/soften'];
  if (!plan || !isWanted(items, plan)) return null;
  const { lifted } = items.state;
  const until: Instant | null = isLifted(lifted, now) ? lifted : null;
  return { from: softenFrom(settings, sleepOf(world, plan)), lifted: until, except: settings.except };
}

/** Leave that was taken back counts as switched off: given again, every page begins anew. */
function isWanted({ 'settings/soften': { on }, state }: World['items'], { silence }: Plan): boolean {
  return on && !state.taken.includes('pages') && (silence === null || silence === 'skipped');
}

/** A try-out moves no hours here either: pages would turn dark at once, in the middle of the day. */
function sleepOf(world: World, plan: Plan): Sleep {
  const schedule = world.items['settings/schedule'];
  const override = { ...overrideOf(world, plan.night), demo: null };
  return schedule ? sleepWindow(schedule, override, plan.night, world.zone) : plan;
}
