import { useId } from 'preact/hooks';
import { Emptiable } from '../../diary/Emptiable';
import type { Choice } from '../../ui/Chips';

export interface OneOfProps<T extends string> {
  label: string;
  choices: readonly Choice<T>[];
  /** Null while nothing is chosen, as it is at first. */
  value: T | null;
  onChange: (value: T | null) => void;
  /** `scale`: numbers in rows of equal cells; `chips`: words. */
  look: 'scale' | 'chips';
  /** What the first and the last of a scale stand for. */
  ends?: readonly [string, string] | undefined;
}

/** One of a few, or none: a radio group in which a press on the chosen one, or Delete, takes it back. */
export function OneOf<T extends string>({ label, choices, value, onChange, look, ends }: OneOfProps<T>) {
  const id = useId();
  return (
    <Emptiable chosen={value} onEmpty={() => onChange(null)}>
      <fieldset
        class={look === 'scale' ? 'leg-scale' : 'chips'}
        aria-labelledby={id}
        aria-describedby={ends && `${id}-ends`}
      >
        <span id={id} class={look === 'scale' ? 'leg-label' : 'chips-label'}>
          {label}
        </span>
        {choices.map((choice) => (
          <label key={choice.value} class={look === 'scale' ? 'leg-urge' : 'chip'}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {look === 'scale' ? <span>{choice.label}</span> : choice.label}
          </label>
        ))}
        {ends && (
          <p id={`${id}-ends`} class="leg-ends">
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </p>
        )}
      </fieldset>
    </Emptiable>
  );
}
