import type { WantedAlarm } from '../schedule/alarms';
import { isPending } from '../schedule/decide';
import type { NightRecord } from '../schedule/record';
import type { ScheduleSettings } from '../schedule/schema';
import { sleepWindow } from '../schedule/window';
import { seenNow } from '../screen-time/count';
import type { ScreenHours } from '../screen-time/hours';
import { BIN, screenHours } from '../screen-time/hours';
import { ALL, limitsReached } from '../screen-time/limits';
import type { ScreenTimeSettings, Tally } from '../screen-time/schema';
import { topLevelOf } from '../screen-time/sites';
import {
  counted,
  countOf,
  freshTally,
  minutesOf,
  movedTo,
  observed,
  recordOf,
  withCopied,
  withoutCopied,
} from '../screen-time/tally';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Deps, Patch } from './deps';
import type { World } from './world';
import { limitsNow, overrideOf } from './world';

/** Minutes between two looks at who is at the screen. */
export const EVERY = 1;
/** Nights that the popup draws. */
const NIGHTS = 14;

/** One look at who is at the screen and at what. */
export async function seeNow(deps: Deps, tally: Tally, settings: ScreenTimeSettings, now: Instant) {
  const presence = await deps.presence.sits();
  const view = presence === 'locked' ? null : await deps.screen.view(settings.bySite);
  const tld = view?.host ? topLevelOf(view.host) : null;
  const rules = tld === null ? '' : ((await deps.suffix(tld)) ?? '');
  const look = seenNow(view, presence, tally.last, now, settings, rules);
  /** Time counts now, or would after no more than a change of the window. */
  return { look, stays: presence === 'active' || look.counts };
}

/** Tabs and windows are heard inside the hours that count, and nowhere else. To be asked in each life of the worker. */
export async function hearScreen(deps: Deps, tally: Tally | null): Promise<void> {
  await deps.screen.watch(deps.screen.here && tally !== null && isInside(tally, deps.clock.now()));
}

function isInside({ start, end }: ScreenHours, now: Instant): boolean {
  return start <= now && now < end;
}

/** A try-out moves no hours: what is tried out is no evening. */
function hoursTonight(world: World, schedule: ScheduleSettings, tonight: PlainDate): ScreenHours {
  const windowOf = (night: PlainDate) =>
    sleepWindow(schedule, { ...overrideOf(world, night), demo: null }, night, world.zone);
  const { bedtime, wake } = windowOf(tonight);
  return screenHours(bedtime, wake, windowOf(addDays(tonight, -1)).wake);
}

/** What a replan found at the screen. */
export interface ScreenNow {
  /** Time counts, or would after no more than a change of the window. */
  stays: boolean;
  /** What was counted: tonight, and in the night that is over where this is the first replan after it. */
  tallies: Tally[];
}

/**
 * What a replan does about time at the screen before it plans: a look inside the hours that count, and tonight's tally in
 * the world. A pause or a skipped night silences reminders, and counting goes on. On a phone nothing is looked at.
 */
export async function lookAtScreen(deps: Deps, world: World, schedule: ScheduleSettings): Promise<ScreenNow> {
  const { now, tonight, items } = world;
  if (tonight === null || !deps.screen.here) return { stays: false, tallies: [] };
  const old = items.screen;
  const over = old && old.night !== tonight ? [caughtUp(old, now)] : [];
  const hours = hoursTonight(world, schedule, tonight);
  const here = old?.night === tonight ? old : tallyOf(world, tonight, hours);
  // What went by since the last look went by in the hours that held until now.
  const moved = movedTo(here, tonight, hours) === here ? here : movedTo(caughtUp(here, now), tonight, hours);
  const settings = items['settings/screen-time'];
  const tally = settings.bySite ? moved : withoutSites(moved);
  items.screen = tally;
  if (!isInside(tally, now)) {
    // A clock that was set back to before the evening takes what was counted along.
    if (now < tally.start && tally.last) items.screen = observed(tally, { ...tally.last, at: now, counts: false });
    return { stays: false, tallies: [...over, items.screen] };
  }
  const seen = await seeNow(deps, tally, settings, now);
  const next = observed(tally, seen.look);
  items.screen = limitsReached(tally, next, limitsNow(settings, items['settings/reminders']), saidOf(world, tonight));
  return { stays: seen.stays, tallies: [...over, items.screen] };
}

