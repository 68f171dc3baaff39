import type { ComponentChildren } from 'preact';
import { timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { playedAs, presetFor, presetMinutes } from '../../lib/routine/choose';
import type { PresetId } from '../../lib/routine/types';
import type { Legs } from '../../lib/schedule/record';
import type { Instant } from '../../lib/time/instant';
import { HOUR, MINUTE } from '../../lib/time/instant';
import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { nextLink } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import { RoutineCard } from '../routine/RoutineCard';
import { Button } from '../ui/Button';
import { type Drink, Drinks, LegsRow, Next } from './Parts';
import { comingText, whyText } from './words';

export interface EveningProps {
  tonight: Tonight;
  when: When;
  phase: Extract<Phase, 'day' | 'evening' | 'windDown' | 'past'>;
  now: Instant;
  /** The one card that is offered, or nothing. */
  card: ComponentChildren;
  /** The routine chosen by its length in this window; null for the one that is offered first. */
  chosen: PresetId | null;
  onChoose: (preset: PresetId) => void;
  onStart: (preset: PresetId) => void;
  onDrink: (drink: Drink) => void;
  onLegs: (legs: Legs) => void;
  onChange: () => void;
  onBed: () => void;
}

/** The lengths that can be chosen from while winding down. */
const LENGTHS: readonly PresetId[] = ['urge-at-night-4', 'restless-legs-8'];

/** From waking to bed: what is next, and the few things to do about it. One button is filled in each phase. */
export function Evening(props: EveningProps) {
  const { tonight, phase, now, card, onDrink, onLegs, onChange, onBed } = props;
  const { bedtime } = tonight;
  const drinks = tonight.caffeine && (phase === 'day' || (phase === 'evening' && now < (bedtime ?? 0) - HOUR));
  const legs = tonight.legsMatter && (phase === 'evening' || phase === 'windDown');
  const bed = phase === 'windDown' || phase === 'past';
  // The soft line gives way where the window would grow past its height.
  const tight = legs && (phase === 'windDown' || Boolean(card));
  const { line, why } = nextText(props);
  const change = (
    <Button kind={phase === 'evening' || (phase === 'day' && !drinks) ? 'act' : 'outline'} onClick={onChange}>
      {t(`popup.change.${props.when}`)}
    </Button>
  );
  const toBed = (
    <Button kind={phase === 'past' || tonight.routineDone ? 'act' : 'outline'} onClick={onBed}>
      {t('popup.off_to_bed')}
    </Button>
  );
  return (
    <>
      <Next line={line} why={tight ? undefined : why} />
      {phase === 'past' && <div class="row">{toBed}</div>}
      {phase === 'day' && drinks && (
        <div class="row">
          <Drinks filled onDrink={onDrink} />
        </div>
      )}
      {(phase === 'day' || phase === 'evening') && card}
      {legs && <LegsRow value={tonight.legs} onChange={onLegs} told={!tight} />}
      {phase !== 'day' && <Offer {...props} />}
      <div class="row">
        {phase === 'evening' && drinks && <Drinks filled={false} onDrink={onDrink} />}
        {change}
        {bed && phase !== 'past' && toBed}
      </div>
    </>
  );
}

/** The routine on offer: the short one once bedtime has come, a choice of lengths while winding down. */
function Offer({ tonight, phase, now, chosen, onChoose, onStart }: EveningProps) {
  const { leaveOut, brokenNights, zone, clock } = tonight;
  const offered = playedAs(chosen ?? presetFor({ late: phase === 'past', brokenNights }), leaveOut);
  const minutes = presetMinutes(offered);
  const winding = phase === 'windDown';
  return (
    <RoutineCard
      preset={offered}
      minutes={minutes}
      doneBy={winding ? timeAt(now + minutes * MINUTE, zone, clock) : undefined}
      filled={winding && !tonight.routineDone}
      onStart={() => onStart(offered)}
      choices={
        winding
          ? LENGTHS.map((preset) => playedAs(preset, leaveOut)).map((preset) => ({
              preset,
              minutes: presetMinutes(preset),
            }))
          : undefined
      }
      onChoose={onChoose}
    />
  );
}

function nextText({ tonight, phase, now }: EveningProps): { line: string; why?: string } {
  const { bedtime, quietUntil, zone, clock, chain, routineDone } = tonight;
  const time = (at: Instant) => timeAt(at, zone, clock);
  if (phase === 'past') return { line: t('phase.past.line') };
  if (phase === 'windDown') {
    if (routineDone) return { line: t('phase.wind_down.done'), why: t('phase.wind_down.sleepy') };
    const planned = chain.some(({ kind }) => kind === 'routine');
    return {
      line: t(planned ? 'phase.wind_down.line' : 'phase.wind_down.no_routine'),
      why: t('phase.wind_down.then'),
    };
  }
  const next = nextLink(tonight, now) ?? { kind: 'lightsOut' as const, text: null, lead: 0, due: bedtime ?? now };
  const line = comingText(next, time(next.due));
  return { line, why: quietUntil === null ? whyText(next) : t('popup.quiet_until', time(quietUntil)) };
}
