import { RANGES } from '../../lib/caffeine/own';
import type { Drink } from '../../lib/caffeine/schema';
import { t } from '../../lib/platform/i18n';
import { NumberField } from '../ui/NumberField';

export interface DrinkAmountsProps {
  drink: Pick<Drink, 'mg' | 'size'>;
  onChange: (amount: Partial<Pick<Drink, 'mg' | 'size'>>) => void;
}

/** How much a noted drink held, in the words and ranges of the user's own drinks. */
export function DrinkAmounts({ drink, onChange }: DrinkAmountsProps) {
  const between = ([min, max]: readonly [number, number]) => ({ layout: 'row', min, max }) as const;
  return (
    <div class="drink-amounts">
      <NumberField
        {...between(RANGES.mg)}
        label={t('options.caffeine.drinks.mg')}
        value={drink.mg}
        onChange={(mg) => onChange({ mg })}
      />
      <NumberField
        {...between(RANGES.size)}
        label={t('options.caffeine.drinks.size')}
        helper={t('options.caffeine.drinks.size_line')}
        value={drink.size}
        onChange={(size) => onChange({ size })}
        onClear={() => drink.size !== null && onChange({ size: null })}
      />
    </div>
  );
}
