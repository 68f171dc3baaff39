import { dayText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import type { PlainDate } from '../../lib/time/plain';
import { eveningsUntil } from '../../lib/tonight/overlay';
import type { Trial } from '../../lib/trial/schema';
import { Button } from '../ui/Button';

export interface PhoneCalendarProps {
  schedule: Pick<ScheduleSettings, 'rotation'>;
  /** What is tried; null for nothing. */
  trial: Trial | null;
  /** The night to come. */
  night: PlainDate;
  onSave: () => void;
}

/** The evening's reminders for the phone, since the phone is what lies by the bed. */
export function PhoneCalendar({ schedule, trial, night, onSave }: PhoneCalendarProps) {
  // Nights that follow a round of shifts have no week: the file holds dates.
  const rotates = schedule.rotation !== null;
  const until = eveningsUntil(trial, night);
  return (
    <div class="deed">
      <p class="soft small">
        {t('calendar.line')} {t(rotates ? 'calendar.rotates' : 'calendar.weeks')} {t('calendar.how')}
      </p>
      {until && <p class="soft small">{t('calendar.tried', dayText(until))}</p>}
      <Button onClick={onSave}>{t('calendar.save')}</Button>
    </div>
  );
}
