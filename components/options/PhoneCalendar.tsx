import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';

export interface PhoneCalendarProps {
  /** The nights follow a round of shifts: the file holds dates, not weeks. */
  rotates: boolean;
  onSave: () => void;
}

/** The evening's reminders for the phone, since the phone is what lies by the bed. */
export function PhoneCalendar({ rotates, onSave }: PhoneCalendarProps) {
  return (
    <div class="deed">
      <p class="soft small">
        {t('calendar.line')} {t(rotates ? 'calendar.rotates' : 'calendar.weeks')} {t('calendar.how')}
      </p>
      <Button onClick={onSave}>{t('calendar.save')}</Button>
    </div>
  );
}
