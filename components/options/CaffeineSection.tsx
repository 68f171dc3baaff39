import { allDrinks } from '../../lib/caffeine/choose';
import { halfLifeOf } from '../../lib/caffeine/model';
import type { CaffeineSettings } from '../../lib/caffeine/schema';
import { number, t } from '../../lib/platform/i18n';
import type { NightRecord } from '../../lib/schedule/record';
import type { ReminderSettings } from '../../lib/schedule/schema';
import { drinkName } from '../caffeine/names';
import { StudyChart } from '../charts/StudyChart';
import type { Draft } from '../hooks/useDraft';
import { Known } from '../journal/learn/Known';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { AtHand } from './AtHand';
import { BedtimeLimit } from './BedtimeLimit';
import { Clearance } from './Clearance';
import type { ComingNight } from './coming-night';
import { LastCoffee } from './LastCoffee';
import { MyDrinks } from './MyDrinks';
import { Section } from './Section';
import type { Shown } from './shown';
import { TonightsCurve } from './TonightsCurve';

export interface CaffeineSectionProps {
  caffeine: Draft<CaffeineSettings>;
  reminders: Draft<ReminderSettings>;
  shown: Shown;
  /** The coming night as the forms have it. */
  plan: ComingNight;
  /** The newest nights, with what was drunk in them. */
  nights: readonly NightRecord[];
}

/** When the last coffee is spoken of, what is drunk, and what the estimate is made from. */
export function CaffeineSection(props: CaffeineSectionProps) {
  const { value, change } = props.caffeine;
  return (
    <Section id="caffeine">
      <div class="rows">
        <Switch
          label={t('options.caffeine.none')}
          helper={t('options.caffeine.none_line')}
          checked={!value.drinks}
          onChange={(none) => change({ ...value, drinks: !none })}
        />
      </div>
      {value.drinks && <Drinker {...props} />}
    </Section>
  );
}

function Drinker({ caffeine, reminders, shown, plan, nights }: CaffeineSectionProps) {
  const { value, change } = caffeine;
  const halfLife = halfLifeOf(value);
  return (
    <>
      <LastCoffee caffeine={caffeine} reminders={reminders} shown={shown} plan={plan} />
      <div class="rows">
        <UsualDrink value={value} onChange={change} />
      </div>
      <TonightsCurve value={value} lead={reminders.value.kinds.caffeine.lead} {...{ plan, nights, shown }} />
      {halfLife !== null && (
        <Disclosure summary={t('options.caffeine.studies')}>
          <StudyChart limit={value.limit} halfLife={halfLife} />
          <Known card="caffeine" />
        </Disclosure>
      )}
      <Disclosure summary={t('options.caffeine.more')}>
        <BedtimeLimit value={value} onChange={change} />
        <Clearance value={value} onChange={change} />
        <MyDrinks value={value} onChange={change} />
        <AtHand value={value} onChange={change} />
      </Disclosure>
    </>
  );
}

/** What every part of the section is told: the settings as the form has them, and how they are changed. */
export interface CaffeinePart {
  value: CaffeineSettings;
  onChange: (next: CaffeineSettings) => void;
}

function UsualDrink({ value, onChange }: CaffeinePart) {
  const drinks = allDrinks(value);
  return (
    <Select
      label={t('options.caffeine.usual')}
      layout="row"
      value={value.usual.drink}
      choices={drinks.map((drink) => ({
        value: drink.drink,
        label: t('options.caffeine.drink', drinkName(drink), number(drink.mg)),
      }))}
      onChange={(id) => {
        const usual = drinks.find(({ drink }) => drink === id);
        if (usual) onChange({ ...value, usual });
      }}
    />
  );
}
