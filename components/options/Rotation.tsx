import { dateText } from '../../lib/platform/calendar';
import { number, t } from '../../lib/platform/i18n';
import { ROUND_RANGE } from '../../lib/schedule/problems';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import { addDays, isPlainDate } from '../../lib/time/plain';
import { wallAt } from '../../lib/time/zone';
import type { Draft } from '../hooks/useDraft';
import { DateField } from '../ui/DateField';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { firstRotation, withRound } from './shift-edit';
import { faultAt, type Shown } from './shown';

export interface RotationProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
}

const USUAL = '';

/** A pattern that repeats every so many nights. */
export function Rotation({ draft, shown }: RotationProps) {
  const { value, change, problems } = draft;
  const { rotation } = value;
  const today = wallAt(shown.now, shown.zone).date;
  const turn = (on: boolean) => change(on ? firstRotation(value, today) : { ...value, rotation: null });
  const fault = (path: string) => faultAt(problems, `rotation.${path}`, shown.clock);
  const choices = [
    { value: USUAL, label: t('options.shifts.usual') },
    ...value.named.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const [least, most] = ROUND_RANGE;
  return (
    <>
      <Switch
        label={t('options.shifts.repeat')}
        helper={t('options.shifts.repeat_line')}
        checked={rotation !== null}
        onChange={turn}
      />
      {rotation && (
        <div class="group">
          <DateField
            label={t('options.shifts.from')}
            layout="row"
            value={rotation.from}
            error={fault('from')}
            onChange={(from) => change({ ...value, rotation: { ...rotation, from } })}
          />
          <NumberField
            label={t('options.shifts.every')}
            layout="row"
            value={rotation.turns.length}
            min={least}
            max={most}
            steppers
            error={fault('turns')}
            onChange={(n) => change({ ...value, rotation: { ...rotation, turns: withRound(rotation.turns, n) } })}
          />
          {rotation.turns.map((id, i) => (
            <Select
              key={i}
              label={t('options.shifts.turn', number(i + 1))}
              helper={isPlainDate(rotation.from) ? dateText(addDays(rotation.from, i)) : undefined}
              layout="row"
              value={id ?? USUAL}
              choices={choices}
              error={fault(`turns.${i}`)}
              onChange={(chosen) =>
                change({
                  ...value,
                  rotation: { ...rotation, turns: rotation.turns.map((old, n) => (n === i ? chosen || null : old)) },
                })
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
