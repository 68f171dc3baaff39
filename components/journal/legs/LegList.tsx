import './list.css';
import { clockOf } from '../../../lib/diary/leg-counts';
import type { LegWord, WordChange } from '../../../lib/diary/leg-edit';
import type { LegEntry } from '../../../lib/diary/schema';
import { zoneThen } from '../../../lib/diary/wall';
import { dateText } from '../../../lib/platform/calendar';
import { type Clock, timeAt } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { HOUR, type Instant } from '../../../lib/time/instant';
import type { Zone } from '../../../lib/time/zone';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { EntryDeeds, listHead } from './EntryDeeds';
import { Tap } from './Tap';
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
    word: (change: WordChange, night: NightRecord) => void;
  } | null;
}

/** What is noted this long after waking is of another day: its hour would say nothing of the night. */
const LATER = 12 * HOUR;
/** What was noted so long before waking was noted of another night, and moved to this one. */
const DAY = 24 * HOUR;

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

/** What one tap can say: in the morning no waking, which has no place among its taps. */
const WORDS = ['quiet', 'stirring', 'restless', 'woke'] as const;
const MORNING_WORDS = ['quiet', 'stirring', 'restless'] as const;

/** One night: words, wakings and entries in the order in which they were noted. */
export function NightLegs({ night, zone, clock, deeds }: { night: NightRecord } & Omit<LegListProps, 'nights'>) {
  const evening = clockOf(night, zone);
  const morning = zoneThen(night.wake, night.offsetWake, zone);
  const time = (at: Instant) => {
    if (at > night.wake + LATER) return t('leg_log.later');
    return at > night.wake - DAY ? timeAt(at, at < night.wake ? evening : morning, clock) : t('leg_log.sooner');
  };
  const isMorning = (at: Instant) => night.morning?.at === at;
  const said = (at: Instant, word: LegWord) =>
    word === 'woke'
      ? t('leg_log.woke')
      : t(isMorning(at) ? 'leg_log.in_the_morning' : 'leg_log.one_tap', t(`leg_log.word.${word}`));
  const items: ({ at: Instant } & ({ word: LegWord } | { entry: LegEntry }))[] = [
    ...night.legs.map(({ at, value }) => ({ at, word: value })),
    ...night.legsWoke.map((at) => ({ at, word: 'woke' as const })),
    ...night.legEntries.map((entry) => ({ at: entry.at, entry })),
  ];
  return (
    <ol class="leg-items">
      {items
        .sort((a, b) => a.at - b.at)
        .map((item) =>
          'entry' in item ? (
            <Entry
              key={item.entry.id}
              entry={item.entry}
              time={time}
              began={(instant) => timeAt(instant, evening, clock)}
              deeds={
                deeds && {
                  change: () => deeds.change(item.entry, night),
                  remove: () => deeds.remove(item.entry, night),
                }
              }
            />
          ) : (
            <Tap
              key={`tap-${item.at}`}
              noted={time(item.at)}
              said={said(item.at, item.word)}
              word={item.word}
              words={isMorning(item.at) ? MORNING_WORDS : WORDS}
              onWord={deeds && ((value) => deeds.word({ at: item.at, was: item.word, value }, night))}
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

/** An entry as it was written. */
function Entry({ entry, time, began, deeds }: EntryProps) {
  const ref = useFocusAfter<HTMLLIElement>(listHead);
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
        {deeds && <EntryDeeds of={[noted]} onChange={deeds.change} onRemove={deeds.remove} />}
      </div>
    </li>
  );
}
