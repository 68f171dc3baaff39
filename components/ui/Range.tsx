import { useState } from 'preact/hooks';
import { Field, type FieldTexts } from './Field';

export interface RangeProps extends FieldTexts {
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, shown beside it and read out. */
  text: (value: number) => string;
  /** While it is dragged: for a preview. */
  onMove?: ((value: number) => void) | undefined;
  /** Where it was let go. */
  onChange: (value: number) => void;
}

/** An amount that is felt more than counted, on the browser's own slider. */
export function Range({ value, min, max, step, text, onMove, onChange, ...texts }: RangeProps) {
  const [moved, setMoved] = useState<number | null>(null);
  const shown = moved ?? value;
  return (
    <Field {...texts}>
      {(control) => (
        <>
          <input
            {...control}
            class="range"
            type="range"
            min={min}
            max={max}
            step={step}
            value={shown}
            style={{ '--at': `${((shown - min) / (max - min)) * 100}%` }}
            aria-valuetext={text(shown)}
            onInput={(event) => {
              setMoved(event.currentTarget.valueAsNumber);
              onMove?.(event.currentTarget.valueAsNumber);
            }}
            onChange={(event) => {
              setMoved(null);
              onChange(event.currentTarget.valueAsNumber);
            }}
          />
          <span class="range-text soft">{text(shown)}</span>
        </>
      )}
    </Field>
  );
}
