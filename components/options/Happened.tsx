import { dateText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import { HOUR, type Instant } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';
import type { Nights } from '../hooks/useNights';
import { DosesNoted } from '../popup/DosesNoted';
import { Button } from '../ui/Button';
import type { HappenedContext } from './happened';
import { cupsOf, linesOf, passesOf } from './happened';

export interface HappenedProps {
  nights: Nights | undefined;
  context: HappenedContext;
  tonight: Tonight | null;
  now: Instant;
  deeds: Deeds;
  onEarlier: () => void;
}

/** Drinks of this long may be moved and taken out; those before are told. */
const CHANGEABLE = 6 * 24 * HOUR;

/** The nights, newest first: what came, what did not, and why. No colour, no count. */
export function Happened({ nights, context, tonight, now, deeds, onEarlier }: HappenedProps) {
  if (!nights) return null;
  if (nights.nights.length === 0) return <p class="soft">{t('options.working.none')}</p>;
  return (
    <div class="happened">
      {nights.nights.map((record) => {
        const recent = tonight !== null && record.doses.every(({ at }) => at > now - CHANGEABLE);
        // Who drinks none is shown none.
        const hidden = tonight !== null && tonight.caffeine === null;
        const cups = recent || hidden ? [] : cupsOf(record, context);
        const lines = [...linesOf(record, context), ...passesOf(record, context), ...cups];
        return (
          <section key={record.night} aria-labelledby={`night-${record.night}`}>
            <h3 id={`night-${record.night}`}>{t('options.working.night_of', dateText(record.night))}</h3>
            {lines.length === 0 && <p class="soft small">{t('options.working.quiet')}</p>}
            <ul>
              {lines.map(({ id, time, name, said }) => (
                <li key={id}>
                  <time>{time}</time>
                  <span>
                    {name} <span class="soft">– {said}</span>
                  </span>
                </li>
              ))}
            </ul>
            {recent && !hidden && record.doses.length > 0 && (
              <DosesNoted
                title={t('options.working.drinks')}
                tonight={tonight}
                doses={record.doses}
                now={now}
                deeds={deeds}
              />
            )}
          </section>
        );
      })}
      {nights.more && <Button onClick={onEarlier}>{t('options.working.earlier')}</Button>}
    </div>
  );
}
