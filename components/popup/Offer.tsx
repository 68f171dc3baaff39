import { timeAt } from '../../lib/platform/format';
import { plural, t } from '../../lib/platform/i18n';
import type { RoutineId } from '../../lib/routine/types';
import type { Instant } from '../../lib/time/instant';
import { MINUTE } from '../../lib/time/instant';
import { choicesOf, described, offeredAt } from '../../lib/tonight/choice';
import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { isPreset, presetLine, runName } from '../routine/presetWords';
import { RoutineCard } from '../routine/RoutineCard';
import { whyLine } from '../routine/whyWords';

export interface OfferProps {
  tonight: Tonight;
  phase: Extract<Phase, 'evening' | 'windDown' | 'past'>;
  now: Instant;
  /** The routine chosen in this window; null for the one that is offered first. */
  chosen: RoutineId | null;
  onChoose: (routine: RoutineId) => void;
  onStart: (routine: RoutineId) => void;
  /** Begins it with eyes closed, on the full page. */
  onDark: (routine: RoutineId) => void;
}

/** The routine on offer, and why; while winding down a choice of lengths and favourites. */
export function Offer({ tonight, phase, now, chosen, onChoose, onStart, onDark }: OfferProps) {
  const { zone, clock } = tonight;
  const first = offeredAt(tonight, now);
  const { routine, name, minutes } = chosen === null ? first : described(tonight, chosen);
  const winding = phase === 'windDown';
  const why = routine === first.routine ? whyLine(first.why) : null;
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
      line={[plural('routine.minutes', minutes), end, why].filter(Boolean).join(' ')}
      filled={winding && !tonight.routineDone}
      onStart={() => onStart(routine)}
      onDark={() => onDark(routine)}
      choices={winding ? choices : undefined}
      onChoose={onChoose}
    />
  );
}
