import './drinks.css';
import { useState } from 'preact/hooks';
import type { Command } from '../../lib/app/commands';
import { allDrinks } from '../../lib/caffeine/choose';
import { type Earlier, earlierOf, instantMeant } from '../../lib/caffeine/earlier';
import type { Dose, Drink } from '../../lib/caffeine/schema';
import { timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import { drinkName } from '../caffeine/names';
import { type Deeds, faultText } from '../hooks/useDeeds';
import { useFocusAfter } from '../hooks/useFocusAfter';
import { useItem } from '../hooks/useItem';
import { Button } from '../ui/Button';
import { Cross } from '../ui/Cross';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/Select';
import { WhenFields } from './WhenFields';
import { takenText } from './words';

export interface DosesNotedProps {
  /** "Noted so far" where nothing else is said. */
  title?: string;
  tonight: Tonight;
  doses: readonly Dose[];
  now: Instant;
  deeds: Pick<Deeds, 'ask' | 'tell' | 'say'>;
}

/** What was noted for a night, folded: each can become another drink, move to another time and be taken out. */
export function DosesNoted({ title = t('popup.drink.noted'), doses, ...rest }: DosesNotedProps) {
  const settings = useItem('settings/caffeine');
  const drinks = settings ? allDrinks(settings) : [];
  return (
    <Disclosure summary={title} note={number(doses.length)}>
      <ul>
        {doses.map((dose) => (
          <Noted key={dose.id} dose={dose} drinks={drinks} {...rest} />
        ))}
      </ul>
    </Disclosure>
  );
}

interface NotedProps extends Omit<DosesNotedProps, 'doses' | 'title'> {
  dose: Dose;
  /** What it can become. */
  drinks: readonly Drink[];
}

function Noted({ dose, drinks, tonight, now, deeds }: NotedProps) {
  const { ask, tell, say } = deeds;
  const { zone, clock, lastWake } = tonight;
  const [open, setOpen] = useState(false);
  /** What was chosen and cannot be, and why. */
  const [refused, setRefused] = useState<{ value: Earlier; why: string } | null>(null);
  const place = useFocusAfter<HTMLLIElement>(
    (part) =>
      (part.nextElementSibling ?? part.previousElementSibling)?.querySelector('button') ?? part.closest('dialog'),
  );
  const name = takenText(dose, tonight);
  const time = timeAt(dose.at, zone, clock);
  const { id, at: before, ...drink } = dose;
  const note = (as: Drink, at: Instant): Command => ({ type: 'dose/log', dose: id, drink: as, at });
  const back = () => tell(note(drink, before));
  // As it was noted, whatever the drink of that name holds by now.
  const choices = [drink, ...drinks.filter((each) => each.drink !== drink.drink)];

  const move = async (value: Earlier) => {
    const at = instantMeant(value, Date.now(), lastWake, zone);
    if (at === null) return setRefused({ value, why: t('popup.drink.future') });
    const fault = await ask(note(drink, at));
    setRefused(fault && { value, why: faultText(fault) });
    if (!fault) say(takenText({ ...dose, at }, tonight), back);
  };
  const become = async (chosen: string) => {
    const as = choices.find((each) => each.drink === chosen) ?? drink;
    if (await tell(note(as, before))) say(takenText({ ...as, at: before }, tonight), back);
  };
  const remove = async () => {
    if (await tell({ type: 'dose/remove', dose: id })) say(t('popup.drink.removed', name), back);
  };
  return (
    <li ref={place} class="drink-noted">
      <div>
        <span>{drinkName(dose)}</span>
        <Button
          aria-label={t('popup.drink.change', drinkName(dose), time)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {time}
        </Button>
        <Button
          kind="quiet"
          icon
          aria-label={t('popup.drink.remove', name)}
          title={t('popup.drink.remove', name)}
          onClick={remove}
        >
          <Cross size={14} />
        </Button>
      </div>
      {open && (
        <>
          <Select
            label={t('popup.drink.which')}
            labelHidden
            value={drink.drink}
            choices={choices.map((each) => ({ value: each.drink, label: drinkName(each) }))}
            onChange={become}
          />
          <WhenFields
            tonight={tonight}
            value={refused?.value ?? earlierOf(before, now, zone)}
            now={now}
            error={refused?.why}
            onChange={move}
          />
        </>
      )}
    </li>
  );
}
