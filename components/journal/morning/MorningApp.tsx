import './morning.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formOf } from '../../../lib/diary/form';
import { asOnTheWay } from '../../../lib/diary/journey';
import { MOST_BACK } from '../../../lib/diary/limits';
import type { NightClock } from '../../../lib/diary/night-clock';
import { lastNight, nightName } from '../../../lib/diary/night-name';
import { suggestedTimes } from '../../../lib/diary/prefill';
import { t } from '../../../lib/platform/i18n';
import { firstSchedule } from '../../../lib/schedule/kinds';
import type { NightRecord } from '../../../lib/schedule/record';
import type { ScheduleSettings } from '../../../lib/schedule/schema';
import { NO_OVERRIDE, sleepWindow } from '../../../lib/schedule/window';
import type { PlainDate } from '../../../lib/time/plain';
import { addDays, isPlainDate } from '../../../lib/time/plain';
import { offsetAt } from '../../../lib/time/zone';
import type { Trials } from '../../../lib/trial/schema';
import { phaseOf } from '../../../lib/trial/trial';
import { useAnyNight } from '../../hooks/useAnyNight';
import { useItem } from '../../hooks/useItem';
import { useHeldNight, useNightForm } from '../../hooks/useNightForm';
import { useRecord } from '../../hooks/useRecord';
import type { Shared } from '../shared';
import { MorningForm } from './MorningForm';
import { NightChoice, NightName } from './NightChoice';
import { Told } from './Told';

/** The morning: last night, or an older one by its date in the page's address. */
export default function MorningApp({ shared, rest }: { shared: Shared; rest: string }) {
  const { tonight, now, noting } = shared;
  const schedule = useItem('settings/schedule');
  const trials = useItem('trials');
  const state = useItem('state');
  const newest = tonight.night;
  const usual = useHeldNight(lastNight(tonight, now), now);
  const oldest = addDays(newest, -MOST_BACK);
  const named = isPlainDate(rest) && rest <= newest && rest >= oldest ? rest : null;
  const night = named ?? usual;
  const record = useRecord(night);
  // Evenfall is new here: whoever noted nights elsewhere and brought them along had a last night all the same.
  const isNew = named === null && record === null && state !== undefined && (state.firstNight ?? newest) > usual;
  const others = useAnyNight(newest, isNew);
  if (schedule === undefined || trials === undefined || state === undefined || record === undefined) return null;
  if (isNew && others === undefined) return null;
  const first = isNew && !others;
  const clocks = clocksOf(record, schedule ?? firstSchedule(), night, shared);
  return (
    <div class="morning">
      {first ? (
        <p class="morning-first">{t('diary.first')}</p>
      ) : (
        <>
          <Head title={t(nightName(night, tonight, now) === 'last' ? 'diary.title' : 'diary.title_older')} key={night}>
            <NightName night={clocks} clock={shared.clock} />
            {noting && <p class="soft small">{t('diary.skip')}</p>}
          </Head>
          {noting ? (
            <Written
              key={night}
              shared={shared}
              night={clocks}
              record={record}
              last={night === usual}
              trials={trials}
            />
          ) : (
            <Told form={formOf(record)} night={clocks} clock={shared.clock} />
          )}
        </>
      )}
      <NightChoice key={`choice-${night}`} night={night} usual={usual} oldest={oldest} newest={newest} />
    </div>
  );
}

/** The plan and the clocks of a night; of one without a record, as the usual times would have it here. */
function clocksOf(
  record: NightRecord | null,
  schedule: ScheduleSettings,
  night: PlainDate,
  { zone, now }: Shared,
): NightClock {
  if (record) {
    const { bedtime, wake, offset, offsetWake } = record;
    return { night, bedtime, wake, offset, offsetWake, now };
  }
  const { bedtime, wake } = sleepWindow(schedule, NO_OVERRIDE, night, zone);
  return { night, bedtime, wake, offset: offsetAt(bedtime, zone), offsetWake: offsetAt(wake, zone), now };
}

interface WrittenProps {
  shared: Shared;
  night: NightClock;
  record: NightRecord | null;
  /** It is last night: times are suggested. */
  last: boolean;
  trials: Trials;
}

function Written({ shared, night: planned, record, last, trials }: WrittenProps) {
  const { tonight, now, zone } = shared;
  // Noted sleeps have clocks of their own, wherever their sleeper went since.
  const [fresh] = useState(() => (record?.diary?.sleeps ?? []).length === 0);
  const night = last && fresh ? asOnTheWay(planned, zone) : planned;
  const away = night !== planned;
  const stands = useMemo(() => formOf(record), [record]);
  const edited = useNightForm(night.night, stands);
  const suggested = useMemo(() => {
    if (!last || tonight.brokenNights) return null;
    const times = suggestedTimes(record ?? { ...night, bed: null, runs: [], screen: null }, now);
    // Of a waking somewhere else the plan knows nothing.
    return away ? { ...times, woke: null, up: null } : times;
  }, [record, last, away, tonight.brokenNights, now]);
  return (
    <MorningForm
      shared={shared}
      night={night}
      stands={stands}
      edited={edited}
      suggested={suggested}
      away={away}
      doses={tonight.caffeine ? (record?.doses ?? []) : null}
      tries={trials.now !== null && phaseOf(trials.now, night.night) === 'change'}
    />
  );
}

/** The question. It has the focus when the tab is opened, so that the next Tab is its first answer. */
function Head({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header class="morning-head">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </header>
  );
}
