import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { allDrinks, withDrink, withOwn, withoutOwn } from '../../lib/caffeine/choose';
import { MOST_MG, MOST_OWN, OWN } from '../../lib/caffeine/limits';
import type { Drink } from '../../lib/caffeine/schema';
import { duration } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import { drinkName } from '../caffeine/names';
import { sizeText } from '../caffeine/size';
import { useFocusAfter } from '../hooks/useFocusAfter';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import type { CaffeinePart } from './CaffeineSection';
import { DrinkForm } from './DrinkForm';

/** How much the usual drink holds, and the drinks of the user's own. */
export function MyDrinks({ value, onChange }: CaffeinePart) {
  const namesBeside = (id: string | null) =>
    allDrinks(value)
      .filter(({ drink }) => drink !== id)
      .map(drinkName);
  return (
    <div class="caffeine-part">
      <h3>{t('options.caffeine.drinks.title')}</h3>
      <NumberField
        label={t('options.caffeine.amount.label')}
        helper={t('options.caffeine.amount.line')}
        layout="row"
        value={value.usual.mg}
        min={0}
        max={MOST_MG}
        onChange={(mg) => onChange(withDrink(value, { ...value.usual, mg }))}
      />
      {value.own.length > 0 && (
        <ul class="rows">
          {value.own.map((drink) => (
            <OwnDrink
              key={drink.drink}
              drink={drink}
              taken={namesBeside(drink.drink)}
              onSave={(next) => onChange(withDrink(value, next))}
              onDelete={() => onChange(withoutOwn(value, drink.drink))}
            />
          ))}
        </ul>
      )}
      {value.own.length < MOST_OWN ? (
        <NewDrink taken={namesBeside(null)} onSave={(drink) => onChange(withOwn(value, drink))} />
      ) : (
        <p class="soft small">{t('options.caffeine.drinks.full', number(MOST_OWN))}</p>
      )}
    </div>
  );
}

/** A form that folds out of a button, and gives the focus back to it. */
function useForm(): { open: boolean; setOpen: (open: boolean) => void; back: RefObject<HTMLDivElement | null> } {
  const [open, setOpen] = useState(false);
  const was = useRef(false);
  const back = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (was.current && !open) back.current?.querySelector('button')?.focus();
    was.current = open;
  }, [open]);
  return { open, setOpen, back };
}

/** The button that adds a drink, and its form. */
function NewDrink({ taken, onSave }: { taken: readonly string[]; onSave: (drink: Drink) => void }) {
  const { open, setOpen, back } = useForm();
  if (!open) {
    return (
      <div ref={back} class="drink-new">
        <Button onClick={() => setOpen(true)}>{t('options.caffeine.drinks.add')}</Button>
        <p class="soft small">{t('options.caffeine.drinks.line')}</p>
      </div>
    );
  }
  return (
    <DrinkForm
      drink={null}
      id={`${OWN}${crypto.randomUUID()}`}
      taken={taken}
      onSave={(drink) => {
        onSave(drink);
        setOpen(false);
      }}
      onCancel={() => setOpen(false)}
    />
  );
}

interface OwnDrinkProps {
  drink: Drink;
  taken: readonly string[];
  onSave: (drink: Drink) => void;
  onDelete: () => void;
}

/** One drink of the user's own: what it holds, or its form. Deleted, it gives the focus to the one beside it, or to adding. */
function OwnDrink({ drink, taken, onSave, onDelete }: OwnDrinkProps) {
  const { open, setOpen, back } = useForm();
  const name = drinkName(drink);
  const item = useFocusAfter<HTMLLIElement>(
    (gone) =>
      (gone.nextElementSibling ?? gone.previousElementSibling)?.querySelector('button') ??
      gone.closest('.caffeine-part')?.querySelector('.drink-new button'),
  );
  return (
    <li class="drink" ref={item}>
      <div class="drink-words">
        <bdi>{name}</bdi>
        <span class="soft small">{drinkLine(drink)}</span>
      </div>
      {open ? (
        <DrinkForm
          drink={drink}
          id={drink.drink}
          taken={taken}
          onSave={(next) => {
            onSave(next);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div ref={back} class="drink-deeds">
          <Button kind="quiet" aria-label={t('options.caffeine.drinks.edit_name', name)} onClick={() => setOpen(true)}>
            {t('options.caffeine.drinks.edit')}
          </Button>
          <Button kind="quiet" aria-label={t('options.caffeine.drinks.delete_name', name)} onClick={onDelete}>
            {t('options.caffeine.drinks.delete')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** "80 mg · 250 mL · over 20 min". */
function drinkLine({ mg, size, minutes }: Drink): string {
  const parts = [t('options.caffeine.limit.mg', number(mg))];
  if (size !== null) parts.push(sizeText(size));
  if (minutes > 0) parts.push(t('options.caffeine.drinks.minutes_of', duration(minutes)));
  return parts.join(' · ');
}
