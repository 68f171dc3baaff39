import { useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n';
import { parseWhole } from '../../lib/time/parse';
import { Field, type FieldTexts } from './Field';
import { Stepper } from './Stepper';

export interface NumberFieldProps extends FieldTexts {
  /** Null while nothing was said. */
  value: number | null;
  min: number;
  max: number;
  /** How far the buttons and the up and down keys move. */
  step?: number | undefined;
  /** A word after the number: "minutes". */
  unit?: string | undefined;
  steppers?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Called with whole numbers from `min` to `max` only, when the user leaves the field, presses Enter, or steps. */
  onChange: (value: number) => void;
  /** The field may be left empty: called when the user empties it. */
  onClear?: (() => void) | undefined;
}

/** A whole number in a text box. A wheel over it changes nothing, and a wrong text stays until it is mended. */
export function NumberField(props: NumberFieldProps) {
  const { value, min, max, step = 1, unit, steppers, disabled, onChange, onClear, error, ...texts } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);

  const settle = (next: number) => {
    setDraft(null);
    setRefused(false);
    if (next !== value) onChange(next);
  };
  const commit = () => {
    if (draft === null) return;
    if (onClear && draft.trim() === '') {
      setDraft(null);
      setRefused(false);
      return onClear();
    }
    const typed = parseWhole(draft);
    if (typed !== null && typed >= min && typed <= max) settle(typed);
    else setRefused(true);
  };
  const move = (by: number) => settle(Math.min(max, Math.max(min, (value ?? 0) + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? step : -step);
  };

  return (
    <Field {...texts} error={refused ? t('ui.out_of_range', number(min), number(max)) : error}>
      {(control) => (
        <>
          <input
            {...control}
            class="input number"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            disabled={disabled}
            value={draft ?? (value === null ? '' : String(value))}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
          {unit && <span class="soft">{unit}</span>}
          {steppers && (
            <Stepper
              less={t('ui.less', texts.label)}
              more={t('ui.greater', texts.label)}
              disabled={disabled}
              onStep={(direction) => move(direction * step)}
            />
          )}
        </>
      )}
    </Field>
  );
}
