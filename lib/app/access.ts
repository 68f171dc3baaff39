import type { Deps } from './deps';
import type { Access } from './state';
import { ACCESS } from './state';
import type { World } from './world';

/** The features that each kind of leave is for, and whether one of them is switched on. */
const IN_USE: Record<Access, (items: World['items']) => boolean> = {
  tabs: (items) => items['settings/screen-time'].bySite,
  pages: (items) => items['settings/soften'].on || items['settings/pause'].on,
};

/** The card that tells of leave that was taken back. */
export function takenCard(what: Access): string {
  return `taken-${what}`;
}

/**
 * Notes in the world's state which leave is missing though a feature is switched on that needs it: it was taken back in
 * the browser, or the settings came from another computer. Asks about what is switched on alone. Told once: the card
 * comes again when leave was given and taken back anew.
 */
export async function checkAccess({ access }: Deps, world: World): Promise<void> {
  const { state } = world.items;
  const taken: Access[] = [];
  for (const what of ACCESS) if (IN_USE[what](world.items) && !(await access.has(what))) taken.push(what);
  const back = ACCESS.filter((what) => !taken.includes(what)).map(takenCard);
  const cardsPutAway = state.cardsPutAway.filter((card) => !back.includes(card));
  world.items.state = { ...state, taken, cardsPutAway };
}
