import { timeAt } from '../../lib/platform/format';
import { plural, t } from '../../lib/platform/i18n';
import type { ChoiceReason } from '../../lib/routine/choose';
import type { RoutineId } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';
import { MINUTE } from '../../lib/time/instant';
import { choicesOf, described, offeredAt } from '../../lib/tonight/choice';
import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { isPreset, presetLine, runName } from '../routine/presetWords';
import { RoutineCard } from '../routine/RoutineCard';

export interface OfferProps {
  tonight: Tonight;
  phase: Extract<Phase, 'evening' | 'windDown' | 'past'>;
  now: Instant;
  /** The routine chosen in this window; null for the one that is offered first. */
  chosen: RoutineId | null;
  onChoose: (routine: RoutineId) => void;
  onStart: (routine: RoutineId) => void;
}

/** The legs row says itself what it picked, and the usual routine needs no reason. */
const WHY = {
  late: 'routine.why.late',
  brokenNights: 'routine.why.broken_nights',
  short: 'routine.why.short',
  favourite: 'routine.why.favourite',
  moving: null,
  still: null,
  usual: null,
} as const satisfies Record<ChoiceReason, string | null>;

/** The routine on offer, and why; while winding down a choice of lengths and favourites. */
export function Offer({ tonight, phase, now, chosen, onChoose, onStart }: OfferProps) {
  const { zone, clock } = tonight;
  const first = offeredAt(tonight, now);
  const { routine, name, minutes } = chosen === null ? first : described(tonight, chosen);
  const winding = phase === 'windDown';
  const why = routine === first.routine ? WHY[first.why] : null;
  const end = winding
    ? t('routine.done_by', timeAt(now + minutes * MINUTE, zone, clock))
    : isPreset(routine) && presetLine(routine);
  const choices = choicesOf(tonight).map((one) => ({
    routine: one.routine,
    label: one.name ?? plural('routine.length_choice', one.minutes),
  }));
  return (
    <RoutineCard
      routine={routine}
      name={runName({ preset: routine, name })}
      line={[plural('routine.minutes', minutes), end, why && t(why)].filter(Boolean).join(' ')}
      filled={winding && !tonight.routineDone}
      onStart={() => onStart(routine)}
      choices={winding ? choices : undefined}
      onChoose={onChoose}
    />
  );
}
