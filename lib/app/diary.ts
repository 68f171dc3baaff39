import { faultsIn } from '../diary/check';
import { MOST_BACK, MOST_LEG_ENTRIES } from '../diary/limits';
import type { Diary } from '../diary/schema';
import { isAnswered } from '../schedule/decide';
import { firstSchedule } from '../schedule/kinds';
import type { Legs, NightRecord } from '../schedule/record';
import { answered, freshNight } from '../schedule/reduce';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import type { Command, Fault } from './commands';
import type { Deps, Patch } from './deps';
import type { World } from './world';
import { nameDamage, nightAtHand, nightsToSettle, planOf, recordFor } from './world';

type DiaryCommand = Extract<Command, { type: 'diary/save' | `leg-entry/${string}` }>;
type Refused = { fault: Fault; field?: string };

/** A page's clock and ours are the same; a moment passes between them. */
const AHEAD = MINUTE;

/**
 * Writes what the journal says of one night. The night may be any of the last ten years that has begun, one from before Evenfall
 * too: that gets a record without reminders. Refused: a night that is still to come, times that cannot be, and more entries
 * than a night holds. `field` names the place in the command.
 */
export async function writeDiary(deps: Deps, world: World, command: DiaryCommand): Promise<Patch | Refused> {
  const tonight = nightAtHand(world);
  if (command.night > tonight) return { fault: 'future', field: 'night' };
  if (command.night < addDays(tonight, -MOST_BACK)) return { fault: 'invalid', field: 'night' };
  const record = await recordAt(deps, world, command.night);
  switch (command.type) {
    case 'diary/save':
      return saveDiary(world, record, command);
    case 'leg-entry/save': {
      const { entry } = command;
      const late = (['at', 'began'] as const).find((part) => (entry[part] ?? 0) > world.now + AHEAD);
      if (late) return { fault: 'future', field: `entry.${late}` };
      const others = record.legEntries.filter(({ id }) => id !== entry.id);
      if (others.length >= MOST_LEG_ENTRIES) return { fault: 'tooMany' };
      return { nights: [{ ...record, legEntries: [...others, entry].sort((a, b) => a.at - b.at) }] };
    }
    case 'leg-entry/remove': {
      const legEntries = record.legEntries.filter(({ id }) => id !== command.entry);
      // One that is gone already is no fault: the page asked for it to be gone.
      return legEntries.length < record.legEntries.length ? { nights: [{ ...record, legEntries }] } : {};
    }
  }
}

/**
 * The record of a night, read where a replan does not read it. One that is not there is made: as a replan would, where one is
 * still to account for that night; otherwise nobody knows what its reminders did, and it holds none.
 */
async function recordAt(deps: Deps, world: World, night: PlainDate): Promise<NightRecord> {
  const known = world.nights.get(night);
  if (known) return known;
  const { nights, damaged } = await deps.store.nights([night]);
  await nameDamage(deps, world.items, damaged);
  const stored = nights.get(night);
  if (stored) return stored;
  const plan = planOf(world, world.items['settings/schedule'] ?? firstSchedule(), night);
  return nightsToSettle(world).includes(night) ? recordFor(world, plan) : freshNight(plan);
}

function saveDiary(
  world: World,
  record: NightRecord,
  { rough, rested, legs, diary }: Extract<Command, { type: 'diary/save' }>,
): Patch | Refused {
  const { bedtime, wake, night } = record;
  const [wrong] = diary ? faultsIn(diary, { bedtime, wake, now: world.now + AHEAD }) : [];
  if (wrong) return { fault: wrong.code === 'future' ? 'future' : 'invalid', field: `diary.${wrong.place}` };
  const taps = withTaps(record, { rough, rested, legs }, world.now);
  const next = asAnswered({ ...taps, diary: diary && dated(diary, record.diary, world.now) }, world.now);
  const { state } = world.items;
  // A replan reads recent nights alone: what an older one says of the legs now holds there too.
  const restless = state.restless.filter((each) => each !== night || next.legs.at(-1)?.value === 'restless');
  return { nights: [next], items: { state: { ...state, restless } } };
}

/** Said again as it was, it keeps the moment at which it was said. */
function dated(diary: Diary, old: Diary | null, now: Instant): Diary {
  const same = old && JSON.stringify({ ...diary, at: 0 }) === JSON.stringify({ ...old, at: 0 });
  return { ...diary, at: same ? old.at : now };
}

/** How a night was, in taps. */
export interface Taps {
  rough: number | null;
  rested: number | null;
  legs: Legs | null;
}

/**
 * The night with the taps of its morning. The word for the legs among them has their moment and is changed with them; words of
 * the evening stay. Nothing said takes away what was said, but that the morning was answered stays known.
 */
export function withTaps(record: NightRecord, { rough, rested, legs }: Taps, now: Instant): NightRecord {
  const { morning } = record;
  const old = record.legs.find(({ at }) => at === morning?.at)?.value ?? null;
  if (morning && morning.rough === rough && morning.rested === rested && old === legs) return record;
  const others = record.legs.filter(({ at }) => at !== morning?.at);
  const said = rough !== null || rested !== null || legs !== null;
  return {
    ...record,
    legs: legs === null ? others : [...others, { at: now, value: legs }],
    morning: said || morning ? { at: now, rough, rested } : null,
  };
}

/** The morning's question that is up counts as answered once the morning is. */
export function asAnswered(record: NightRecord, now: Instant): NightRecord {
  const id = checkInOf(record.night);
  return isAnswered(record) && record.reminders[id]?.state === 'shown' ? answered(record, id, 'noteIt', now) : record;
}

/** The morning's question about a night. */
export function checkInOf(night: PlainDate): string {
  return `checkIn/${night}`;
}
