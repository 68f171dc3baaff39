import { useMemo, useState } from 'preact/hooks';
import { firstCaffeine } from '../../lib/caffeine/first';
import { plainTimeText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import { closeThisTab } from '../../lib/platform/tab';
import { firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import type { NightTimes } from '../../lib/schedule/schema';
import { MINUTE, minutesBetween } from '../../lib/time/instant';
import type { PlainTime } from '../../lib/time/plain';
import type { Zone } from '../../lib/time/zone';
import { useDeeds } from '../hooks/useDeeds';
import { useItem } from '../hooks/useItem';
import { useNow } from '../hooks/useNow';
import { useOnToolbar } from '../hooks/useOnToolbar';
import { useStage } from '../hooks/useStage';
import { useSystem } from '../hooks/useSystem';
import { useTonight } from '../hooks/useTonight';
import { Toast } from '../ui/Toast';
import { ClockScreen } from './ClockScreen';
import { DayArc } from './DayArc';
import { DemoScreen, DemoSky, demoChain } from './DemoScreen';
import { EndScreen } from './EndScreen';
import { LegsScreen } from './LegsScreen';
import { PinScreen } from './PinScreen';
import { asksClock } from './places';
import { sentencesOf } from './sentences';
import { questionsUpTo } from './steps';
import { TestScreen } from './TestScreen';
import { TimesScreen } from './TimesScreen';
import { hearingOf, shownTimes, withTimes } from './times';
import { useStep } from './useStep';

/** The first page anyone sees: three questions, a note to try, and the sun in the toolbar. */
export function WelcomeApp({ demo }: { demo: boolean }) {
  const schedule = useItem('settings/schedule');
  const reminders = useItem('settings/reminders') ?? firstReminders();
  const caffeine = useItem('settings/caffeine') ?? firstCaffeine();
  const look = useItem('settings/look');
  const body = useItem('settings/body');
  const state = useItem('state');
  const tonight = useTonight();
  const onToolbar = useOnToolbar();
  const system = useSystem();
  const { tell, toast, closeToast } = useDeeds();
  const now = useNow(demo ? 1000 : MINUTE);

  const [draft, setDraft] = useState<Partial<NightTimes>>({});
  const [invalid, setInvalid] = useState<Partial<Record<keyof NightTimes, boolean>>>({});
  const [chosenZone, setChosenZone] = useState<'auto' | Zone>();

  const browserZone = useMemo(() => new Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  const zoneSetting = chosenZone ?? schedule?.zone ?? 'auto';
  const zone = zoneSetting === 'auto' ? browserZone : zoneSetting;
  const read = schedule !== undefined && onToolbar !== undefined && body !== undefined && state !== undefined;
  const { step, next, goTo } = useStep(
    read ? { demo, clock: zoneSetting === 'auto' && asksClock(browserZone, now), pin: onToolbar === false } : null,
  );

  const bedtime = tonight?.bedtime ?? null;
  const night = tonight && bedtime !== null ? { dusk: tonight.windDown, bedtime, wake: tonight.wake } : null;
  useStage(look && tonight !== undefined ? { choice: look.look, night } : null);

  if (!read || step === null) return null;

  const clock = look?.clock ?? 'auto';
  const format = (time: PlainTime) => plainTimeText(time, clock);
  const shown = shownTimes(schedule, zone, now);
  const times = { ...shown, ...draft };
  const wanted = { ...withTimes(schedule, shown, times), zone: zoneSetting };
  const same = times.bedtime === times.wake;
  const hearing = hearingOf(same ? (schedule ?? firstSchedule()) : wanted, reminders, caffeine, zone, now);
  const sentences = sentencesOf(hearing, now, zone, clock);

  const saveTimes = async () => {
    if (same || invalid.bedtime || invalid.wake) return;
    if (!(await tell({ type: 'schedule/save', value: wanted }))) return;
    setDraft({});
    next();
  };
  const saveFirst = async () =>
    schedule !== null || (await tell({ type: 'schedule/save', value: { ...firstSchedule(), zone: zoneSetting } }));
  const chooseZone = async (value: 'auto' | Zone) => {
    setChosenZone(value);
    if (!schedule || (await tell({ type: 'schedule/save', value: { ...schedule, zone: value } }))) next();
  };
  const startDemo = async () => (await saveFirst()) && (await tell({ type: 'tonight/demo' }));
  const asked = questionsUpTo(step);
  const skip = {
    label: t('welcome.skip', format(shown.bedtime)),
    onSkip: async () => {
      if (await saveFirst()) goTo('end');
    },
  };

  return (
    <div class="welcome">
      {step === 'demo' && tonight && demoChain(tonight) ? (
        <DemoSky tonight={tonight} now={now} />
      ) : (
        <DayArc
          times={times}
          dots={hearing.before.map((at) => minutesBetween(at, hearing.bedtime))}
          wakeLabel={format(times.wake)}
          bedtimeLabel={format(times.bedtime)}
        />
      )}
      <main class="welcome-column">
        {step === 'demo' && (
          <DemoScreen tonight={tonight ?? null} now={now} onStart={startDemo} onSetUp={() => goTo('times')} />
        )}
        {step === 'clock' && (
          <ClockScreen now={now} zone={browserZone} format={format} asked={asked} onZone={chooseZone} />
        )}
        {step === 'times' && (
          <TimesScreen
            times={times}
            onTimes={(change) => setDraft({ ...draft, ...change })}
            onValidity={(field, valid) => setInvalid({ ...invalid, [field]: !valid })}
            format={format}
            sentences={sentences}
            asked={asked}
            skip={skip}
            onSubmit={saveTimes}
          />
        )}
        {step === 'legs' && (
          <LegsScreen
            legs={body.legs}
            onLegs={(legs) => tell({ type: 'body/save', value: { ...body, legs } })}
            asked={asked}
            skip={skip}
            onSubmit={next}
          />
        )}
        {step === 'test' && (
          <TestScreen
            system={system}
            blocked={!state.allowed}
            seenAt={state.test.seen}
            onSend={() => tell({ type: 'test/send' })}
            onSeen={async () => {
              if (await tell({ type: 'test/seen' })) next();
            }}
            onNext={next}
            asked={asked}
            skip={skip}
          />
        )}
        {step === 'pin' && <PinScreen pinned={onToolbar !== false} asked={asked} onSubmit={() => goTo('end')} />}
        {step === 'end' && (
          <EndScreen
            sun={system === 'android' ? 'menu' : onToolbar === false ? 'puzzle' : 'toolbar'}
            sentences={sentences}
            onClose={closeThisTab}
            asked={asked}
          />
        )}
        <p class="welcome-legal soft small">{t('welcome.legal')}</p>
      </main>
      <Toast toast={toast} onClose={closeToast} />
    </div>
  );
}
