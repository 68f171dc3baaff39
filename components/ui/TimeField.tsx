import './time.css';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { meantOf, periodsOf, readingsOf, type Sense } from '../../lib/time/parse';
import type { PlainTime } from '../../lib/time/plain';
import { minuteOf, timeOfMinute } from '../../lib/time/plain';
import { Field, type FieldTexts } from './Field';
import { Stepper } from './Stepper';

export interface TimeFieldProps extends FieldTexts {
  /** Null while nothing was said. */
  value: PlainTime | null;
  /** Called with valid times only, when the user leaves the field, presses Enter, or steps. */
  onChange: (value: PlainTime) => void;
  /** The field may be left empty: called when the user empties it. */
  onClear?: (() => void) | undefined;
  /** Where the up and down keys begin in an empty field. */
  from?: PlainTime | undefined;
  /** Tells whether the text now in the field is a time, so that a form can hold back. */
  onValidity?: (valid: boolean) => void;
  /** Shows a time by the user's clock; without it, 24 hours. */
  format?: (time: PlainTime) => string;
  /** Where a time stands in the days around: tells which half of the day is meant by `9:15` on a 12-hour clock. */
  sense?: Sense | undefined;
  /** Minutes that the up and down keys move. */
  step?: number | undefined;
  /** Adds the buttons that step earlier and later; `pointer`: Tab passes them by. */
  steppers?: boolean | 'pointer' | undefined;
  /** 64 px tall with 24 px numerals, for the welcome page. */
  big?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** The digits of a time with what stands between them: what is left are the words for am and pm. */
const NUMERALS = /\p{Nd}.*\p{Nd}/u;

const asStored = (time: PlainTime) => time;

/**
 * A wall time in a text box: it takes what people type, keeps it while it is wrong, and says what would work. Where am or pm is
 * left out, it says beside what is typed which of them it takes.
 */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, onClear, from = '22:00', onValidity, format = asStored, sense, ...rest } = props;
  const { step = 15, steppers, big, disabled, error, ...texts } = rest;
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);

  // Asked of the language only while somebody types.
  const periods = draft === null ? null : periodsOf(format);
  const readings = draft === null ? [] : readingsOf(draft, periods);
  const meant = meantOf(readings, value ?? from, sense);

  const settle = (time: PlainTime) => {
    setDraft(null);
    setRefused(false);
    onValidity?.(true);
    if (time !== value) onChange(time);
  };
  const commit = () => {
    if (draft === null) return;
    if (onClear && draft.trim() === '') {
      setDraft(null);
      setRefused(false);
      onValidity?.(true);
      return onClear();
    }
    if (meant) return settle(meant);
    setRefused(true);
    onValidity?.(false);
  };
  const move = (by: number) => settle(value === null ? from : timeOfMinute(minuteOf(value) + by));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? step : -step);
  };

  return (
    <Field {...texts} big={big} error={refused ? t('ui.no_such_time', format('23:00')) : error}>
      {(control) => (
        <>
          <span class="time-box">
            <input
              {...control}
              class={periods ? 'input time time-typed' : 'input time'}
              type="text"
              inputMode="text"
              autocomplete="off"
              spellcheck={false}
              disabled={disabled}
              value={draft ?? (value === null ? '' : format(value))}
              onFocus={(event) => event.currentTarget.select()}
              onInput={(event) => setDraft(event.currentTarget.value)}
              onBlur={commit}
              onKeyDown={onKeyDown}
            />
            {periods && <Meant text={meant && readings.length > 1 ? format(meant) : ''} />}
          </span>
          {steppers && (
            <Stepper
              less={t('ui.minutes_earlier', texts.label, String(step))}
              more={t('ui.minutes_later', texts.label, String(step))}
              disabled={disabled}
              passed={steppers === 'pointer'}
              onStep={(direction) => move(direction * step)}
            />
          )}
        </>
      )}
    </Field>
  );
}

/** Am or pm, where the field found out which, at the end of the box; read out it is the whole time. */
function Meant({ text }: { text: string }) {
  return (
    <>
      <span class="time-meant" aria-hidden="true">
        {text.replace(NUMERALS, '').trim()}
      </span>
      <span class="hidden" role="status">
        {text}
      </span>
    </>
  );
}
