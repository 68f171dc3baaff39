import { t } from '../../lib/platform/i18n';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import { wallAt } from '../../lib/time/zone';
import type { Draft } from '../hooks/useDraft';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Disclosure } from '../ui/Disclosure';
import { faultAt, type Shown } from './shown';

export interface AwayProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
}

/** Quiet nights from one date to another; without an end nothing is stored, and the field says so. */
export function Away({ draft, shown }: AwayProps) {
  const { value, change, problems } = draft;
  const pause = value.pause ?? { from: '', until: '' };
  const today = wallAt(shown.now, shown.zone).date;
  const put = (next: { from: string; until: string }) => {
    const empty = next.from === '' && next.until === '';
    change({ ...value, pause: empty ? null : { ...next, from: next.from || today } });
  };
  return (
    <Disclosure summary={t('options.away.title')}>
      <p class="soft small">{t('options.away.line')}</p>
      <DateField
        label={t('options.away.from')}
        layout="row"
        value={pause.from}
        error={faultAt(problems, 'pause.from', shown.clock)}
        onChange={(from) => put({ ...pause, from })}
      />
      <DateField
        label={t('options.away.until')}
        layout="row"
        value={pause.until}
        error={faultAt(problems, 'pause.until', shown.clock)}
        onChange={(until) => put({ ...pause, until })}
      />
      {value.pause && <Button onClick={() => change({ ...value, pause: null })}>{t('options.away.clear')}</Button>}
    </Disclosure>
  );
}
