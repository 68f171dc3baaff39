import type { JournalSettings } from '../diary/schema';
import { firstSchedule } from '../schedule/kinds';
import type { Kind, ReminderSettings } from '../schedule/schema';
import { MOST_SITES } from '../screen-time/schema';
import { LIFT } from '../soften/levels';
import { leftAlone } from '../soften/styles';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Command } from './commands';
import type { Patch } from './deps';
import type { EngineState } from './state';
import { stoppedBy } from './trials';
import type { World } from './world';

/** Commands that only change settings or the state beside the nights. */
export type SettingsCommand = Extract<
  Command,
  {
    type:
      | `${'schedule' | 'reminders' | 'look' | 'body' | 'routines' | 'sound' | 'soften' | 'pause' | 'caffeine' | 'journal'}/save`
      | 'profile/save'
      | 'suffixes/keep'
      | 'quiet'
      | 'card/away'
      | 'movement/answer'
      | 'keep/answer'
      | 'kind/restore'
      | 'verbs/seen'
      | 'test/seen'
      | 'damage/seen'
      | 'soften/lift'
      | 'soften/except';
  }
>;

/** The cards put away, with one more. Of those about a night (`instead/2026-11-22`) the last of each sort is kept, the others for good. */
function putAway(cards: readonly string[], card: string): string[] {
  const sort = card.slice(0, card.indexOf('/') + 1);
  return [...cards.filter((each) => each !== card && !(sort && each.startsWith(sort))), card];
}

/** Who switched "up for two minutes" on themselves knows of it: it is not offered any more. */
function saveReminders({ items }: World, value: ReminderSettings): Patch {
  const { state } = items;
  const known = value.kinds.movement.on && !state.cardsPutAway.includes('movement');
  const cardsPutAway = known ? putAway(state.cardsPutAway, 'movement') : state.cardsPutAway;
  return { items: { 'settings/reminders': value, state: { ...state, cardsPutAway }, ...notingFor(items, value) } };
}

/** Who wants to be asked in the morning wants to note again. */
function notingFor(items: World['items'], { kinds }: ReminderSettings): NonNullable<Patch['items']> {
  const asks = kinds.checkIn.on && !items['settings/reminders'].kinds.checkIn.on;
  return asks ? { 'settings/journal': { ...items['settings/journal'], noting: true } } : {};
}

/** Who stops noting is not asked in the morning either. */
function saveJournal(world: World, value: JournalSettings): Patch {
  const asks = world.items['settings/reminders'].kinds.checkIn.on;
  const quiet = !value.noting && asks ? { 'settings/reminders': switched(world, 'checkIn', false) } : {};
  return { items: { 'settings/journal': value, ...quiet } };
}

/** The reminders with one kind turned on or off. */
export function switched({ items }: World, kind: Kind, on: boolean): ReminderSettings {
  const reminders = items['settings/reminders'];
  return { ...reminders, kinds: { ...reminders.kinds, [kind]: { ...reminders.kinds[kind], on } } };
}

/** What a settings command writes. Pure. */
export function changeSettings(world: World, command: SettingsCommand): Patch {
  const { state } = world.items;
  const put = (change: Partial<EngineState>): Patch => ({ items: { state: { ...state, ...change } } });
  switch (command.type) {
    case 'schedule/save':
      return { items: { 'settings/schedule': command.value } };
    case 'reminders/save':
      return saveReminders(world, command.value);
    case 'look/save':
      return { items: { 'settings/look': command.value } };
    case 'body/save':
      return { items: { 'settings/body': command.value } };
    case 'routines/save':
      return { items: { 'settings/routines': command.value } };
    case 'sound/save':
      return { items: { 'settings/sound': command.value } };
    case 'suffixes/keep':
      return { suffixes: command.suffixes };
    case 'soften/save':
      return { items: { 'settings/soften': command.value } };
    case 'pause/save':
      return { items: { 'settings/pause': command.value } };
    case 'caffeine/save':
      return { items: { 'settings/caffeine': command.value } };
    case 'journal/save':
      return saveJournal(world, command.value);
    case 'soften/lift':
      return put({ lifted: command.lifted ? world.now + LIFT : null });
    case 'soften/except': {
      const value = world.items['settings/soften'];
      const except = leftAlone(value.except, command.site, command.except).slice(0, MOST_SITES);
      return { items: { 'settings/soften': { ...value, except } } };
    }
    case 'profile/save': {
      const profile = { asked: true, chips: [...new Set(command.chips)] };
      return { items: { 'settings/body': { ...world.items['settings/body'], profile } } };
    }
    case 'quiet':
      return put({ quietUntil: command.minutes === 0 ? null : world.now + command.minutes * 60_000 });
    case 'card/away':
      return put({ cardsPutAway: putAway(state.cardsPutAway, command.card) });
    case 'movement/answer': {
      const answered = { ...state, cardsPutAway: putAway(state.cardsPutAway, 'movement') };
      if (command.cap === null) return { items: { state: answered } };
      const reminders = { ...switched(world, 'movement', true), cap: command.cap };
      return { items: { state: answered, 'settings/reminders': reminders } };
    }
    case 'keep/answer': {
      const kind = state.keepAsking;
      const asked = { ...state, keepAsking: null };
      if (!kind || command.answer !== 'off') return { items: { state: asked } };
      const settings = { 'settings/reminders': switched(world, kind, false), ...stoppedBy(world, kind) };
      return { items: { state: { ...asked, turnedOff: kind }, ...settings } };
    }
    case 'kind/restore': {
      const reminders = switched(world, command.kind, true);
      const settings = { 'settings/reminders': reminders, ...notingFor(world.items, reminders) };
      return { items: { state: { ...state, turnedOff: null }, ...settings } };
    }
    case 'verbs/seen':
      return put({ asking: null, turnedOff: null, noted: null });
    case 'test/seen':
      return put({ test: { ...state.test, seen: world.now } });
    case 'damage/seen':
      return put({ damaged: [] });
  }
}

/** Ends a pause, a skipped date and tonight's skip, so that reminders speak again from tonight on. */
export function resume(world: World, tonight: PlainDate): NonNullable<Patch['items']> {
  const schedule = world.items['settings/schedule'] ?? firstSchedule();
  const entry = schedule.dates[tonight];
  const dates = { ...schedule.dates };
  if (entry && 'skip' in entry) delete dates[tonight];
  const { pause } = schedule;
  const within = pause !== null && pause.from <= tonight && tonight < pause.until;
  // What lies before tonight stays in the pause, so that the ledger of those nights keeps its reason.
  const kept = within && pause.from < tonight ? { from: pause.from, until: tonight } : within ? null : pause;
  return { 'settings/schedule': { ...schedule, dates, pause: kept } };
}

/** The night that the morning's question is about: the one whose wake time was the last. */
export function lastNightOf(world: World): PlainDate | null {
  return world.tonight === null ? null : addDays(world.tonight, -1);
}
