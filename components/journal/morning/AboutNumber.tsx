import { number } from '../../../lib/platform/i18n';
import { Emptiable } from '../../diary/Emptiable';
import { Chips } from '../../ui/Chips';
import { NumberField } from '../../ui/NumberField';

export interface AboutNumberProps {
  label: string;
  /** Names the field for a number of one's own. */
  own: string;
  value: number | null;
  /** The usual answers. */
  about: readonly number[];
  /** The word for more than all of them, and the number that it begins with. */
  more: string;
  start: number;
  most: number;
  error?: string | undefined;
  onChange: (value: number | null) => void;
}

/** "About how long?": a few answers at one press, and a number of one's own beside them. */
export function AboutNumber({ label, own, value, about, more, start, most, error, onChange }: AboutNumberProps) {
  const chosen = value === null ? null : value > Math.max(...about) ? 'more' : String(value);
  return (
    <div class="about-number">
      <span class="about-label" aria-hidden="true">
        {label}
      </span>
      <Emptiable chosen={chosen} onEmpty={() => onChange(null)}>
        <Chips<string>
          label={label}
          labelHidden
          value={chosen}
          choices={[
            ...about.map((each) => ({ value: String(each), label: number(each) })),
            { value: 'more', label: more },
          ]}
          onChange={(choice) => onChange(choice === 'more' ? start : Number(choice))}
        />
      </Emptiable>
      <NumberField
        label={own}
        labelHidden
        value={value}
        min={0}
        max={most}
        error={error}
        onChange={onChange}
        onClear={() => onChange(null)}
      />
    </div>
  );
}
