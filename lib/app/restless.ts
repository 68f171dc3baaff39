import { roomToMove } from '../schedule/cap';
import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import type { CardKind } from '../tonight/tonight';
import type { World } from './world';
import { planOf } from './world';

/** After this many restless nights "up for two minutes" is offered, once. */
const OFFERED_AFTER = 3;

/**
 * The nights on which restless legs were noted last, at most as many as the offer asks for, oldest first. What a night
 * that is at hand says now holds: a note that was corrected counts no longer.
 */
export function restlessNights(known: readonly PlainDate[], nights: ReadonlyMap<PlainDate, NightRecord>): PlainDate[] {
  const noted = [...nights.values()].filter(({ legs }) => legs.at(-1)?.value === 'restless').map(({ night }) => night);
  return [...known.filter((night) => !nights.has(night)), ...noted].sort().slice(-OFFERED_AFTER);
}

/**
 * What the offer holds. Where the night's limit is just full, taking it makes room for one: who asks for it is asking for
 * more. Where more is on than the limit lets through anyway, it stays as it is.
 */
export function movementOffer(world: World): Extract<CardKind, { type: 'movement' }> {
  const { kinds, cap } = world.items['settings/reminders'];
  const schedule = world.items['settings/schedule'];
  const reminders = schedule && world.tonight !== null ? planOf(world, schedule, world.tonight).reminders : [];
  const offer = { type: 'movement', every: kinds.movement.lead } as const;
  if (roomToMove(reminders, cap) > 0) return { ...offer, room: 'free', cap };
  return roomToMove(reminders, cap + 1) > 0
    ? { ...offer, room: 'raised', cap: cap + 1 }
    : { ...offer, room: 'yields', cap };
}

/** True once getting up now and then is worth offering. */
export function isOffered(nights: readonly PlainDate[]): boolean {
  return nights.length >= OFFERED_AFTER;
}
