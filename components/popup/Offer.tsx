import { timeAt } from '../../lib/platform/format';
import { playedAs, presetFor, presetMinutes } from '../../lib/routine/choose';
import type { PresetId } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';
import { MINUTE } from '../../lib/time/instant';
import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { RoutineCard } from '../routine/RoutineCard';

export interface OfferProps {
  tonight: Tonight;
  phase: Extract<Phase, 'evening' | 'windDown' | 'past'>;
  now: Instant;
  /** The routine chosen by its length in this window; null for the one that is offered first. */
  chosen: PresetId | null;
  onChoose: (preset: PresetId) => void;
  onStart: (preset: PresetId) => void;
}

/** The lengths that can be chosen from while winding down. */
const LENGTHS: readonly PresetId[] = ['urge-at-night-4', 'restless-legs-8'];

/** The routine on offer: the short one once bedtime has come, a choice of lengths while winding down. */
export function Offer({ tonight, phase, now, chosen, onChoose, onStart }: OfferProps) {
  const { leaveOut, brokenNights, zone, clock } = tonight;
  const offered = playedAs(chosen ?? presetFor({ late: phase === 'past', brokenNights }), leaveOut);
  const minutes = presetMinutes(offered);
  const winding = phase === 'windDown';
  const lengths = LENGTHS.map((preset) => playedAs(preset, leaveOut));
  return (
    <RoutineCard
      preset={offered}
      minutes={minutes}
      doneBy={winding ? timeAt(now + minutes * MINUTE, zone, clock) : undefined}
      filled={winding && !tonight.routineDone}
      onStart={() => onStart(offered)}
      choices={winding ? lengths.map((preset) => ({ preset, minutes: presetMinutes(preset) })) : undefined}
      onChoose={onChoose}
    />
  );
}
