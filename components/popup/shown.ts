import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { phaseAt } from '../../lib/tonight/tonight';
import { comeAhead } from '../hooks/useLazy';

/** What the popup shows in some phases, each a file of its own. */
export const PARTS = {
  play: () => import('./Play'),
  unset: () => import('./Unset'),
  morning: () => import('./Morning'),
  rare: () => import('./Rare'),
  screen: () => import('./ScreenTime'),
  cards: () => import('./CardSlot'),
  offer: () => import('./Offer'),
};

/** The phases from waking to bed. */
export type Waking = Extract<Phase, 'day' | 'evening' | 'windDown' | 'past'>;

/** Whether a phase is one from waking to bed. */
export function isWaking(phase: Phase): phase is Waking {
  return phase === 'day' || phase === 'evening' || phase === 'windDown' || phase === 'past';
}

/** Which of them a phase shows. */
export function shownIn(phase: Phase, { screen, card }: Tonight): Record<Exclude<keyof typeof PARTS, 'play'>, boolean> {
  const waking = isWaking(phase);
  return {
    unset: phase === 'unset',
    morning: phase === 'morning',
    rare: phase === 'night' || phase === 'quiet',
    screen: screen !== null && (phase === 'evening' || phase === 'windDown'),
    cards: card !== null && waking,
    offer: waking && phase !== 'day',
  };
}

/** Resolves once everything that a popup opened now shows is there, so that it is drawn once and nothing in it moves. */
export async function comeFor(tonight: Tonight | null, now: number): Promise<void> {
  if (!tonight) return;
  const shown = { play: tonight.run?.end === null, ...shownIn(phaseAt(tonight, now), tonight) };
  const wanted = Object.keys(shown) as (keyof typeof PARTS)[];
  await Promise.all(wanted.map((part) => shown[part] && comeAhead<unknown>(PARTS[part])));
}
