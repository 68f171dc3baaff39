import './drinks.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command, Fault } from '../../lib/app/commands';
import { allDrinks } from '../../lib/caffeine/choose';
import { type Earlier, earlierOf, instantMeant } from '../../lib/caffeine/earlier';
import type { Dose, Drink } from '../../lib/caffeine/schema';
import { timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import { drinkName } from '../caffeine/names';
import { sizeText } from '../caffeine/size';
import { type Deeds, faultText } from '../hooks/useDeeds';
import { useFocusAfter } from '../hooks/useFocusAfter';
import { useItem } from '../hooks/useItem';
import { Button } from '../ui/Button';
import { Cross } from '../ui/Cross';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/Select';
import { DrinkAmounts } from './DrinkAmounts';
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

/** What was noted for a night, folded: each can become another drink, hold another amount, move to another time and be taken out. */
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

/** What is changed of how much a drink held. */
type Amount = Partial<Pick<Drink, 'mg' | 'size'>>;

const noteOf = ({ id, at, ...drink }: Dose): Command => ({ type: 'dose/log', dose: id, drink, at });

/**
 * A noted drink as it was last asked for. Each change is made of that and not of what is shown, as storage tells of a change a moment
 * later: who types two amounts in a row changes both.
 */
function useAsked(dose: Dose, ask: Deeds['ask']) {
  const last = useRef(dose);
  const waiting = useRef(0);
  useLayoutEffect(() => {
    if (waiting.current === 0) last.current = dose;
  }, [dose]);
  const put = async (next: Dose): Promise<Fault | null> => {
    const before = last.current;
    last.current = next;
    waiting.current += 1;
    const fault = await ask(noteOf(next));
    waiting.current -= 1;
    if (fault && last.current === next) last.current = before;
    return fault;
  };
  return { last, put };
}

function Noted({ dose, drinks, tonight, now, deeds }: NotedProps) {
  const { ask, tell, say } = deeds;
  const { zone, clock, lastWake } = tonight;
  const [open, setOpen] = useState(false);
  /** What was chosen and cannot be, and why. */
  const [refused, setRefused] = useState<{ value: Earlier; why: string } | null>(null);
  const { last, put } = useAsked(dose, ask);
  const place = useFocusAfter<HTMLLIElement>(
    (part) =>
      (part.nextElementSibling ?? part.previousElementSibling)?.querySelector('button') ?? part.closest('dialog'),
  );
  const name = takenText(dose, tonight);
  const time = timeAt(dose.at, zone, clock);
  const { id, at: before, ...drink } = dose;
  // As it was noted, whatever the drink of that name holds by now.
  const choices = [drink, ...drinks.filter((each) => each.drink !== drink.drink)];

  const backTo = (was: Dose) => async () => {
    const fault = await put(was);
    if (fault) say(faultText(fault));
  };
  const change = async (more: Partial<Dose>, told: (next: Dose) => string): Promise<Fault | null> => {
    const was = last.current;
    const next = { ...was, ...more };
    const fault = await put(next);
    if (!fault) say(told(next), backTo(was));
    return fault;
  };
  const move = async (value: Earlier) => {
    const at = instantMeant(value, Date.now(), lastWake, zone);
    if (at === null) return setRefused({ value, why: t('popup.drink.future') });
    const fault = await change({ at }, (next) => takenText(next, tonight));
    setRefused(fault && { value, why: faultText(fault) });
  };
  const become = async (chosen: string) => {
    const fault = await change(choices.find((each) => each.drink === chosen) ?? {}, (next) => takenText(next, tonight));
    if (fault) say(faultText(fault));
  };
  const pour = async (amount: Amount) => {
    const fault = await change(amount, (next) => amountText(next, amount) ?? takenText(next, tonight));
    if (fault) say(faultText(fault));
  };
  const remove = async () => {
    const was = last.current;
    if (await tell({ type: 'dose/remove', dose: id })) say(t('popup.drink.removed', name), backTo(was));
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
          <DrinkAmounts key={drink.drink} drink={drink} onChange={pour} />
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

/** "Coffee, 60 mg", or "Coffee, 200 mL". Null where a size was left out. */
function amountText(drink: Drink, { mg, size }: Amount): string | null {
  if (mg !== undefined) return t('options.caffeine.drink', drinkName(drink), number(mg));
  return size ? t('popup.drink.logged', drinkName(drink), sizeText(size)) : null;
}
