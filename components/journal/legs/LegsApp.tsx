import './legs.css';
import './body.css';
import { useState } from 'preact/hooks';
import { beganByHour, hasLegs, legCounts } from '../../../lib/diary/leg-counts';
import { t } from '../../../lib/platform/i18n';
import { firstSchedule } from '../../../lib/schedule/kinds';
import { NO_OVERRIDE, sleepWindow } from '../../../lib/schedule/window';
import { addDays, minuteOf, type PlainDate } from '../../../lib/time/plain';
import { offsetAt, wallAt } from '../../../lib/time/zone';
import { LegHours } from '../../charts/LegHours';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { useItem } from '../../hooks/useItem';
import { useLegNotes } from '../../hooks/useLegNotes';
import { useNights } from '../../hooks/useNights';
import { Button, LinkButton } from '../../ui/Button';
import type { Shared } from '../shared';
import { Counts } from './Counts';
import { LegList } from './LegList';
import { NoteLegs } from './NoteLegs';

/** Nights at first, and how many more come with each press. */
const NIGHTS = 14;

/** The legs: a note for now, and what was noted, as it was written. Where legs do not matter, how to say that they do. */
export default function LegsApp({ shared, rest }: { shared: Shared; rest: string }) {
  const { tonight, zone, clock } = shared;
  const [count, setCount] = useState(NIGHTS);
  const read = useNights(count, addDays(tonight.night, 1));
  const schedule = useItem('settings/schedule');
  const notes = useLegNotes(shared.deeds, zone);
  if (!read || schedule === undefined) return null;
  const { nights, more } = read;
  const noted = nights.filter(hasLegs);
  const hours = beganByHour(noted, zone);
  const bedtime = wallAt(tonight.usualBedtime, zone).time;
  const noting = shared.noting && tonight.legsMatter;
  const planned = (night: PlainDate) => {
    const { bedtime: at, wake } = sleepWindow(schedule ?? firstSchedule(), NO_OVERRIDE, night, zone);
    return { bedtime: at, wake, offset: offsetAt(at, zone), offsetWake: offsetAt(wake, zone) };
  };
  return (
    <div class="legs">
      {!tonight.legsMatter && <NotAsked />}
      {noting && <NoteLegs shared={shared} rest={rest} notes={notes} nights={nights} planned={planned} />}
      {(tonight.legsMatter || noted.length > 0 || more) && (
        <section class="leg-noted" aria-labelledby="leg-noted">
          <h2 id="leg-noted" tabIndex={-1}>
            {t('leg_log.list')}
          </h2>
          {noted.length === 0 && <p class="soft">{t('leg_log.none')}</p>}
          {noted.length > 0 && <Counts counts={legCounts(nights)} />}
          {hours.some((each) => each > 0) && (
            <LegHours counts={hours} from={(Math.floor(minuteOf(bedtime) / 60) + 12) % 24} clock={clock} />
          )}
          <LegList nights={noted} zone={zone} clock={clock} deeds={noting ? notes : null} />
          {more && <Earlier onMore={() => setCount(count + NIGHTS)} />}
        </section>
      )}
    </div>
  );
}

/** More nights. Where there are no more, the focus goes to the name of the list. */
function Earlier({ onMore }: { onMore: () => void }) {
  const ref = useFocusAfter<HTMLParagraphElement>((part) => part.parentElement?.querySelector('h2'));
  return (
    <p ref={ref} class="leg-earlier">
      <Button onClick={onMore}>{t('leg_log.earlier')}</Button>
    </p>
  );
}

/** Legs are asked about where the settings say so. */
function NotAsked() {
  return (
    <section class="leg-head" aria-labelledby="leg-ask">
      <h2 id="leg-ask">{t('leg_log.not_asked.title')}</h2>
      <p>{t('leg_log.not_asked.line')}</p>
      <p>
        <LinkButton href="/options.html#routine">{t('leg_log.not_asked.settings')}</LinkButton>
      </p>
    </section>
  );
}
