import { number, t } from '../../lib/platform/i18n';
import { Chips } from '../ui/Chips';
import { Emptiable } from './Emptiable';

const SCORES = ['1', '2', '3', '4', '5'] as const;
type Score = (typeof SCORES)[number];

export interface ScaleProps {
  /** Names the scale for those who do not see its two words. */
  label: string;
  /** The words at its ends: 1 and 5. */
  least: string;
  most: string;
  /** 1 to 5; null while nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Five dots between two words, filled up to the choice. The keys 1 to 5 choose as well. */
export function Scale({ label, least, most, value, onChange }: ScaleProps) {
  const chosen = SCORES.find((score) => Number(score) === value) ?? null;
  const name = (score: Score) => {
    const place = t('popup.morning.of_five', number(Number(score)));
    return score === '1' ? `${place}, ${least}` : score === '5' ? `${place}, ${most}` : place;
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    const typed = ctrlKey || altKey || metaKey ? undefined : SCORES.find((score) => score === key);
    if (typed === undefined) return;
    onChange(Number(typed));
    // Tab leaves a group of choices from the chosen one.
    event.currentTarget.querySelector<HTMLInputElement>(`[value="${typed}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the choices in it, which have the focus
    <div class="scale" role="presentation" onKeyDown={onKeyDown}>
      <span class="soft small" aria-hidden="true">
        {least}
      </span>
      <Emptiable chosen={chosen} onEmpty={() => onChange(null)}>
        <Chips<Score>
          label={label}
          labelHidden
          value={chosen}
          choices={SCORES.map((score) => ({ value: score, label: name(score) }))}
          onChange={(score) => onChange(Number(score))}
        />
      </Emptiable>
      <span class="soft small" aria-hidden="true">
        {most}
      </span>
    </div>
  );
}
