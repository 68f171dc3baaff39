import type { Deps, Patch } from './deps';
import type { World } from './world';

/** The id of the test notification: it belongs to no night and counts for nothing. */
export const TEST_ID = 'test';

/** Shows "This is how it looks" at once and notes whether the system took it. */
export async function sendTest(deps: Deps, world: World): Promise<Patch> {
  const allowed = await deps.notifier.show(TEST_ID, {
    title: { key: 'reminder.test.title', values: [] },
    line: [{ key: 'reminder.test.line', values: [] }],
    verbs: ['gotIt'],
    sticky: false,
    zone: world.zone,
    clock: world.items['settings/look'].clock,
    silent: !world.items['settings/reminders'].sound,
  });
  const state = { ...world.items.state, allowed, test: { sent: world.now, seen: null } };
  return { items: { state } };
}
