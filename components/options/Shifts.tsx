import { plainTimeText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import type { NamedTimes, ScheduleSettings } from '../../lib/schedule/schema';
import type { PlainTime } from '../../lib/time/plain';
import type { Draft } from '../hooks/useDraft';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { Switch } from '../ui/Switch';
import { TimeField } from '../ui/TimeField';
import { DatedNights } from './DatedNights';
import { Rotation } from './Rotation';
import { MOST_NAMED, withNamed, withoutNamed, withShift } from './shift-edit';
import { faultAt, type Shown } from './shown';
import { TextField } from './TextField';

export interface ShiftsProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
}

/** Times with names, and when they hold. */
export function Shifts({ draft, shown }: ShiftsProps) {
  const { value, change } = draft;
  return (
    <Disclosure summary={t('options.shifts.title')}>
      <p class="soft small">{t('options.shifts.line')}</p>
      {value.named.map((named, i) => (
        <ShiftTimes key={named.id} index={i} named={named} draft={draft} shown={shown} />
      ))}
      {value.named.length < MOST_NAMED && (
        <Button onClick={() => change(withShift(value, crypto.randomUUID()))}>{t('options.shifts.add')}</Button>
      )}
      {value.named.length > 0 && (
        <>
          <Rotation draft={draft} shown={shown} />
          <DatedNights draft={draft} shown={shown} />
        </>
      )}
    </Disclosure>
  );
}

interface ShiftTimesProps extends ShiftsProps {
  index: number;
  named: NamedTimes;
}

function ShiftTimes({ index, named, draft, shown }: ShiftTimesProps) {
  const { value, change, problems } = draft;
  const put = (part: Partial<NamedTimes>) => change(withNamed(value, named.id, part));
  const time = (name: 'bedtime' | 'wake') => ({
    value: named[name],
    error: faultAt(problems, `named.${index}.${name}`, shown.clock),
    format: (each: PlainTime) => plainTimeText(each, shown.clock),
    layout: 'row' as const,
    onChange: (each: PlainTime) => put({ [name]: each }),
  });
  return (
    <fieldset class="group" aria-label={named.name}>
      <TextField
        label={t('options.shifts.name')}
        layout="row"
        value={named.name}
        error={faultAt(problems, `named.${index}.name`, shown.clock)}
        onChange={(name) => put({ name })}
      />
      <TimeField label={t('options.shifts.bedtime')} {...time('bedtime')} />
      <TimeField label={t('options.shifts.wake')} {...time('wake')} />
      <Switch
        label={t('options.shifts.after_work')}
        helper={t('options.shifts.after_work_line')}
        checked={named.shift}
        onChange={(shift) => put({ shift })}
      />
      <Button kind="quiet" onClick={() => change(withoutNamed(value, named.id))}>
        {t('options.shifts.remove', named.name)}
      </Button>
    </fieldset>
  );
}
