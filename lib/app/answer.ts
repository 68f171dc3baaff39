import { isAnswered, wasSeen } from '../schedule/decide';
import { FACTS } from '../schedule/kinds';
import { laterBedtime } from '../schedule/later';
import type { NightRecord, Verb } from '../schedule/record';
import { answered, closed, goneToBed, leaveOutKind, nightOfId } from '../schedule/reduce';
import { LATEST_SHIFT } from '../schedule/schema';
import type { Instant } from '../time/instant';
import { minutesBetween } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import { MORNING } from '../tonight/tonight';
import { switched } from './change-settings';
import type { Deps, Patch } from './deps';
import { noteCup } from './doses';
import { stoppedBy } from './trials';
import type { World } from './world';

/** Closed unread on this many evenings in a row, a kind is asked about, once (views.md 1.4). */
const UNREAD_EVENINGS = 3;

/**
 * The user's answer to a reminder, from a notification, the verb page or the popup. Returns what to write; the record
 * changes first, the page that a verb opens comes after the write.
 */
export function answerReminder(deps: Deps, world: World, id: string, verb: Verb): Patch {
  const record = world.nights.get(nightOfId(id));
  const kind = record?.reminders[id]?.kind;
  if (!record || !kind) return {};
  const next = effectOf(world, answered(record, id, verb, world.now), id, verb);
  const cup = verb === 'logCup' && next !== record ? noteCup(deps, withNight(world, next)) : {};
  const state = cup.items?.state ?? world.items.state;
  const off = verb === 'notForMe';
  return {
    // The cup is of the day it is drunk in, which may be another than that of the reminder.
    nights: [...withNight({ nights: new Map() }, next, ...(cup.nights ?? [])).nights.values()],
    items: {
      state: {
        ...state,
        asking: null,
        unread: { ...state.unread, [kind]: [] },
        ...(off ? { turnedOff: kind } : {}),
      },
      ...(off ? { 'settings/reminders': switched(world, kind, false), ...stoppedBy(world, kind) } : {}),
    },
  };
}

/** With records in place of those that stand there for their nights. */
function withNight<W extends Pick<World, 'nights'>>(world: W, ...records: NightRecord[]): W {
  return { ...world, nights: new Map([...world.nights, ...records.map((each) => [each.night, each] as const)]) };
}

/** What a verb does to the night beyond being the answer. */
function effectOf({ now, zone }: World, record: NightRecord, id: string, verb: Verb): NightRecord {
  switch (verb) {
    case 'notTonight':
      return leaveOutKind(record, id, now);
    case 'bed':
      return goneToBed(record, now);
    case 'moveBedtime':
      return moveBedtime(record, laterBedtime(now, zone));
    default:
      return record;
  }
}

/** Bedtime at a later instant of the same night; a night that ends before it stays as it is. */
function moveBedtime(record: NightRecord, to: Instant): NightRecord {
  const shift = record.override.shift + minutesBetween(record.bedtime, to);
  if (to >= record.wake || shift > LATEST_SHIFT) return record;
  return { ...record, override: { ...record.override, shift } };
}

/** A notification was closed without an answer. The third evening in a row makes the popup ask, once for each kind. */
export function closeReminder(world: World, id: string, byUser: boolean): Patch {
  const night = nightOfId(id);
  const record = world.nights.get(night);
  const kind = record?.reminders[id]?.kind;
  if (!record || !kind) return {};
  const next = closed(record, id, world.now);
  if (next === record) return {};
  // The limit of a group of sites is no kind of its own: turning off the evening's would not end it.
  if (!byUser || id.startsWith('screenLimit-')) return { nights: [next] };
  const { state } = world.items;
  const evenings = inARow(state.unread[kind] ?? [], night);
  // One question at a time: a second kind is asked about on a later evening.
  const free = state.keepAsking === null && !state.keepAsked.includes(kind) && FACTS[kind].anchor !== 'wake';
  const ask = free && evenings.length >= UNREAD_EVENINGS;
  const asked = ask ? { keepAsked: [...state.keepAsked, kind], keepAsking: kind } : {};
  return { nights: [next], items: { state: { ...state, unread: { ...state.unread, [kind]: evenings }, ...asked } } };
}

/**
 * The morning's question stops by itself after the third morning in a row without an answer (views.md 1.15). A morning is
 * over when the next one begins, so at the turn of the night the one before last is counted.
 */
export function countMorning(world: World): Patch {
  const { state } = world.items;
  const record = world.tonight === null ? undefined : world.nights.get(addDays(world.tonight, -2));
  const asked = Object.values(record?.reminders ?? {}).some((each) => each.kind === 'checkIn' && wasSeen(each));
  if (!record || !asked || !world.items['settings/reminders'].kinds.checkIn.on) return {};
  const checkIn = !isAnswered(record) ? inARow(state.unread.checkIn ?? [], record.night) : [];
  if (checkIn.length < UNREAD_EVENINGS) return { items: { state: { ...state, unread: { ...state.unread, checkIn } } } };
  return {
    items: {
      state: { ...state, unread: { ...state.unread, checkIn: [] }, turnedOff: 'checkIn' },
      'settings/reminders': switched(world, 'checkIn', false),
    },
  };
}

function inARow(evenings: PlainDate[], night: PlainDate): PlainDate[] {
  if (evenings.at(-1) === night) return evenings;
  return evenings.at(-1) === addDays(night, -1) ? [...evenings, night].slice(-UNREAD_EVENINGS) : [night];
}

/** Takes down every note that is up. */
export async function clearAll({ notifier }: Deps): Promise<void> {
  for (const id of await notifier.up()) await notifier.clear(id);
}

/** The morning's question: in the popup while that asks it, where the browser opens one, else in the journal. */
export async function openMorning({ clock, pages, store }: Deps, id: string): Promise<void> {
  const night = nightOfId(id);
  const record = (await store.nights([night])).nights.get(night);
  const asks = record && !isAnswered(record) && clock.now() < record.wake + MORNING;
  if (!asks || !(await pages.popup())) await pages.open('journal');
}

/** After an answer is written: its note goes (in bed, every note), and the page opens that the verb names. */
export async function followUp(deps: Deps, id: string, verb: Verb): Promise<void> {
  await (verb === 'bed' ? clearAll(deps) : deps.notifier.clear(id));
  if (verb === 'start' || verb === 'windDown') await deps.pages.open('routine', 'start');
  if (verb === 'start4') await deps.pages.open('routine', 'start=urge-at-night-4');
  if (verb === 'open') await deps.pages.open('verbs', `id=${encodeURIComponent(id)}`);
  if (verb === 'noteIt') await openMorning(deps, id);
}