/** The tally of a night that has none: a new one, or what its record has where the clock, or a journey, came back to it. */
function tallyOf({ nights }: World, night: PlainDate, hours: ScreenHours): Tally {
  const record = nights.get(night);
  const fresh = freshTally(night, hours);
  if (!record?.screen) return fresh;
  const { from, seconds } = record.screen;
  const known = { ...fresh, ...countOf(record.screen), reached: marksIn(record) };
  return { ...known, start: from, end: from + seconds.length * BIN };
}

const marksIn = (record: NightRecord) => Object.fromEntries(limitsIn(record).map(({ key, due }) => [key, due]));

/** With what went by since the last look, as if that had been just now. */
function caughtUp(tally: Tally, now: Instant): Tally {
  const { last } = tally;
  return last ? observed(tally, { ...last, at: Math.max(now, last.at) }) : tally;
}

/** The tally goes on from an import: what a copy counted in the same night is joined with what was counted here. */
export function withImported(tally: Tally | null, nights: readonly NightRecord[]): Tally | null {
  const record = nights.find(({ night }) => night === tally?.night);
  if (!tally || !record?.screen) return tally;
  const joined = withCopied(tally, countOf(record.screen));
  return { ...joined, reached: { ...marksIn(record), ...tally.reached } };
}

/** The tally goes on from an import that is taken back: what came with the copy goes, what was counted since stays. */
export function withoutImported(now: Tally | null, before: Tally | null): Tally | null {
  if (!now || !before || now.night < before.night) return before;
  return now.night === before.night ? withoutCopied(now, before) : now;
}

/** The tally of somebody who keeps no time by site. */
function withoutSites(tally: Tally): Tally {
  const { last } = tally;
  if (Object.keys(tally.sites).length === 0 && !last?.site) return tally;
  return { ...tally, sites: {}, last: last && { ...last, site: null } };
}

/**
 * What the user chose about sites. Switched off, time by site goes from tonight and from every night there is: from the nights
 * first, so that the switch says off once none has any, wherever the worker dies. The public suffixes go with it.
 */
export async function saveScreenTime(deps: Deps, { items }: World, value: ScreenTimeSettings): Promise<Patch> {
  if (value.bySite || !items['settings/screen-time'].bySite) return { items: { 'settings/screen-time': value } };
  await deps.store.forgetSites();
  return {
    items: { 'settings/screen-time': value, screen: items.screen && withoutSites(items.screen) },
    suffixes: null,
  };
}

/** The limits about which the word was said tonight, by their keys in `Tally.reached`. */
function saidOf({ nights }: World, night: PlainDate): Set<string> {
  const record = nights.get(night);
  return new Set(record ? limitsIn(record).flatMap(({ key, said }) => (said ? [key] : [])) : []);
}

function limitsIn({ reminders }: NightRecord): { key: string; due: Instant; said: boolean }[] {
  return Object.entries(reminders)
    .filter(([, { kind }]) => kind === 'screenLimit')
    .map(([id, delivery]) => ({
      key: /^screenLimit-(.*)\//.exec(id)?.[1] ?? ALL,
      due: delivery.due,
      said: !isPending(delivery),
    }));
}

/**
 * Copies a tally into its night's record and among the minutes of the last nights, where they differ. The tally is the
 * truth of its night and these are copies, so a replan may be cut short anywhere and done again.
 */
export function noteScreen(world: World, tally: Tally): void {
  if (tally.bins.length === 0) return;
  const record = world.nights.get(tally.night);
  const screen = recordOf(counted(tally));
  if (record && JSON.stringify(record.screen) !== JSON.stringify(screen))
    world.nights.set(tally.night, { ...record, screen });
  const { state } = world.items;
  const others = state.screens.filter(({ night }) => night !== tally.night);
  const screens = [...others, { night: tally.night, minutes: minutesOf(tally) }]
    .sort((a, b) => a.night.localeCompare(b.night))
    .slice(-NIGHTS);
  world.items.state = { ...state, screens };
}

/** When time at the screen is looked at next: as the evening begins, and each minute while somebody is there. */
export function screenAlarms({ items, now }: World, stays: boolean): WantedAlarm[] {
  const tally = items.screen;
  if (!tally || now >= tally.end) return [];
  if (now < tally.start) return tally.start < tally.end ? [{ name: 'evening', when: tally.start }] : [];
  return stays ? [{ name: 'screen', when: now + EVERY * MINUTE, every: EVERY }] : [];
}
