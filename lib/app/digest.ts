import type { Digest } from '../diary/digest';
import { yearOf } from '../diary/digest';
import { rowOf } from '../diary/row';
import { isSame } from '../diary/same';
import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import type { Deps, Patch } from './deps';
import type { World } from './world';
import { nameDamage, nightAtHand } from './world';

/** Nights read at once: some hundred kB. */
const BATCH = 200;

/** Digests by year. */
type Digests = Record<string, Digest>;

/**
 * A patch with the digests that its nights ask for, so that both are in one write. A night is told once it is over; before any
 * bedtime was chosen at once, for there is no turn of the night then. Years without such a night are not read, and a row that
 * is the same again is no write.
 *
 * @param more nights that are not written, whose rows may be missing
 */
export async function withDigests(
  { store }: Pick<Deps, 'store'>,
  world: World,
  patch: Patch,
  more: Iterable<NightRecord> = [],
): Promise<Patch> {
  const told = [...(patch.nights ?? []), ...more].filter(isTold(world));
  if (told.length === 0) return patch;
  const none: Digests = {};
  const old = patch.dropOtherNights ? none : await store.digests([...new Set(told.map(({ night }) => yearOf(night)))]);
  const changed = noted(none, old, told);
  return Object.keys(changed).length === 0 ? patch : { ...patch, digests: changed };
}

/** All digests made anew from the nights, in batches: what stays in memory is the rows. */
export async function buildDigests(deps: Deps, world: World): Promise<Patch> {
  const dates = await deps.store.dates();
  let digests: Digests = {};
  for (let first = 0; first < dates.length; first += BATCH) {
    const { nights, damaged } = await deps.store.nights(dates.slice(first, first + BATCH));
    await nameDamage(deps, world.items, damaged);
    digests = noted(digests, {}, [...nights.values()].filter(isTold(world)));
  }
  return { digests, dropOtherDigests: true };
}

const isTold = (world: World) => {
  const tonight = nightAtHand(world);
  return ({ night }: { night: PlainDate }) => world.tonight === null || night < tonight;
};

/** `changed` with the rows of some nights; of the digests that are there, those are taken along in which a row is another. */
function noted(changed: Digests, old: Digests, nights: Iterable<NightRecord>): Digests {
  const next = { ...changed };
  const own = new Set<string>();
  for (const record of nights) {
    const year = yearOf(record.night);
    const digest = next[year] ?? old[year];
    const row = rowOf(record);
    if (digest && isSame(digest.rows[record.night], row)) continue;
    // Copied once, then added to: a year is hundreds of rows.
    const rows = own.has(year) && digest ? digest.rows : { ...digest?.rows };
    own.add(year);
    rows[record.night] = row;
    next[year] = { version: 1, rows };
  }
  return next;
}
