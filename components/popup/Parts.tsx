import type { Drink } from '../../lib/caffeine/schema';
import { t } from '../../lib/platform/i18n';
import type { Legs } from '../../lib/schedule/record';
import { drinkName } from '../caffeine/names';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';

/** What comes next, and why: one line in bold, one soft. */
export function Next({ line, why }: { line: string; why?: string | undefined }) {
  return (
    <div class="popup-next">
      <p>{line}</p>
      {why && <p class="soft small">{why}</p>}
    </div>
  );
}

export interface DrinksProps {
  filled: boolean;
  favourites: readonly Drink[];
  onDrink: (drink: Drink) => void;
  /** Opens the list of every drink. */
  onOther: () => void;
}

/** One press notes a cup. Long names end in dots; read out, they are whole. */
export function Drinks({ filled, favourites, onDrink, onOther }: DrinksProps) {
  return (
    <>
      {favourites.map((drink, i) => (
        <Button
          key={drink.drink}
          kind={filled && i === 0 ? 'act' : 'outline'}
          class="popup-cup"
          onClick={() => onDrink(drink)}
        >
          <span>{t('popup.drink.add', drinkName(drink))}</span>
        </Button>
      ))}
      <Button aria-haspopup="dialog" onClick={onOther}>
        {t('popup.drink.other')}
      </Button>
    </>
  );
}

export interface LegsRowProps {
  value: Legs | null;
  onChange: (value: Legs) => void;
  /** Says what came of the choice, where there is room. */
  told?: boolean;
}

/** "Legs": nothing is chosen beforehand. */
export function LegsRow({ value, onChange, told }: LegsRowProps) {
  const helper = value === 'quiet' ? t('popup.legs.still') : t('popup.legs.moving');
  return (
    <Chips<Legs>
      label={t('popup.legs.label')}
      even
      value={value}
      choices={[
        { value: 'quiet', label: t('popup.legs.quiet') },
        { value: 'stirring', label: t('popup.legs.stirring') },
        { value: 'restless', label: t('popup.legs.restless') },
      ]}
      onChange={onChange}
      helper={told && value ? helper : undefined}
    />
  );
}
