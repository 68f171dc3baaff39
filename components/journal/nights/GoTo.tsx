import { useRef, useState } from 'preact/hooks';
import { spanText } from '../../../lib/platform/calendar';
import { t } from '../../../lib/platform/i18n';
import type { PlainDate } from '../../../lib/time/plain';
import type { Span } from '../../hooks/useNights';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';

/** The address of a night's own page. */
export const addressOf = (night: PlainDate) => `#nights/${night}`;

/**
 * The way to a night by its date: it opens when the form is sent and not while the date is typed, as each key of it may make another
 * date. One without a night opens, too: its page says so and names those next to it.
 */
export function GoTo({ span: { first, last } }: { span: Span }) {
  const [date, setDate] = useState<PlainDate | ''>('');
  const place = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={place}
      class="nights-go"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (date === '') place.current?.querySelector('input')?.focus();
        else location.hash = addressOf(date);
      }}
    >
      <DateField
        label={t('nights.go.date')}
        helper={spanText(first, last, true)}
        value={date}
        min={first}
        max={last}
        onChange={setDate}
      >
        <Button type="submit">{t('nights.go.open')}</Button>
      </DateField>
    </form>
  );
}
