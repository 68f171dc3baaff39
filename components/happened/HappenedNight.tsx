import './happened.css';
import { t } from '../../lib/platform/i18n';
import type { NightRecord } from '../../lib/schedule/record';
import { HOUR, type Instant } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';
import { DosesNoted } from '../popup/DosesNoted';
import type { HappenedContext } from './happened';
import { cupsOf, linesOf, passesOf } from './happened';

export interface HappenedNightProps {
  record: NightRecord;
  context: HappenedContext;
  tonight: Tonight | null;
  now: Instant;
  deeds: Deeds;
}

/** Drinks of this long may be moved and taken out; those before are told. */
const CHANGEABLE = 6 * 24 * HOUR;

/** What came in one night, what did not, and why; and what was drunk. */
export function HappenedNight({ record, context, tonight, now, deeds }: HappenedNightProps) {
  const recent = tonight !== null && record.doses.every(({ at }) => at > now - CHANGEABLE);
  // Who drinks none is shown none.
  const hidden = tonight !== null && tonight.caffeine === null;
  const cups = recent || hidden ? [] : cupsOf(record, context);
  const lines = [...linesOf(record, context), ...passesOf(record, context), ...cups];
  return (
    <div class="happened-night">
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
    </div>
  );
}
