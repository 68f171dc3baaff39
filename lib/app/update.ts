import { isFollowed } from './change-routine';
import type { Deps } from './deps';
import { replan } from './replan';
import { planOf, readWorld } from './world';

/**
 * A new version waits: it is put in place only when it disturbs nobody (design.md section 8), so not while a routine
 * runs, and not from wind-down to waking. Else an alarm tries again at the wake time. What is due comes first: at that very
 * moment pages are given back their light, and a new version knows nothing of what the old one laid over them.
 */
export async function updateWhenCalm(deps: Deps): Promise<void> {
  const world = await readWorld(deps);
  const schedule = world.items['settings/schedule'];
  const plan = schedule && world.tonight !== null ? planOf(world, schedule, world.tonight) : null;
  const evening = plan !== null && plan.windDown <= world.now && world.now < plan.wake;
  if (!isFollowed(world) && !evening) return replan(deps).finally(() => deps.restart());
  await deps.alarms.create('update', plan?.wake ?? world.now + 60 * 60_000);
}
