import './list.css';
import { clockOf } from '../../../lib/diary/leg-counts';
import type { LegEntry } from '../../../lib/diary/schema';
import { zoneThen } from '../../../lib/diary/wall';
import { dateText } from '../../../lib/platform/calendar';
import { type Clock, timeAt } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { HOUR, type Instant } from '../../../lib/time/instant';
import type { Zone } from '../../../lib/time/zone';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { Button } from '../../ui/Button';
import { saidIn } from './words';

export interface LegListProps {
  /** Nights of which something was noted, newest first. */
  nights: readonly NightRecord[];
  zone: Zone;
  clock: Clock;
  /** What can be done with an entry; null where it can be read alone. */
  deeds: {
    change: (entry: LegEntry, night: NightRecord) => void;
    remove: (entry: LegEntry, night: NightRecord) => void;
  } | null;
}

/** What is noted this long after waking is of another day: its hour would say nothing of the night. */
const LATER = 12 * HOUR;

/** What was noted about the legs, as it was written, night by night. */
export function LegList({ nights, ...rest }: LegListProps) {
  return (
    <div class="leg-nights">
      {nights.map((night) => (
        <section key={night.night} aria-labelledby={`legs-${night.night}`}>
          <h3 id={`legs-${night.night}`}>{dateText(night.night)}</h3>
          <NightLegs night={night} {...rest} />
        </section>
      ))}
    </div>
  );
}

/** One night: words, wakings and entries in the order in which they were noted. */
export function NightLegs({ night, zone, clock, deeds }: { night: NightRecord } & Omit<LegListProps, 'nights'>) {
  const evening = clockOf(night, zone);
  const morning = zoneThen(night.wake, night.offsetWake, zone);
  const time = (at: Instant) =>
    at > night.wake + LATER ? t('leg_log.later') : timeAt(at, at < night.wake ? evening : morning, clock);
  const word = (at: Instant, value: 'quiet' | 'stirring' | 'restless') =>
    t(night.morning?.at === at ? 'leg_log.in_the_morning' : 'leg_log.one_tap', t(`leg_log.word.${value}`));
  const items = [
    ...night.legs.map(({ at, value }) => ({ at, key: `word-${at}`, said: word(at, value), entry: null })),
    ...night.legsWoke.map((at) => ({ at, key: `woke-${at}`, said: t('leg_log.woke'), entry: null })),
    ...night.legEntries.map((entry) => ({ at: entry.at, key: entry.id, said: '', entry })),
  ].sort((a, b) => a.at - b.at);
  return (
    <ol class="leg-items">
      {items.map(({ at, key, said, entry }) =>
        entry === null ? (
          <li key={key}>
            <time>{time(at)}</time>
            <p>{said}</p>
          </li>
        ) : (
          <Entry
            key={key}
            entry={entry}
            time={time}
            began={(instant) => timeAt(instant, evening, clock)}
            deeds={deeds && { change: () => deeds.change(entry, night), remove: () => deeds.remove(entry, night) }}
          />
        ),
      )}
    </ol>
  );
}

interface EntryProps {
  entry: LegEntry;
  time: (at: Instant) => string;
  began: (at: Instant) => string;
  deeds: { change: () => void; remove: () => void } | null;
}

/** An entry as it was written. Where it goes by its own button, the focus goes to the name of the list. */
function Entry({ entry, time, began, deeds }: EntryProps) {
  const ref = useFocusAfter<HTMLLIElement>((part) => part.closest('.leg-noted')?.querySelector('h2'));
  const noted = time(entry.at);
  return (
    <li ref={ref}>
      <time>{noted}</time>
      <div>
        <dl class="leg-said">
          {saidIn(entry, began).map(({ about, said }) => (
            <div key={about}>
              <dt>{about}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        {deeds && (
          <p class="leg-item-deeds">
            <Button kind="quiet" aria-label={t('leg_log.change_at', noted)} onClick={deeds.change}>
              {t('leg_log.change')}
            </Button>
            <Button kind="quiet" aria-label={t('leg_log.remove_at', noted)} onClick={deeds.remove}>
              {t('leg_log.remove')}
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}
