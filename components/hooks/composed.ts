import { readItem } from '../../lib/platform/items';
import { ownId } from '../../lib/routine/mine';
import type { OwnRoutine } from '../../lib/routine/own';
import { type Composed, compose, composeOwn } from '../../lib/routine/swap';
import { PRESET_IDS, type ProfileChip, type RoutineId } from '../../lib/routine/types';

/** A routine made ready for this person; one of the user's own may be named by its id. Null when there is none of that name. */
export async function composed(
  routine: RoutineId | OwnRoutine,
  chips: readonly ProfileChip[],
  legsMatter: boolean,
): Promise<Composed | null> {
  if (typeof routine !== 'string') return composeOwn(routine, chips, legsMatter);
  const preset = PRESET_IDS.find((id) => id === routine);
  if (preset) return compose(preset, chips, legsMatter);
  const own = (await readItem('settings/routines')).own.find((each) => ownId(each) === routine);
  return own ? composeOwn(own, chips, legsMatter) : null;
}
