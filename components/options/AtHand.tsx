import { useState } from 'preact/hooks';
import { allDrinks, withFavourite, withOrder, withoutFavourite } from '../../lib/caffeine/choose';
import { MOST_FAVOURITES } from '../../lib/caffeine/limits';
import type { Drink } from '../../lib/caffeine/schema';
import { number, t } from '../../lib/platform/i18n';
import { drinkName } from '../caffeine/names';
import { useFocusAfter } from '../hooks/useFocusAfter';
import { Button } from '../ui/Button';
import { Cross } from '../ui/Cross';
import { OrderButtons } from '../ui/OrderButtons';
import { Select } from '../ui/Select';
import type { CaffeinePart } from './CaffeineSection';

/** The drinks that the popup offers first, and their order. */
export function AtHand({ value, onChange }: CaffeinePart) {
  const { favourites } = value;
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const others = allDrinks(value).filter(({ drink }) => favourites.every((each) => each.drink !== drink));
  const next = others.find(({ drink }) => drink === chosen) ?? others[0];

  const move = (drink: Drink, place: number) => {
    const to = Math.min(favourites.length - 1, Math.max(0, place));
    onChange(withOrder(value, drink.drink, to));
    setSaid(t('ui.place', drinkName(drink), number(to + 1), number(favourites.length)));
  };
  const remove = (drink: Drink) => {
    onChange(withoutFavourite(value, drink.drink));
    setSaid(t('options.caffeine.hand.removed', drinkName(drink)));
  };
  const add = (drink: Drink) => {
    onChange(withFavourite(value, drink));
    setSaid(t('options.caffeine.hand.added', drinkName(drink)));
  };

  return (
    <div class="caffeine-part">
      <h3 id="at-hand">{t('options.caffeine.hand.title')}</h3>
      <p class="soft small">
        {t(favourites.length > 0 ? 'options.caffeine.hand.line' : 'options.caffeine.hand.empty')}
      </p>
      <ol class="rows" aria-labelledby="at-hand">
        {favourites.map((drink, place) => (
          <Row
            key={drink.drink}
            drink={drink}
            place={place}
            of={favourites.length}
            onMove={(to) => move(drink, to)}
            onRemove={() => remove(drink)}
          />
        ))}
      </ol>
      {favourites.length >= MOST_FAVOURITES ? (
        <p class="soft small">{t('options.caffeine.hand.full', number(MOST_FAVOURITES))}</p>
      ) : (
        next && (
          <div class="hand-more">
            <Select
              label={t('options.caffeine.hand.which')}
              layout="row"
              value={next.drink}
              choices={others.map((drink) => ({ value: drink.drink, label: drinkName(drink) }))}
              onChange={setChosen}
            />
            <Button onClick={() => add(next)}>{t('options.caffeine.hand.add')}</Button>
          </div>
        )
      )}
      <p role="status" class="hidden">
        {said}
      </p>
    </div>
  );
}

interface RowProps {
  drink: Drink;
  place: number;
  of: number;
  onMove: (place: number) => void;
  onRemove: () => void;
}

/** One drink at hand. Taken out, it gives the focus to the one after it, the one before it, or the list of more. */
function Row({ drink, place, of, onMove, onRemove }: RowProps) {
  const name = drinkName(drink);
  const item = useFocusAfter<HTMLLIElement>(
    (gone) =>
      (gone.nextElementSibling ?? gone.previousElementSibling)?.querySelector<HTMLElement>('.drink-deeds > button') ??
      gone.closest('.caffeine-part')?.querySelector('select'),
  );
  return (
    <li class="drink" ref={item}>
      <div class="drink-words">
        <bdi>{name}</bdi>
        <span class="soft small">{t('options.caffeine.limit.mg', number(drink.mg))}</span>
      </div>
      <div class="drink-deeds">
        <OrderButtons name={name} place={place} of={of} onMove={onMove} />
        <Button kind="quiet" icon aria-label={t('options.caffeine.hand.remove', name)} onClick={onRemove}>
          <Cross />
        </Button>
      </div>
    </li>
  );
}
