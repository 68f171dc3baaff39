import { useState } from 'preact/hooks';
import { Field, type FieldTexts } from '../ui/Field';

export interface TextFieldProps extends FieldTexts {
  value: string;
  /** Called when the user leaves the field or presses Enter. */
  onChange: (value: string) => void;
}

/** A line of the user's own words. */
export function TextField({ value, onChange, ...texts }: TextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  };
  return (
    <Field {...texts}>
      {(control) => (
        <input
          {...control}
          class="input words"
          type="text"
          autocomplete="off"
          value={draft ?? value}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      )}
    </Field>
  );
}
