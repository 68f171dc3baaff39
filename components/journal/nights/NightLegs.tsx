import { type Clock, timeThen } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';

const WORDS = {
  quiet: 'popup.legs.quiet',
  stirring: 'popup.legs.stirring',
  restless: 'popup.legs.restless',
} as const;

/** What was noted of the legs in one night, as it was written, in the order of its times. */
export function NightLegs({ record, clock }: { record: NightRecord; clock: Clock }) {
  const { legs, legEntries, legsWoke, morning, offset, offsetWake } = record;
  const time = (at: number) => timeThen(at, at < record.wake ? offset : offsetWake, clock);
  const lines = [
    ...legs.map(({ at, value }) => ({
      at,
      time: at === morning?.at ? t('nights.morning') : time(at),
      said: t(WORDS[value]),
    })),
    ...legsWoke.map((at) => ({ at, time: time(at), said: t('nights.woke_by_legs') })),
    ...legEntries.map(({ at, began, felt }) => ({
      at: began ?? at,
      time: time(began ?? at),
      said: felt === '' ? t('nights.leg_entry') : felt,
    })),
  ].sort((a, b) => a.at - b.at);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="night-legs">
      <h3 id="night-legs">{t('nights.legs')}</h3>
      <ul class="night-lines">
        {lines.map(({ at, time: when, said }) => (
          <li key={at}>
            <span>{when}</span>
            <span>{said}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
