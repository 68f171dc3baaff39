import { useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/platform/i18n';
import { roomForOne } from '../../lib/schedule/cap';
import { FACTS } from '../../lib/schedule/kinds';
import type { Plan } from '../../lib/schedule/plan';
import type { ReminderSettings } from '../../lib/schedule/schema';
import type { Draft } from '../hooks/useDraft';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { NumberField } from '../ui/NumberField';
import type { Shown } from './shown';

/** Minutes that one press chooses. */
const MINUTES = [60, 90, 120];
const NONE = 'none';
const OWN = 'own';
/** The highest number of reminders a night that can be chosen. */
const MOST = 12;

export interface ScreenLimitProps {
  draft: Draft<ReminderSettings>;
  shown: Shown;
  /** The coming night as the form has it. */
  plan: Plan;
}

/** How many minutes at the screen an evening may have before a word is said, and whether the night has room for the word. */
export function ScreenLimit({ draft: { value, change }, shown, plan }: ScreenLimitProps) {
  const { on, lead } = value.kinds.screenLimit;
  const [typed, setTyped] = useState(false);
  const own = on && (typed || !MINUTES.includes(lead));
  const choose = (limit: { on: boolean; lead: number }) =>
    change({ ...value, kinds: { ...value.kinds, screenLimit: limit } });
  const room = roomForOne(plan.reminders, value.cap);
  const [least, most] = FACTS.screenLimit.range;
  return (
    <div class="choice-row screen-choice">
      <Chips
        label={t(shown.word === 'tonight' ? 'options.screen.limit.tonight' : 'options.screen.limit.today')}
        value={own ? OWN : on ? String(lead) : NONE}
        choices={[
          { value: NONE, label: t('options.screen.limit.none') },
          ...MINUTES.map((minutes) => ({
            value: String(minutes),
            label: plural('options.screen.limit.minutes', minutes),
          })),
          { value: OWN, label: t('options.screen.limit.own') },
        ]}
        helper={on ? t('options.screen.limit.line') : undefined}
        onChange={(choice) => {
          setTyped(choice === OWN);
          choose({ on: choice !== NONE, lead: choice === NONE || choice === OWN ? lead : Number(choice) });
        }}
      />
      {own && (
        <NumberField
          label={t('options.screen.limit.own_minutes')}
          layout="row"
          value={lead}
          min={least}
          max={most}
          step={5}
          steppers
          onChange={(minutes) => choose({ on: true, lead: minutes })}
        />
      )}
      {on && room !== 'free' && (
        <div class="deed">
          <p class="soft small">{t('options.sitting.no_room')}</p>
          {room === 'full' && value.cap < MOST && (
            <Button onClick={() => change({ ...value, cap: value.cap + 1 })}>
              {t('options.screen.limit.room', number(value.cap + 1))}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
