import { useState } from 'preact/hooks';
import { HALF_LIVES, type Clearance as How } from '../../lib/caffeine/limits';
import { halfLifeOf } from '../../lib/caffeine/model';
import { number, t } from '../../lib/platform/i18n';
import { Chips } from '../ui/Chips';
import { NumberField } from '../ui/NumberField';
import type { CaffeinePart } from './CaffeineSection';

/** What is asked at once, and what nobody beside the user needs to see on the screen. */
const FIRST = ['average', 'smoker', 'own'] as const satisfies How[];
const OTHER = ['pill', 'pregnant1', 'pregnant2', 'pregnant3', 'unsure'] as const satisfies How[];
const MORE = 'more';

/** How quickly caffeine leaves the user, and for whom no estimate holds. */
export function Clearance({ value, onChange }: CaffeinePart) {
  const { clearance, halfLife } = value;
  const [asked, setAsked] = useState(false);
  const other = OTHER.find((each) => each === clearance) ?? null;
  const more = asked || other !== null;
  const choose = (next: How) => onChange({ ...value, clearance: next });
  const [least, most] = HALF_LIVES;
  return (
    <div class="caffeine-part">
      <h3>{t('options.caffeine.clear.title')}</h3>
      <div class="choice-row">
        <Chips
          label={t('options.caffeine.clear.title')}
          labelHidden
          value={more ? MORE : (FIRST.find((each) => each === clearance) ?? null)}
          choices={[
            ...FIRST.map((each) => ({ value: each, label: howText(each) })),
            { value: MORE, label: t('options.caffeine.clear.more') },
          ]}
          helper={t('options.caffeine.clear.line')}
          onChange={(next) => {
            setAsked(next === MORE);
            if (next !== MORE) choose(next);
          }}
        />
      </div>
      {more && (
        <div class="choice-row">
          <Chips
            label={t('options.caffeine.clear.other')}
            value={other}
            choices={OTHER.map((each) => ({ value: each, label: howText(each) }))}
            helper={t(other === 'unsure' ? 'options.caffeine.not_sure' : 'options.caffeine.clear.stays')}
            onChange={(next) => {
              // From here on the choice itself keeps the question open; taken back, it closes.
              setAsked(false);
              choose(next);
            }}
          />
        </div>
      )}
      {clearance === 'own' && !more && (
        <NumberField
          label={t('options.caffeine.clear.own_hours')}
          layout="row"
          value={halfLife}
          min={least}
          max={most}
          steppers
          onChange={(hours) => onChange({ ...value, halfLife: hours })}
        />
      )}
    </div>
  );
}

function howText(how: How): string {
  if (how === 'own') return t('options.caffeine.clear.own');
  const hours = halfLifeOf({ clearance: how, halfLife: 0 });
  return t(`options.caffeine.clear.${how}`, number(hours ?? 0));
}
