import type { ComponentChildren } from 'preact';
import type { Drink } from '../../lib/caffeine/schema';
import { timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { RoutineId } from '../../lib/routine/types';
import type { Legs } from '../../lib/schedule/record';
import type { Instant } from '../../lib/time/instant';
import { HOUR } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import { nextLink } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import { useLazy } from '../hooks/useLazy';
import { Button } from '../ui/Button';
import { Drinks, LegsRow, Next } from './Parts';
import { PARTS, type Waking } from './shown';
import { comingText, leftText, whyText } from './words';

export interface EveningProps {
  tonight: Tonight;
  when: When;
  phase: Waking;
  now: Instant;
  /** The one card that is offered, or nothing. */
  card: ComponentChildren;
  /** Time at the screen, or nothing. */
  screen: ComponentChildren;
  /** The routine chosen by its length in this window; null for the one that is offered first. */
  chosen: RoutineId | null;
  onChoose: (preset: RoutineId) => void;
  onStart: (preset: RoutineId) => void;
  onDark: (routine: RoutineId) => void;
  onDrink: (drink: Drink) => void;
  onOther: () => void;
  onLegs: (legs: Legs) => void;
  onChange: () => void;
  onBed: () => void;
}

/** When nothing else is to come: bedtime, whether or not it speaks. */
const LAST = { kind: 'lightsOut', text: null, lead: 0, anchor: 'before' } as const;

/** From waking to bed: what is next, and the few things to do about it. One button is filled in each phase. */
export function Evening(props: EveningProps) {
  const { tonight, phase, now, card, screen, onLegs, onChange, onBed } = props;
  const { bedtime, caffeine } = tonight;
  const offer = useLazy(PARTS.offer, phase !== 'day');
  const left = leftText(tonight, now);
  const legs = tonight.legsMatter && (phase === 'evening' || phase === 'windDown');
  const bed = phase === 'windDown' || phase === 'past';
  // The soft lines give way where the window would grow past its height.
  const tight = legs && (phase === 'windDown' || Boolean(card));
  // So does the drinks' own row: the second one is then behind "Other".
  const narrow = phase === 'evening' && (legs || Boolean(card));
  const { line, why } = nextText(props);
  const change = (
    <Button
      kind={phase === 'evening' || (phase === 'day' && !caffeine?.favourites.length) ? 'act' : 'outline'}
      onClick={onChange}
    >
      {t(`popup.change.${props.when}`)}
    </Button>
  );
  const cups = caffeine && now < (bedtime ?? 0) - HOUR && (
    <Drinks
      filled={phase === 'day'}
      favourites={caffeine.favourites.slice(0, narrow ? 1 : 2)}
      onDrink={props.onDrink}
      onOther={props.onOther}
    />
  );
  const ownRow = cups && (
    <>
      <div class="row popup-drinks">{cups}</div>
      {left && !screen && <p class="popup-left soft small">{left}</p>}
    </>
  );
  const toBed = (
    <Button kind={phase === 'past' || tonight.routineDone ? 'act' : 'outline'} onClick={onBed}>
      {t('popup.off_to_bed')}
    </Button>
  );
  return (
    <>
      <Next line={line} why={tight || screen ? undefined : why} />
      {!tight && screen}
      {phase === 'past' && <div class="row">{toBed}</div>}
      {phase === 'day' && ownRow}
      {(phase === 'day' || phase === 'evening') && card}
      {legs && <LegsRow value={tonight.legs} onChange={onLegs} told={!tight && !screen} />}
      {phase !== 'day' && (
        <div class="popup-offer">
          {offer && (
            <offer.Offer
              tonight={tonight}
              phase={phase}
              now={now}
              chosen={props.chosen}
              onChoose={props.onChoose}
              onStart={props.onStart}
              onDark={props.onDark}
            />
          )}
        </div>
      )}
      {phase === 'evening' && !narrow && ownRow}
      <div class="row">
        {narrow && cups}
        {change}
        {bed && phase !== 'past' && toBed}
      </div>
    </>
  );
}

function nextText({ tonight, phase, now }: EveningProps): { line: string; why?: string } {
  const { bedtime, quietUntil, zone, clock, chain, routineDone, shiftWork } = tonight;
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
  const next = nextLink(tonight, now) ?? { ...LAST, due: bedtime ?? now };
  // Nobody on shift is given an hour for their last cup (views.md section 2).
  const early = shiftWork && next.kind === 'caffeine';
  const line = early ? t('reminder.caffeine_shift.title') : comingText(next, time(next.due));
  const why = quietUntil === null ? whyText(next) : t('popup.quiet_until', time(quietUntil));
  return early && quietUntil === null ? { line } : { line, why };
}
