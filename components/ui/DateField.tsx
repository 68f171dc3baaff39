import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlainDate } from '../../lib/time/plain';
import { isPlainDate } from '../../lib/time/plain';
import { Field, type FieldTexts } from './Field';

export interface DateFieldProps extends FieldTexts {
  /** Empty while no date is chosen. */
  value: PlainDate | '';
  /** The first and the last date that the browser's own calendar offers; others can be typed all the same. */
  min?: PlainDate | undefined;
  max?: PlainDate | undefined;
  /** Called with a date as soon as there is one, with the empty text when the field is left without. */
  onChange: (value: PlainDate | '') => void;
  /** What stands beside it. */
  children?: ComponentChildren;
}

/** A date in the browser's own field. While it is typed the browser tells of years such as 0002: those wait. */
export function DateField({ value, min, max, onChange, children, ...texts }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = (text: string) => {
    setDraft(isPlainDate(text) ? null : text);
    if (isPlainDate(text)) onChange(text);
  };
  const leave = (text: string) => {
    setDraft(null);
    if (text !== value) onChange(isPlainDate(text) ? text : '');
  };
  return (
    <Field {...texts}>
      {(control) => (
        <>
          <input
            {...control}
            class="input date"
            type="date"
            value={draft ?? value}
            min={min}
            max={max}
            onInput={(event) => take(event.currentTarget.value)}
            onBlur={(event) => leave(event.currentTarget.value)}
          />
          {children}
        </>
      )}
    </Field>
  );
}
