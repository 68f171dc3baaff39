import { faultsIn } from '../diary/check';
import { legsStand } from '../diary/leg-edit';
import { MOST_BACK } from '../diary/limits';
import type { Diary, LegEntry } from '../diary/schema';
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

type DiarySave = Extract<Command, { type: 'diary/save' }>;
type LegsSave = Extract<Command, { type: 'legs/save' }>;
type Refused = { fault: Fault; field?: string };

/** A page's clock and ours are the same; a moment passes between them. */
const AHEAD = MINUTE;

/**
 * Writes what the journal says of a night, or of the legs in one or two. A night may be any of the last ten years that has begun, one
 * from before Evenfall too: that gets a record without reminders. Refused: a night that is still to come, times that cannot be, and
 * legs where something else stands by now. `field` names the place in the command.
 */
export async function writeDiary(deps: Deps, world: World, command: DiarySave | LegsSave): Promise<Patch | Refused> {
  const tonight = nightAtHand(world);
  const nights: NightRecord[] = [];
  for (const said of command.type === 'diary/save' ? [command] : command.nights) {
    const { night } = said;
    if (night > tonight) return { fault: 'future', field: 'night' };
    if (night < addDays(tonight, -MOST_BACK)) return { fault: 'invalid', field: 'night' };
    const record = await recordAt(deps, world, night);
    const next = 'said' in said ? withLegs(world, record, said) : withDiary(world, record, said);
    if ('fault' in next) return next;
    nights.push(next);
  }
  // A replan reads recent nights alone: what an older one says of the legs now holds there too.
  const { state } = world.items;
  const calm = nights.filter(({ legs }) => legs.at(-1)?.value !== 'restless').map(({ night }) => night);
  const restless = state.restless.filter((night) => !calm.includes(night));
  return { nights, items: { state: { ...state, restless } } };
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

/** The night with what is said of its legs, which its writer made from what must still stand there. */
function withLegs(
  { now }: World,
  record: NightRecord,
  { was, said }: LegsSave['nights'][number],
): NightRecord | Refused {
  if (legsStand(record) !== was) return { fault: 'gone' };
  // What stands there from before a clock was set back may stay.
  const ahead = Math.max(now + AHEAD, latest(record.legEntries));
  return latest(said.legEntries) > ahead ? { fault: 'future' } : { ...record, ...said };
}

function latest(entries: readonly LegEntry[]): Instant {
  return Math.max(0, ...entries.flatMap(({ at, began }) => [at, began ?? 0]));
}

function withDiary(
  { now }: World,
  record: NightRecord,
  { rough, rested, legs, diary }: DiarySave,
): NightRecord | Refused {
  const { bedtime, wake } = record;
  const [wrong] = diary ? faultsIn(diary, { bedtime, wake, now: now + AHEAD }) : [];
  if (wrong) return { fault: wrong.code === 'future' ? 'future' : 'invalid', field: `diary.${wrong.place}` };
  const taps = withTaps(record, { rough, rested, legs }, now);
  return asAnswered({ ...taps, diary: diary && dated(diary, record.diary, now) }, now);
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
