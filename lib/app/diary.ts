import { MOST_LEG_ENTRIES } from '../diary/limits';
import { firstSchedule } from '../schedule/kinds';
import type { NightRecord } from '../schedule/record';
import { freshNight } from '../schedule/reduce';
import type { PlainDate } from '../time/plain';
import type { Command, Fault } from './commands';
import type { Deps, Patch } from './deps';
import type { World } from './world';
import { nameDamage, nightAtHand, planOf } from './world';

type DiaryCommand = Extract<Command, { type: 'diary/save' | `leg-entry/${string}` }>;

/**
 * Writes what the journal says of one night. The night may be any that has begun, one from before Evenfall too: that gets a
 * record without reminders. Refused: a night that is still to come.
 */
export async function writeDiary(
  deps: Deps,
  world: World,
  command: DiaryCommand,
): Promise<Patch | { fault: Fault; field?: string }> {
  if (command.night > nightAtHand(world)) return { fault: 'future', field: 'night' };
  const record = await recordAt(deps, world, command.night);
  switch (command.type) {
    case 'diary/save':
      return { nights: [written(record, command, world.now)] };
    case 'leg-entry/save': {
      const others = record.legEntries.filter(({ id }) => id !== command.entry.id);
      if (others.length >= MOST_LEG_ENTRIES) return { fault: 'tooMany' };
      return { nights: [{ ...record, legEntries: [...others, command.entry].sort((a, b) => a.at - b.at) }] };
    }
    case 'leg-entry/remove':
      return { nights: [{ ...record, legEntries: record.legEntries.filter(({ id }) => id !== command.entry) }] };
  }
}

/** The record of a night, read where a replan does not read it; one that is not there is made, and says nothing of reminders. */
async function recordAt(deps: Deps, world: World, night: PlainDate): Promise<NightRecord> {
  const known = world.nights.get(night);
  if (known) return known;
  const { nights, damaged } = await deps.store.nights([night]);
  await nameDamage(deps, world.items, damaged);
  const schedule = world.items['settings/schedule'] ?? firstSchedule();
  return nights.get(night) ?? freshNight(planOf(world, schedule, night));
}

/** The word for the legs that was given with the taps of a morning has the moment of these: it is changed with them. */
function written(
  record: NightRecord,
  { rough, rested, legs, diary }: Extract<Command, { type: 'diary/save' }>,
  now: number,
): NightRecord {
  const others = record.legs.filter(({ at }) => at !== record.morning?.at);
  const said = rough !== null || rested !== null || legs !== null;
  return {
    ...record,
    legs: legs === null ? others : [...others, { at: now, value: legs }],
    morning: said ? { at: now, rough, rested } : null,
    diary,
  };
}
