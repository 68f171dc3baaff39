import { presetMinutes } from './choose';
import { ownId } from './mine';
import type { RoutineSettings } from './own';
import { ownSeconds } from './own-length';
import { PRESET_IDS, type RoutineId } from './types';

/** A routine that the user marked, with what a card says of it. */
export interface Favourite {
  routine: RoutineId;
  /** The user's own words; null for a preset, whose name is in the catalogue of messages. */
  name: string | null;
  /** Whole minutes, rounded up. */
  minutes: number;
}

/** So many are told to the popup: its card has room for no more. */
const MOST = 3;

/** The first favourites in the order in which they were marked. One whose routine is gone is passed over. */
export function favouritesOf({ own, favourites }: RoutineSettings): Favourite[] {
  return favourites
    .flatMap((id): Favourite[] => {
      const routine = PRESET_IDS.find((preset) => preset === id);
      if (routine) return [{ routine, name: null, minutes: presetMinutes(routine) }];
      const mine = own.find((each) => ownId(each) === id);
      return mine ? [{ routine: id, name: mine.name, minutes: Math.ceil(ownSeconds(mine) / 60) }] : [];
    })
    .slice(0, MOST);
}
