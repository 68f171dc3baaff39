import type { Look, NightLook } from '../look/stage';
import { lookQuery, stageAt } from '../look/stage';
import type { WantedAlarm } from '../schedule/alarms';
import { nextAlarms } from '../schedule/alarms';
import type { Situation } from '../schedule/decide';
import { decide, idsWhere, isPending, speaksAt, usefulUntil } from '../schedule/decide';
import { FACTS } from '../schedule/kinds';
import type { Plan } from '../schedule/plan';
import type { Delivery, NightRecord } from '../schedule/record';
import { applyDecision, handed, lost, nightOfId, offering } from '../schedule/reduce';
import type { ScheduleSettings } from '../schedule/schema';
import type { Tally } from '../screen-time/schema';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { minuteOf } from '../time/plain';
import { wallAt } from '../time/zone';
import { badgeAt, iconStepAt, nextLookChange } from '../tonight/tonight';
import { checkAccess } from './access';
import { countMorning } from './answer';
import { withEstimate } from './caffeine';
import { isFollowed, restRun } from './change-routine';
import type { Deps } from './deps';
import { withDigests } from './digest';
import { noteFor } from './note';
import { pauseNow } from './pause';
import { projectTonight } from './project';
import { restlessNights } from './restless';
import { hearScreen, lookAtScreen, noteScreen, screenAlarms } from './screen';
import { setAlarms } from './set-alarms';
import { lookAtSitting, sittingAlarms } from './sit';
import { softenNow } from './soften';
import type { World } from './world';
import { nightsToSettle, planOf, readWorld, recordFor } from './world';

/** A full screen without sound holds reminders back for no longer than this (design.md section 3). */
const SILENT_FILM = 3 * HOUR;

/**
 * The engine (design.md section 3): reads everything, settles what is due, and makes alarms, notifications, badge and
 * the popup's projection agree with it. Idempotent: running it again at once changes nothing. It may die at any
 * `await`: a guard alarm brings it back, and every reminder is written down as claimed before the system is asked.
 */
export async function replan(deps: Deps): Promise<void> {
  await deps.alarms.create('guard', deps.clock.now() + MINUTE);
  const world = await readWorld(deps);
  const schedule = world.items['settings/schedule'];
  const settled = schedule ? await settleNights(deps, world, schedule) : null;
  await checkAccess(deps, world);
  // Before any bedtime was chosen there is no evening, and nothing counts.
  await hearScreen(deps, schedule ? world.items.screen : null);
  const night = world.tonight;
  world.items.state = { ...world.items.state, restless: restlessNights(world.items.state.restless, world.nights) };
  const tonight = projectTonight(world, settled?.plans ?? new Map());
  world.items.state = { ...world.items.state, lastNight: night, checkedAt: world.now };
  if (night !== null) world.items.state.firstNight ??= night;
  const plan = night === null ? undefined : settled?.plans.get(night);
  const pause = pauseNow(world, plan);
  await deps.store.write({ items: { state: world.items.state }, tonight, pause: pause.view });
  await deps.pauser.tell(pause.view);
  await deps.pauser.apply(pause.sites);
  const change = nextLookChange(tonight, world.now);
  const soften = softenNow(world, plan);
  const wanted = [
    ...(settled?.alarms ?? []),
    ...pause.alarms,
    ...soften.alarms,
    ...(change === null ? [] : [{ name: 'look', when: change }]),
  ];
  const times: NightLook | null = plan ? { dusk: plan.windDown, bedtime: plan.bedtime, wake: plan.wake } : null;
  const look: Look = { choice: world.items['settings/look'].look, night: times };
  const stage = stageAt(look, world.now, minuteOf(wallAt(world.now, world.zone).time));
  await deps.toolbar.show({
    badge: badgeAt(tonight, world.now),
    step: iconStepAt(tonight, world.now),
    query: lookQuery(look),
    evening: stage.name === 'day' ? null : stage.evening,
  });
  await deps.softener.apply(soften.look);
  await setAlarms(deps, wanted, world.now);
}

interface Settled {
  plans: Map<PlainDate, Plan>;
  alarms: WantedAlarm[];
}

async function settleNights(deps: Deps, world: World, schedule: ScheduleSettings): Promise<Settled> {
  const turned = world.items.state.lastNight !== world.tonight;
  if (turned) await turnMorning(deps, world);
  const sits = await lookAtSitting(deps, world, schedule);
  const counted = world.items.screen;
  const { stays, tallies } = await lookAtScreen(deps, world, schedule);
  const nights = nightsToSettle(world);
  const plans = new Map(nights.map((night) => [night, planOf(world, schedule, night)]));
  const before = new Map(world.nights);
  for (const [night, plan] of plans) world.nights.set(night, recordFor(world, plan));
  for (const [night, record] of world.nights) {
    if (plans.has(night) && record.wake > world.now) world.nights.set(night, withEstimate(record, world));
  }
  for (const tally of tallies) noteScreen(world, tally);
  restRun(world);
  const situation = await situationOf(deps, world, sits);
  const claims = await recoverClaims(deps, world);
  if (turned) await clearPast(deps, world);
  for (const [night, plan] of plans) claims.push(...settleNight(world, night, plan, situation));
  for (const id of claims) offer(world, plans, id);
  await writeChanged(deps, world, before, counted, turned);
  for (const id of claims) await handOver(deps, world, plans, id);
  await deps.presence.watchFullscreen(isHeldForFullscreen(world));
  const alarms = [
    ...nextAlarms([...world.nights.values()], situation),
    ...sittingAlarms(world, schedule),
    ...screenAlarms(world, stays),
  ];
  return { plans, alarms };
}

