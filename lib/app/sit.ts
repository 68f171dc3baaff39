import type { WantedAlarm } from '../schedule/alarms';
import type { ScheduleSettings } from '../schedule/schema';
import { LOOK_AGAIN, looked, wentIdle } from '../schedule/sitting';
import type { Deps } from './deps';
import { replan } from './replan';
import { hearScreen } from './screen';
import type { World } from './world';
import { sittingTonight } from './world';

/**
 * Looks at who sits at the screen and keeps it in the world's state, where "up for two minutes" counts right now; there
 * alone the browser is asked. True when somebody was there within the last minute.
 */
export async function lookAtSitting(deps: Deps, world: World, schedule: ScheduleSettings): Promise<boolean> {
  const { now } = world;
  const { state } = world.items;
  const counts = (sittingTonight(world, schedule)?.start ?? now + 1) <= now;
  const presence = counts ? await deps.presence.sits() : 'locked';
  world.items.state = { ...state, sitting: looked(state.sitting, presence, now) };
  return presence === 'active';
}

/** When sitting is looked at next: at the hour from which it counts, and every two minutes while somebody sits. */
export function sittingAlarms(world: World, schedule: ScheduleSettings): WantedAlarm[] {
  const { now } = world;
  const start = sittingTonight(world, schedule)?.start ?? now;
  if (start > now) return [{ name: 'sitting', when: start }];
  return world.items.state.sitting === null ? [] : [{ name: 'sitting', when: now + LOOK_AGAIN }];
}

/**
 * The look every two minutes. The next one is set before anything else, so that a worker that dies here is followed by
 * another. Where the same person still sits, nothing has changed but the time: there is nothing to plan.
 */
export async function onSittingLook(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await deps.alarms.create('sitting', now + LOOK_AGAIN);
  const { items } = await deps.store.read(['state', 'screen']);
  await hearScreen(deps, items.screen);
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
