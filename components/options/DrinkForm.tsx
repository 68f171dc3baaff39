import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_NAME, UPTAKES } from '../../lib/caffeine/limits';
import { DRINK_FIELDS, type DrinkFault, type DrinkField, RANGES, readDrink, textsOf } from '../../lib/caffeine/own';
import type { Drink } from '../../lib/caffeine/schema';
import { number, t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';

export interface DrinkFormProps {
  /** Null for one that is new. */
  drink: Drink | null;
  /** `own/<id>`: the id that the drink has, or is to have. */
  id: string;
  /** Names that other drinks have. */
  taken: readonly string[];
  onSave: (drink: Drink) => void;
  onCancel: () => void;
}

const HELPERS = {
  name: undefined,
  mg: undefined,
  size: 'options.caffeine.drinks.size_line',
  minutes: 'options.caffeine.drinks.minutes_line',
} as const satisfies Record<DrinkField, string | undefined>;

/** A drink of the user's own. What does not fit is refused at its field and stays as it was typed. */
export function DrinkForm({ drink, id, taken, onSave, onCancel }: DrinkFormProps) {
  const [texts, setTexts] = useState(() => textsOf(drink));
  /** Faults are told once the user meant to be done, and from then on as they are mended. */
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reading = readDrink(texts, id, taken);
  const faults = tried && !reading.ok ? reading.faults : {};
  const focus = (place: number) => form.current?.querySelectorAll('input')[place]?.focus();
  useLayoutEffect(() => focus(0), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (reading.ok) return onSave(reading.drink);
    setTried(true);
    focus(DRINK_FIELDS.findIndex((field) => reading.faults[field]));
  };
  return (
    <form ref={form} class="group drink-form" noValidate onSubmit={submit}>
      {DRINK_FIELDS.map((field) => {
        const helper = HELPERS[field];
        return (
          <Field
            key={field}
            label={t(`options.caffeine.drinks.${field}`)}
            layout="row"
            helper={helper && t(helper)}
            error={faultText(field, faults[field])}
          >
            {(control) => (
              <input
                {...control}
                class={field === 'name' ? 'input words' : 'input number'}
                type="text"
                inputMode={field === 'name' ? 'text' : 'numeric'}
                autocomplete="off"
                value={texts[field]}
                onInput={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        );
      })}
      <Select
        label={t('options.caffeine.drinks.uptake')}
        layout="row"
        value={texts.uptake}
        choices={UPTAKES.map((value) => ({ value, label: t(`options.caffeine.drinks.${value}`) }))}
        onChange={(uptake) => setTexts({ ...texts, uptake })}
      />
      <div class="row start">
        <Button type="submit">{t(drink ? 'options.caffeine.drinks.save' : 'options.caffeine.drinks.put')}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('options.caffeine.drinks.cancel')}
        </Button>
      </div>
    </form>
  );
}

function faultText(field: DrinkField, fault: DrinkFault | undefined): string | undefined {
  if (fault === 'known') return t('options.caffeine.drinks.known');
  if (fault === 'long') return t('problem.long', number(MOST_NAME));
  if (fault === 'name' || field === 'name') return fault && t('problem.name');
  const [least, most] = RANGES[field];
  return fault && t('ui.out_of_range', number(least), number(most));
}
