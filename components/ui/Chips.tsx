import { useId } from 'preact/hooks';

/** One choice: what is stored, and the word for it. */
export interface Choice<T extends string> {
  value: T;
  label: string;
  disabled?: boolean | undefined;
}

interface Common<T extends string> {
  /** Names the group; shown before the chips unless `labelHidden`. */
  label: string;
  labelHidden?: boolean | undefined;
  choices: readonly Choice<T>[];
  /** A line under the chips, read with the group's name. */
  helper?: string | undefined;
  /** Chips share the width evenly; otherwise each is as wide as its word. */
  even?: boolean | undefined;
}

export interface ChipsProps<T extends string> extends Common<T> {
  /** Null while nothing is chosen: nothing is preselected for the user. */
  value: T | null;
  onChange: (value: T) => void;
}

export interface ChipSetProps<T extends string> extends Common<T> {
  values: readonly T[];
  onChange: (values: T[]) => void;
}

/** One of a few: a radio group of chips. Tab reaches it, arrows move and choose, as in any radio group. */
export function Chips<T extends string>({ value, onChange, ...common }: ChipsProps<T>) {
  return <Group {...common} type="radio" isOn={(one) => one === value} onInput={(one) => onChange(one)} />;
}

/** Any of several: checkboxes that look like chips. `onChange` gets the chosen ones in the order of `choices`. */
export function ChipSet<T extends string>({ values, onChange, ...common }: ChipSetProps<T>) {
  const toggle = (one: T, on: boolean) =>
    onChange(common.choices.map((c) => c.value).filter((v) => (v === one ? on : values.includes(v))));
  return <Group {...common} type="checkbox" isOn={(one) => values.includes(one)} onInput={toggle} />;
}

interface GroupProps<T extends string> extends Common<T> {
  type: 'radio' | 'checkbox';
  isOn: (value: T) => boolean;
  onInput: (value: T, on: boolean) => void;
}

function Group<T extends string>({ label, labelHidden, choices, helper, even, type, isOn, onInput }: GroupProps<T>) {
  const id = useId();
  return (
    <fieldset
      class={even ? 'chips chips-even' : 'chips'}
      aria-labelledby={id}
      aria-describedby={helper && `${id}-helper`}
    >
      <span id={id} class={labelHidden ? 'hidden' : 'chips-label'}>
        {label}
      </span>
      {choices.map((choice) => (
        <label key={choice.value} class="chip">
          <input
            type={type}
            name={id}
            value={choice.value}
            checked={isOn(choice.value)}
            disabled={choice.disabled}
            onChange={(event) => onInput(choice.value, event.currentTarget.checked)}
          />
          {choice.label}
        </label>
      ))}
      <span id={`${id}-helper`} class="chips-helper" hidden={!helper} role="status">
        {helper}
      </span>
    </fieldset>
  );
}
