import { useState } from 'preact/hooks';
import { FIRST_LIMIT, LIMITS } from '../../lib/caffeine/limits';
import { number, t } from '../../lib/platform/i18n';
import { Chips } from '../ui/Chips';
import { NumberField } from '../ui/NumberField';
import type { CaffeinePart } from './CaffeineSection';

/** Milligrams that one press chooses (evidence.md section 3: 35 cautious, 20 for comfort, 60). */
const MG = [20, FIRST_LIMIT, 60];
const OWN = 'own';

/** How much may be left at bedtime, and how little is known about it. */
export function BedtimeLimit({ value, onChange }: CaffeinePart) {
  const { limit } = value;
  const [typed, setTyped] = useState(false);
  const own = typed || !MG.includes(limit);
  const [least, most] = LIMITS;
  return (
    <div class="caffeine-part">
      <h3>{t('options.caffeine.limit.title')}</h3>
      <div class="choice-row">
        <Chips
          label={t('options.caffeine.limit.title')}
          labelHidden
          value={own ? OWN : String(limit)}
          choices={[
            ...MG.map((mg) => ({ value: String(mg), label: t('options.caffeine.limit.mg', number(mg)) })),
            { value: OWN, label: t('options.caffeine.limit.own') },
          ]}
          helper={limitLine(own ? null : limit)}
          onChange={(choice) => {
            setTyped(choice === OWN);
            if (choice !== OWN) onChange({ ...value, limit: Number(choice) });
          }}
        />
      </div>
      {own && (
        <NumberField
          label={t('options.caffeine.limit.own_mg')}
          layout="row"
          value={limit}
          min={least}
          max={most}
          step={5}
          steppers
          onChange={(mg) => onChange({ ...value, limit: mg })}
        />
      )}
    </div>
  );
}

function limitLine(limit: number | null): string {
  if (limit === 20) return t('options.caffeine.limit.least');
  return t(limit === 60 ? 'options.caffeine.limit.most' : 'options.caffeine.limit.line');
}
