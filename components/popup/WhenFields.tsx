import { type Earlier, MOST_DAYS, senseOf } from '../../lib/caffeine/earlier';
import { plainTimeText, weekdayNames } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import { addDays, weekdayOf } from '../../lib/time/plain';
import { wallAt } from '../../lib/time/zone';
import type { Tonight } from '../../lib/tonight/tonight';
import { Select } from '../ui/Select';
import { TimeField } from '../ui/TimeField';

export interface WhenFieldsProps {
  tonight: Pick<Tonight, 'zone' | 'clock' | 'lastWake'>;
  value: Earlier;
  now: Instant;
  error: string | undefined;
  onChange: (value: Earlier) => void;
  onValidity?: (valid: boolean) => void;
}

/** A day of the last week and a time on it. */
export function WhenFields({ tonight, value, now, error, onChange, onValidity }: WhenFieldsProps) {
  const days = Array.from({ length: Math.max(MOST_DAYS, value.days) + 1 }, (_, ago) => ({
    value: String(ago),
    label: dayName(ago, now, tonight.zone),
  }));
  return (
    <div class="drink-when">
      <Select
        label={t('popup.drink.day')}
        value={String(value.days)}
        choices={days}
        onChange={(ago) => onChange({ ...value, days: Number(ago) })}
      />
      <TimeField
        label={t('popup.drink.time')}
        value={value.time}
        format={(plain) => plainTimeText(plain, tonight.clock)}
        sense={senseOf(value, now, tonight.lastWake, tonight.zone)}
        error={error}
        steppers
        onChange={(time) => onChange({ ...value, time })}
        {...(onValidity ? { onValidity } : {})}
      />
    </div>
  );
}

function dayName(ago: number, now: Instant, zone: string): string {
  if (ago === 0) return t('popup.drink.today');
  if (ago === 1) return t('popup.drink.yesterday');
  return weekdayNames('long')[weekdayOf(addDays(wallAt(now, zone).date, -ago))] ?? '';
}
