import { latestTime } from '../../lib/caffeine/cutoff';
import { halfLifeOf } from '../../lib/caffeine/model';
import type { CaffeineSettings } from '../../lib/caffeine/schema';
import { timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { ReminderSettings } from '../../lib/schedule/schema';
import type { Instant } from '../../lib/time/instant';
import { timedBy } from '../../lib/tonight/cup';
import type { Draft } from '../hooks/useDraft';
import { Chips } from '../ui/Chips';
import { isNoneLeft } from '../verbs/names';
import type { ComingNight } from './coming-night';
import { LeadField } from './KindRow';
import type { Shown } from './shown';

export interface LastCoffeeProps {
  caffeine: Draft<CaffeineSettings>;
  reminders: Draft<ReminderSettings>;
  shown: Shown;
  /** The coming night as the forms have it. */
  plan: ComingNight;
}

/** Hours before bed, or worked out: and the time that gives for the coming night. */
export function LastCoffee({ caffeine, reminders, shown, plan }: LastCoffeeProps) {
  const { value, change } = caffeine;
  const mode = timedBy(value);
  const holds = halfLifeOf(value) !== null;
  return (
    <div class="caffeine-last">
      <div class="choice-row">
        <Chips
          label={t('options.caffeine.mode')}
          value={mode}
          choices={[
            { value: 'hours', label: t('options.caffeine.by_hours') },
            { value: 'estimate', label: t('options.caffeine.by_estimate'), disabled: !holds },
          ]}
          onChange={(next) => change({ ...value, mode: next })}
        />
      </div>
      {mode === 'hours' && <LeadField kind="caffeine" draft={reminders} shown={shown} at={undefined} />}
      <div class="caffeine-told">
        <p role="status">{timeLine(value, reminders.value.kinds.caffeine.on, plan, shown)}</p>
        {mode === 'estimate' && !plan.shift && <p class="soft small">{t('options.caffeine.estimate')}</p>}
        {!holds && <p class="soft small">{t('options.caffeine.not_sure')}</p>}
      </div>
    </div>
  );
}

/** When the last coffee is spoken of in the coming night, or why it is not. Empty in a night that was made for a try-out. */
function timeLine(
  value: CaffeineSettings,
  on: boolean,
  { coffee, bedtime, zone, shift }: ComingNight,
  shown: Shown,
): string {
  if (!on) return t('options.caffeine.off');
  if (shift) return t('options.caffeine.shift');
  if (!coffee) return neverPasses(value) ? t('options.caffeine.any') : '';
  if (isNoneLeft(coffee)) return t('options.caffeine.decaf');
  const time = (at: Instant) => timeAt(at, zone, shown.clock);
  return t(coffee.due <= shown.now ? 'options.caffeine.was' : 'options.caffeine.at', time(coffee.due), time(bedtime));
}

/** The usual drink stays below the limit at any hour, if it is the first of the day. */
function neverPasses(value: CaffeineSettings): boolean {
  const { usual, limit } = value;
  const halfLife = halfLifeOf(value);
  if (timedBy(value) === 'hours' || halfLife === null) return false;
  return latestTime({ drink: usual, doses: [], bedtime: 0, limit, halfLife }).type === 'any';
}
