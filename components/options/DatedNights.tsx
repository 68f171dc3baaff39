import { useState } from 'preact/hooks';
import { dateText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import type { PlainDate } from '../../lib/time/plain';
import { isPlainDate } from '../../lib/time/plain';
import { wallAt } from '../../lib/time/zone';
import type { Draft } from '../hooks/useDraft';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Select } from '../ui/Select';
import type { Shown } from './shown';

export interface DatedNightsProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
}

const SKIP = '';

/** Named times, or no reminders, on single dates. Past ones stay stored and are not listed. */
export function DatedNights({ draft, shown }: DatedNightsProps) {
  const { value, change } = draft;
  const today = wallAt(shown.now, shown.zone).date;
  const [date, setDate] = useState<PlainDate | ''>('');
  const [chosen, setChosen] = useState<string>(value.named[0]?.id ?? SKIP);
  const [refused, setRefused] = useState(false);
  const times = value.named.some(({ id }) => id === chosen) ? chosen : SKIP;
  const coming = Object.entries(value.dates)
    .filter(([each]) => each >= today)
    .sort(([a], [b]) => a.localeCompare(b));

  const put = () => {
    setRefused(!isPlainDate(date));
    if (!isPlainDate(date)) return;
    const entry = times === SKIP ? ({ skip: true } as const) : { named: times };
    change({ ...value, dates: { ...value.dates, [date]: entry } });
    setDate('');
  };
  const remove = (gone: PlainDate) => {
    const { [gone]: _, ...dates } = value.dates;
    change({ ...value, dates });
  };
  const nameOf = (entry: ScheduleSettings['dates'][string]) =>
    'skip' in entry ? t('options.shifts.skip') : (value.named.find(({ id }) => id === entry.named)?.name ?? '');

  return (
    <>
      <h3>{t('options.shifts.dates')}</h3>
      {coming.length > 0 && (
        <ul class="dated">
          {coming.map(([each, entry]) => (
            <li key={each}>
              <span>{t('options.shifts.dated', dateText(each), nameOf(entry))}</span>
              <Button kind="quiet" aria-label={t('options.shifts.remove', dateText(each))} onClick={() => remove(each)}>
                {t('options.shifts.remove_short')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DateField
        label={t('options.shifts.date')}
        layout="row"
        value={date}
        error={refused ? t('problem.date') : undefined}
        onChange={setDate}
      />
      <Select
        label={t('options.shifts.times')}
        layout="row"
        value={times}
        choices={[
          ...value.named.map(({ id, name }) => ({ value: id, label: name })),
          { value: SKIP, label: t('options.shifts.skip') },
        ]}
        onChange={setChosen}
      />
      <Button onClick={put}>{t('options.shifts.put')}</Button>
    </>
  );
}
