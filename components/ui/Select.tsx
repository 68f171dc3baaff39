import type { Choice } from './Chips';
import { Field, type FieldTexts } from './Field';

export interface SelectProps<T extends string> extends FieldTexts {
  value: T;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
}

/** One of many, in the browser's own list. */
export function Select<T extends string>({ value, choices, onChange, disabled, ...texts }: SelectProps<T>) {
  const choose = (text: string) => {
    const chosen = choices.find((choice) => choice.value === text);
    if (chosen) onChange(chosen.value);
  };
  return (
    <Field {...texts}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value}
          disabled={disabled}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
