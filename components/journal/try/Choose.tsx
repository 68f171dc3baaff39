import { useState } from 'preact/hooks';
import type { Clock } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { NightTimes } from '../../../lib/schedule/schema';
import type { PlainDate } from '../../../lib/time/plain';
import type { When } from '../../../lib/tonight/when';
import { earlierBy, type Offered } from '../../../lib/trial/choices';
import type { Change } from '../../../lib/trial/limits';
import type { Trial } from '../../../lib/trial/schema';
import { Button } from '../../ui/Button';
import { ChangeList } from './ChangeList';
import { Setup, type Wish } from './Setup';
import { usualWake } from './words';

export interface ChooseProps {
  offered: Offered;
  week: readonly NightTimes[];
  night: PlainDate;
  when: When;
  clock: Clock;
  /** After "Stop noting" none can begin. */
  noting: boolean;
  /** One runs, which would stop. */
  runs: boolean;
  /** The way back to the one that runs or is over; null where there is none. */
  onKeep: (() => void) | null;
  onBegin: (trial: Pick<Trial, 'change' | 'form' | 'minutes' | 'time'>) => void;
}

/** Choosing one change and how it is tried. Nothing is chosen beforehand, and nothing begins by itself. */
export function Choose({ offered, week, night, when, clock, noting, runs, onKeep, onBegin }: ChooseProps) {
  const [wish, setWish] = useState<Wish | null>(null);
  const choose = (change: Change) => {
    const choices = earlierBy(change, offered);
    // The one in the middle: neither hardly a change nor a leap.
    const minutes = choices[Math.floor((choices.length - 1) / 2)] ?? 0;
    setWish({ form: wish?.form ?? 'blocks', time: wish?.time ?? usualWake(week), change, minutes });
  };
  return (
    <div class="try-choose">
      {onKeep && (
        <Button class="try-keep" onClick={onKeep}>
          {t(runs ? 'trial.keep' : 'trial.back')}
        </Button>
      )}
      <ChangeList chosen={wish?.change ?? null} offered={offered} onChoose={choose}>
        {wish && (
          <Setup
            wish={wish}
            onWish={setWish}
            {...{ offered, week, night, when, clock, noting }}
            replaces={runs}
            onBegin={() => onBegin({ ...wish, time: wish.change === 'sameWake' ? wish.time : null })}
          />
        )}
      </ChangeList>
    </div>
  );
}
