import { FACTS } from '../schedule/kinds';
import { laterBedtime } from '../schedule/later';
import type { Verb } from '../schedule/record';
import { answered, closed, goneToBed, leaveOutKind, nightOfId } from '../schedule/reduce';
import type { Kind } from '../schedule/schema';
import { minutesBetween } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Deps, Patch } from './deps';
import type { EngineState } from './state';
import type { World } from './world';

/** Closed unread on this many evenings in a row, a kind is asked about, once (views.md 1.4). */
const UNREAD_EVENINGS = 3;

/**
 * The user's answer to a reminder, from a notification, the verb page or the popup. Returns what to write; the record
 * changes first, the page that a verb opens comes after the write.
 */
export async function answerReminder(deps: Deps, world: World, id: string, verb: Verb): Promise<Patch> {
  const night = nightOfId(id);
  const record = world.nights.get(night);
  const delivery = record?.reminders[id];
  if (!record || !delivery) return {};
  let next = answered(record, id, verb, world.now);
  const items: Patch['items'] = { state: { ...world.items.state, asking: null } };
  if (verb === 'notTonight') next = leaveOutKind(next, id, world.now);
  if (verb === 'bed') next = goneToBed(next, world.now);
  if (verb === 'logCup')
    next = { ...next, doses: [...next.doses, { id: deps.newId(), drink: 'coffee', at: world.now }] };
  if (verb === 'moveBedtime')
    next = {
      ...next,
      override: {
        ...next.override,
        shift: next.override.shift + minutesBetween(record.bedtime, laterBedtime(world.now, world.zone)),
      },
    };
  if (verb === 'notForMe') {
    const reminders = world.items['settings/reminders'];
    const kinds = { ...reminders.kinds, [delivery.kind]: { ...reminders.kinds[delivery.kind], on: false } };
    items['settings/reminders'] = { ...reminders, kinds };
    items.state = { ...world.items.state, asking: null, turnedOff: delivery.kind };
  }
  items.state = { ...(items.state ?? world.items.state), unread: readAgain(world.items.state, delivery.kind) };
  return { items, nights: [next] };
}

/** A notification was closed without an answer. The third evening in a row makes the popup ask, once for each kind. */
export function closeReminder(world: World, id: string, byUser: boolean): Patch {
  const night = nightOfId(id);
  const record = world.nights.get(night);
  const kind = record?.reminders[id]?.kind;
  if (!record || !kind) return {};
  const next = closed(record, id, world.now);
  if (next === record) return {};
  if (!byUser) return { nights: [next] };
  const { state } = world.items;
  const evenings = inARow(state.unread[kind] ?? [], night);
  const ask = evenings.length >= UNREAD_EVENINGS && !state.keepAsked.includes(kind) && FACTS[kind].anchor !== 'wake';
  const asked = ask ? { keepAsked: [...state.keepAsked, kind], keepAsking: kind } : {};
  return { nights: [next], items: { state: { ...state, unread: { ...state.unread, [kind]: evenings }, ...asked } } };
}

function inARow(evenings: PlainDate[], night: PlainDate): PlainDate[] {
  if (evenings.at(-1) === night) return evenings;
  return evenings.at(-1) === addDays(night, -1) ? [...evenings, night].slice(-UNREAD_EVENINGS) : [night];
}

function readAgain(state: EngineState, kind: Kind): EngineState['unread'] {
  return { ...state.unread, [kind]: [] };
}

/** What a verb opens, after everything is written. */
export async function followUp(deps: Deps, id: string, verb: Verb): Promise<void> {
  if (verb !== 'close' && !verb.startsWith('snooze')) await deps.notifier.clear(id);
  if (verb === 'start') await deps.pages.open('routine', 'start');
  if (verb === 'start4') await deps.pages.open('routine', 'start=urge-at-night-4');
  if (verb === 'open') await deps.pages.open('verbs', `id=${encodeURIComponent(id)}`);
  if (verb === 'noteIt' && !(await deps.pages.popup())) await deps.pages.open('verbs', `id=${encodeURIComponent(id)}`);
}