/** Before anything is planned for the new morning: its question may have stopped by itself. */
async function turnMorning(deps: Deps, world: World): Promise<void> {
  const { items } = countMorning(world);
  if (!items) return;
  Object.assign(world.items, items);
  await deps.store.write({ items });
}

/** At the turn of the night what is still up speaks of an evening that is over, but for the morning's own notes. */
async function clearPast(deps: Deps, world: World): Promise<void> {
  for (const id of await deps.notifier.up()) {
    const delivery = world.nights.get(nightOfId(id))?.reminders[id];
    const over = delivery && nightOfId(id) < (world.tonight ?? '') && usefulUntil(delivery) <= world.now;
    if (over) await deps.notifier.clear(id);
  }
}

/** Decides every reminder of a night, later stages first; returns the ids that are now claimed. */
function settleNight(world: World, night: PlainDate, plan: Plan, situation: Situation): string[] {
  const claims: string[] = [];
  const start = world.nights.get(night);
  if (!start) return claims;
  const ordered = idsWhere(start, (delivery) => isPending(delivery) && speaksAt(delivery) <= world.now)
    .map((id) => [id, start.reminders[id] as Delivery] as const)
    .sort(([, a], [, b]) => (FACTS[b.kind].stage ?? 0) - (FACTS[a.kind].stage ?? 0) || a.due - b.due);
  for (const [id] of ordered) {
    const record = world.nights.get(night);
    if (!record) continue;
    const decision = decide(id, record, plan, situation);
    if (decision.do === 'show') claims.push(id);
    world.nights.set(night, applyDecision(record, id, decision, world.now));
  }
  return claims;
}

/**
 * A claim without a hand-over: the worker died in between. What is up was handed over after all; what is still useful
 * is handed over again under the same id; the rest is written down as interrupted.
 */
async function recoverClaims(deps: Deps, world: World): Promise<string[]> {
  const claimed = [...world.nights.values()].flatMap((record) =>
    idsWhere(record, ({ state }) => state === 'claimed').map((id) => ({ id, record })),
  );
  if (claimed.length === 0) return [];
  const up = await deps.notifier.up();
  const again: string[] = [];
  for (const { id, record } of claimed) {
    const current = world.nights.get(record.night) ?? record;
    const delivery = record.reminders[id];
    if (up.includes(id)) world.nights.set(record.night, handed(current, id, world.now));
    else if (delivery && world.now < usefulUntil(delivery)) again.push(id);
    else world.nights.set(record.night, lost(current, id, world.now, 'interrupted'));
  }
  return again;
}

function offer(world: World, plans: Map<PlainDate, Plan>, id: string): void {
  const found = find(world, plans, id);
  if (!found) return;
  world.nights.set(found.record.night, offering(found.record, id, noteFor(world, found.record, found.plan, id).verbs));
}

async function handOver(deps: Deps, world: World, plans: Map<PlainDate, Plan>, id: string): Promise<void> {
  const found = find(world, plans, id);
  if (!found) return;
  const allowed = await deps.notifier.show(id, noteFor(world, found.record, found.plan, id));
  const record = allowed ? handed(found.record, id, world.now) : lost(found.record, id, world.now, 'blocked');
  world.nights.set(record.night, record);
  world.items.state = { ...world.items.state, allowed };
  await deps.store.write({ nights: [record] });
}

function find(world: World, plans: Map<PlainDate, Plan>, id: string): { record: NightRecord; plan: Plan } | null {
  for (const [night, plan] of plans) {
    const record = world.nights.get(night);
    if (record?.reminders[id]) return { record, plan };
  }
  return null;
}

async function writeChanged(
  deps: Deps,
  world: World,
  before: Map<PlainDate, NightRecord>,
  counted: Tally | null,
  turned: boolean,
): Promise<void> {
  const nights = [...world.nights.values()].filter((record) => record !== before.get(record.night));
  const { screen, state } = world.items;
  // In one write: what a night counted is never without its copy once the next night's tally stands in its place.
  // With the turn of the night the one that is over is told, and what a set clock or a journey left behind.
  const patch = await withDigests(deps, world, { nights }, turned ? world.nights.values() : []);
  if (nights.length === 0 && screen === counted && !patch.digests) return;
  await deps.store.write({ ...patch, items: { screen, state } });
}

/** Asks the browser about the moment only when something is due: most replans need no such question. */
async function situationOf(deps: Deps, world: World, sits: boolean): Promise<Situation> {
  const { now } = world;
  const { state } = world.items;
  const due = [...world.nights.values()].some(
    (record) => idsWhere(record, (delivery) => isPending(delivery) && speaksAt(delivery) <= now).length > 0,
  );
  const sessionStart = await deps.sessionStart();
  return {
    now,
    presence: due ? await deps.presence.idle() : 'active',
    sits,
    fullscreen: due && (await isFilm(deps, world)),
    quietUntil: state.quietUntil,
    routineRuns: isFollowed(world),
    sessionStart,
    cap: world.items['settings/reminders'].cap,
  };
}

async function isFilm(deps: Deps, world: World): Promise<boolean> {
  const { on, audible } = await deps.presence.fullscreen();
  const { state } = world.items;
  // No later than now: a clock that was set back must not make the film longer.
  const since: Instant | null = on ? Math.min(state.fullscreenSince ?? world.now, world.now) : null;
  world.items.state = { ...state, fullscreenSince: since };
  return since !== null && (audible || world.now - since < SILENT_FILM);
}

function isHeldForFullscreen(world: World): boolean {
  return [...world.nights.values()].some(
    (record) => idsWhere(record, ({ state, why }) => state === 'held' && why === 'fullscreen').length > 0,
  );
}
