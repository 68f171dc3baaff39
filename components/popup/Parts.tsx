import { t } from '../../lib/platform/i18n';
import type { Legs } from '../../lib/schedule/record';
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

export type Drink = 'coffee' | 'tea';

/** One press notes a cup. */
export function Drinks({ filled, onDrink }: { filled: boolean; onDrink: (drink: Drink) => void }) {
  return (
    <>
      <Button kind={filled ? 'act' : 'outline'} onClick={() => onDrink('coffee')}>
        {t('popup.drink.add', t('popup.drink.coffee'))}
      </Button>
      <Button onClick={() => onDrink('tea')}>{t('popup.drink.add', t('popup.drink.tea'))}</Button>
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
