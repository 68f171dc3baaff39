import { nightOfId } from '../schedule/reduce';
import type { Instant } from '../time/instant';
import { answerReminder, closeReminder, followUp, openMorning } from './answer';
import type { Deps } from './deps';
import { noteCup } from './doses';
import { replan } from './replan';
import { TEST_ID } from './test-note';
import { readWorld } from './world';

const QUIET = 30;

/** A notification's button: the verb is the one that stood at this place when it was shown. */
export async function onButton(deps: Deps, id: string, index: number): Promise<void> {
  const world = await readWorld(deps);
  if (id === TEST_ID) return seenTest(deps);
  const verb = world.nights.get(nightOfId(id))?.reminders[id]?.offered[index];
  if (!verb) return;
  await deps.store.write(answerReminder(deps, world, id, verb));
  // Planned anew even where the browser opens no page.
  await followUp(deps, id, verb).finally(() => replan(deps));
}

/** A click on a notification: all its verbs, in the popup where the browser opens it, else on a small page. */
export async function onClick(deps: Deps, id: string): Promise<void> {
  if (id === TEST_ID) return seenTest(deps);
  const world = await readWorld(deps);
  const kind = world.nights.get(nightOfId(id))?.reminders[id]?.kind;
  if (kind) await deps.store.write({ items: { state: { ...world.items.state, asking: id } } });
  await replan(deps);
  await deps.notifier.clear(id);
  // A click on the morning's question asks for what its own button asks for; a page of verbs would stand in between.
  if (kind === 'checkIn') return openMorning(deps, id);
  if (!(await deps.pages.popup())) await deps.pages.open('verbs', `id=${encodeURIComponent(id)}`);
}

/** Who ended a notification. Firefox calls every end a close, so there it is unknown. */
export type Closer = 'user' | 'system' | 'unknown';

/** A notification went away unanswered. Only a close known to be the user's counts as an evening unread. */
export async function onClosed(deps: Deps, id: string, closer: Closer): Promise<void> {
  if (closer === 'system' || id === TEST_ID) return;
  const patch = closeReminder(await readWorld(deps), id, closer === 'user');
  if (!patch.nights) return;
  await deps.store.write(patch);
  await replan(deps);
}

async function seenTest(deps: Deps): Promise<void> {
  const { items, now } = await readWorld(deps);
  await deps.store.write({ items: { state: { ...items.state, test: { ...items.state.test, seen: now } } } });
  await deps.notifier.clear(TEST_ID);
}

/** The keyboard's "quiet for 30 minutes"; pressed again while it is quiet, it ends. */
export async function onQuietKey(deps: Deps): Promise<void> {
  const { items, now } = await readWorld(deps);
  const { quietUntil } = items.state;
  const running = quietUntil !== null && quietUntil > now;
  const until: Instant | null = running ? null : now + QUIET * 60_000;
  await deps.store.write({ items: { state: { ...items.state, quietUntil: until } } });
  await replan(deps);
}

/** A key that is held down repeats: the usual cup of so many milliseconds ago is the same one, told by then or not. */
const SAME_PRESS = 10_000;

/** The keyboard's usual cup: noted now, and told when the popup opens next. */
export async function onCupKey(deps: Deps): Promise<void> {
  const world = await readWorld(deps);
  const { usual } = world.items['settings/caffeine'];
  const cups = [...world.nights.values()].flatMap(({ doses }) => doses.filter(({ drink }) => drink === usual.drink));
  if (cups.some(({ at }) => Math.abs(world.now - at) < SAME_PRESS)) return;
  const patch = noteCup(deps, world);
  if (!patch.nights) return;
  await deps.store.write(patch);
  await replan(deps);
}

/** The first page opens at an install, unless a bedtime is known already: then this is no first time. */
export async function onInstalled(deps: Deps, reason: string): Promise<void> {
  await replan(deps);
  const { items } = await readWorld(deps);
  if (reason === 'install' && items['settings/schedule'] === null) await deps.pages.open('welcome');
}
