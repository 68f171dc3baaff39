import './drinks.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { anHourAgo, type Earlier, earlierOf, instantMeant } from '../../lib/caffeine/earlier';
import { drinksIn, GROUPS } from '../../lib/caffeine/groups';
import { DAILY } from '../../lib/caffeine/limits';
import type { CaffeineSettings, Dose, Drink } from '../../lib/caffeine/schema';
import { number, t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import type { CaffeineTold, Tonight } from '../../lib/tonight/tonight';
import { drinkName } from '../caffeine/names';
import { sizeText } from '../caffeine/size';
import { type Deeds, faultText } from '../hooks/useDeeds';
import { useItem } from '../hooks/useItem';
import { LinkButton } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Dialog } from '../ui/Dialog';
import { Toast } from '../ui/Toast';
import { DosesNoted } from './DosesNoted';
import { WhenFields } from './WhenFields';
import { leftText } from './words';

export interface DrinkSheetProps {
  tonight: Tonight;
  now: Instant;
  deeds: Deeds;
  /** Told once a drink was noted; the sheet closes. */
  onTaken: (dose: Dose) => void;
  onClose: () => void;
}

/** Every drink in one list, now or at an earlier time, and what was noted so far. */
export function DrinkSheet({ tonight, now, deeds, onTaken, onClose }: DrinkSheetProps) {
  const settings = useItem('settings/caffeine');
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const [valid, setValid] = useState(true);
  const [refused, setRefused] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const { zone, lastWake, caffeine } = tonight;
  const meant = earlier && instantMeant(earlier, now, lastWake, zone);

  const choose = (next: Earlier | null) => {
    setRefused(undefined);
    setValid(true);
    const at = next && instantMeant(next, now, lastWake, zone);
    setEarlier(at === null ? next : earlierOf(at, now, zone));
  };
  const drink = async (chosen: Drink) => {
    if (earlier && (meant === null || !valid)) return place.current?.querySelector<HTMLElement>('.time')?.focus();
    const dose = { ...chosen, id: crypto.randomUUID(), at: meant ?? Date.now() };
    const fault = await deeds.ask({ type: 'dose/log', dose: dose.id, drink: chosen, at: dose.at });
    if (fault && earlier) return setRefused(faultText(fault));
    if (fault) return deeds.say(faultText(fault));
    onTaken(dose);
    onClose();
  };

  // "I don't drink caffeine" was chosen in another window.
  useEffect(() => {
    if (!caffeine) onClose();
  }, [caffeine === null]);

  if (!settings || !caffeine) return null;
  const yours = unique([...settings.favourites, settings.usual, ...settings.own]);
  const left = leftText(tonight, now);
  return (
    <Dialog
      open
      kind="sheet"
      title={t('popup.drink.title')}
      onClose={onClose}
      foot={
        <LinkButton kind="quiet" href="/options.html#caffeine" target="_blank">
          {t('popup.drink.mine')}
        </LinkButton>
      }
    >
      {caffeine.doses.length > 0 && <DosesNoted tonight={tonight} doses={caffeine.doses} now={now} deeds={deeds} />}
      <div class="drink-told" aria-live="polite">
        {left && <p class="soft small">{t('popup.drink.estimate', left)}</p>}
        {dailyText(tonight, caffeine)}
      </div>
      <div ref={place}>
        <Chips<'now' | 'earlier'>
          label={t('popup.drink.when')}
          labelHidden
          even
          value={earlier ? 'earlier' : 'now'}
          choices={[
            { value: 'now', label: t('popup.drink.now') },
            { value: 'earlier', label: t('popup.drink.earlier') },
          ]}
          onChange={(mode) => choose(mode === 'earlier' ? anHourAgo(now, zone) : null)}
        />
        {earlier && (
          <WhenFields
            tonight={tonight}
            value={earlier}
            now={now}
            error={meant === null ? t('popup.drink.future') : refused}
            onChange={choose}
            onValidity={setValid}
          />
        )}
      </div>
      <Rows id="yours" title={t('popup.drink.yours')} drinks={yours} onDrink={drink} />
      {GROUPS.map((group) => (
        <Rows
          key={group}
          id={group}
          title={t(`popup.drink.group.${group}`)}
          drinks={drinksIn(group).filter((each) => !has(yours, each))}
          onDrink={drink}
        />
      ))}
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </Dialog>
  );
}

interface RowsProps {
  id: string;
  title: string;
  drinks: readonly Drink[];
  onDrink: (drink: Drink) => void;
}

/** Drinks below one another; one press notes one. */
function Rows({ id, title, drinks, onDrink }: RowsProps) {
  if (drinks.length === 0) return null;
  return (
    <section class="drink-group">
      <h3 id={`drinks-${id}`} class="soft small">
        {title}
      </h3>
      <ul class="drink-rows" aria-labelledby={`drinks-${id}`}>
        {drinks.map((drink) => (
          <li key={drink.drink}>
            <button type="button" class="drink-row" onClick={() => onDrink(drink)}>
              <span>{drinkName(drink)}</span>
              {drink.size !== null && <span class="soft small">{sizeText(drink.size)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const has = (drinks: readonly Drink[], { drink }: Drink) => drinks.some((each) => each.drink === drink);

function unique(drinks: CaffeineSettings['own']): Drink[] {
  return drinks.filter((each, i) => !has(drinks.slice(0, i), each));
}

/**
 * What advice calls the upper limit of a day, once it is reached (EFSA 2015, FDA; in pregnancy EFSA 2015). Who works at night
 * is not talked out of the cup that keeps them awake on the way home; what holds in pregnancy holds then too.
 */
function dailyText({ shiftWork }: Tonight, { doses, most }: CaffeineTold) {
  const pregnant = most < DAILY.usual;
  if (doses.reduce((sum, { mg }) => sum + mg, 0) < most || (shiftWork && !pregnant)) return null;
  return <p class="soft small">{t(pregnant ? 'popup.drink.most_pregnant' : 'popup.drink.most', number(most))}</p>;
}
