import type { WantedAlarm } from '../schedule/alarms';
import { isCounted } from '../schedule/movement';
import type { ScheduleSettings } from '../schedule/schema';
import { LOOK_AGAIN, looked, wentIdle } from '../schedule/sitting';
import type { Deps } from './deps';
import { replan } from './replan';
import type { World } from './world';
import { sittingTonight } from './world';

/**
 * Looks at who sits at the screen and keeps it in the world's state, where "up for two minutes" counts right now; there
 * alone the browser is asked. True when somebody was there within the last minute.
 */
export async function lookAtSitting(deps: Deps, world: World, schedule: ScheduleSettings): Promise<boolean> {
  const { state } = world.items;
  const now = countedFrom(world, schedule);
  if (now === null || now > world.now) {
    if (state.sitting !== null) world.items.state = { ...state, sitting: null };
    return false;
  }
  const presence = await deps.presence.sits();
  world.items.state = { ...state, sitting: looked(state.sitting, presence, world.now) };
  return presence === 'active';
}

/** When sitting is looked at next: at the hour from which it counts, and every two minutes while somebody sits. */
export function sittingAlarms(world: World, schedule: ScheduleSettings): WantedAlarm[] {
  const start = countedFrom(world, schedule);
  if (start === null) return [];
  if (start > world.now) return [{ name: 'sitting', when: start }];
  return world.items.state.sitting === null ? [] : [{ name: 'sitting', when: world.now + LOOK_AGAIN }];
}

function countedFrom(world: World, schedule: ScheduleSettings): number | null {
  const tonight = sittingTonight(world, schedule);
  if (!tonight || world.tonight === null) return null;
  const { hours, window } = tonight;
  return isCounted(hours, world.nights.get(world.tonight), window, world.now) ? hours.start : null;
}

/**
 * The look every two minutes. The next one is set before anything else, so that a worker that dies here is followed by
 * another. Where the same person still sits, nothing has changed but the time: there is nothing to plan.
 */
export async function onSittingLook(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await deps.alarms.create('sitting', now + LOOK_AGAIN);
  const { items } = await deps.store.read(['state']);
  const { sitting } = items.state;
  const next = looked(sitting, await deps.presence.sits(), now);
  if (sitting === null || next?.since !== sitting.since) return replan(deps);
  await deps.store.write({ items: { state: { ...items.state, sitting: next } } });
}

/** The browser tells that the last input was a minute ago, or that the screen was locked: that is a break at once. */
export async function onLeft(deps: Deps, how: 'idle' | 'locked'): Promise<void> {
  const { items } = await deps.store.read(['state']);
  const { sitting } = items.state;
  if (sitting === null) return;
  const next = how === 'locked' ? null : wentIdle(sitting, deps.clock.now());
  await deps.store.write({ items: { state: { ...items.state, sitting: next } } });
}
