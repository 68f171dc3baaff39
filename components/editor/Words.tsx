import { Field, type FieldTexts } from '../ui/Field';

export interface WordsProps extends FieldTexts {
  value: string;
  /** Called at each letter. */
  onChange: (value: string) => void;
  /** Several lines. */
  tall?: boolean;
}

/** The user's own words, kept as they are typed; too many of them are told, never cut off. */
export function Words({ value, onChange, tall, ...texts }: WordsProps) {
  return (
    <Field {...texts}>
      {(control) =>
        tall ? (
          <textarea
            {...control}
            dir="auto"
            class="input editor-words"
            rows={3}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            dir="auto"
            class="input editor-words"
            type="text"
            autocomplete="off"
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
