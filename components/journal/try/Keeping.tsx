import { stirred } from '../../../lib/diary/leg-counts';
import { plainTimeText } from '../../../lib/platform/calendar';
import type { Clock } from '../../../lib/platform/format';
import { number, plural, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import type { PlainDate } from '../../../lib/time/plain';
import { keepingIn, legsIn, seesNothing, type TrialNight } from '../../../lib/trial/kept';
import type { Trial } from '../../../lib/trial/schema';

export interface KeepingProps {
  trial: Trial;
  nights: readonly TrialNight[];
  records: ReadonlyMap<PlainDate, NightRecord>;
  clock: Clock;
  /** All nights are over: before that nothing stands side by side. */
  ended: boolean;
  legsMatter: boolean;
}

/** What was said of the nights with the change, beside what the records show. Counts in plain words, never a grade. */
export function Keeping({ trial, nights, records, clock, ended, legsMatter }: KeepingProps) {
  const { over, said, told, shown } = keepingIn(nights);
  const { change, time } = trial;
  const spoken = said.yes + said.partly + said.no;
  const changed = legsIn(nights, 'change', records, stirred);
  const usual = legsIn(nights, 'usual', records, stirred);
  return (
    <div class="try-keeping">
      {over > 0 && (
        <p>
          {spoken > 0 && plural('trial.said', over, number(said.yes), number(said.partly), number(said.no))}{' '}
          {spoken < over && <span class="soft">{plural('trial.unsaid', over - spoken)}</span>}
        </p>
      )}
      {over > 0 && told > 0 && !seesNothing(change) && (
        <p class="soft">
          {plural(`trial.records.${change}`, told, number(shown), time === null ? '' : plainTimeText(time, clock))}
        </p>
      )}
      {over > 0 && seesNothing(change) && <p class="soft">{t('trial.records.unseen')}</p>}
      {ended && (legsMatter || usual.legs + changed.legs > 0) && usual.noted > 0 && (
        <p>
          {plural('trial.legs.usual', usual.noted, number(usual.legs))}{' '}
          {changed.noted > 0 && plural('trial.legs.change', changed.noted, number(changed.legs))}
        </p>
      )}
    </div>
  );
}
