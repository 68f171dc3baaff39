import { useEffect, useState } from 'preact/hooks';
import type { Items } from '../../lib/app/items';
import { about, browserZone } from '../../lib/platform/about';
import { giveAllBack } from '../../lib/platform/access-page';
import { t } from '../../lib/platform/i18n';
import { firstSchedule } from '../../lib/schedule/kinds';
import { reminderProblems, scheduleProblems } from '../../lib/schedule/problems';
import { MINUTE } from '../../lib/time/instant';
import { isZone, offsetAt } from '../../lib/time/zone';
import { whenOf } from '../../lib/tonight/when';
import { saveCalendar } from '../hooks/calendar-file';
import { bringBack, openCopy, saveCopy } from '../hooks/copies';
import { useArchive } from '../hooks/useArchive';
import { faultText, useDeeds } from '../hooks/useDeeds';
import { useDraft } from '../hooks/useDraft';
import { useItem } from '../hooks/useItem';
import { useLook } from '../hooks/useLook';
import { useNights } from '../hooks/useNights';
import { useNow } from '../hooks/useNow';
import { useSave } from '../hooks/useSave';
import { useSystem } from '../hooks/useSystem';
import { useTonight } from '../hooks/useTonight';
import { useTry } from '../hooks/useTry';
import { useVoices } from '../hooks/useVoices';
import { Toast } from '../ui/Toast';
import { hintsOf } from '../welcome/hints';
import { BedtimeSection } from './BedtimeSection';
import { CaffeineSection } from './CaffeineSection';
import { comingNight, overridesIn } from './coming-night';
import { Foot } from './Foot';
import { Index } from './Index';
import { KeptAsideDialog } from './KeptAside';
import { LookSection } from './LookSection';
import { NotesSection } from './NotesSection';
import { Notices } from './Notices';
import { RemindersSection } from './RemindersSection';
import { RoutineSection } from './RoutineSection';
import { reportText } from './report';
import { ScreenTimeApp } from './ScreenTimeApp';
import { statusRows } from './status';
import { WorkingSection } from './WorkingSection';

/** Nights under "What happened" at first, and with each press of "Earlier". */
const NIGHTS = 14;

/** The settings page: reads everything first, so that no field shows a value that is not the user's. */
export function OptionsApp() {
  const schedule = useItem('settings/schedule');
  const reminders = useItem('settings/reminders');
  const look = useItem('settings/look');
  const body = useItem('settings/body');
  const routines = useItem('settings/routines');
  const sound = useItem('settings/sound');
  const caffeine = useItem('settings/caffeine');
  const trials = useItem('trials');
  const state = useItem('state');
  useEffect(() => {
    document.title = t('options.page_title');
  }, []);
  if (schedule === undefined || !reminders || !look || !body || !routines || !sound || !caffeine || !trials || !state)
    return null;
  const items = {
    'settings/schedule': schedule,
    'settings/reminders': reminders,
    'settings/look': look,
    'settings/body': body,
    'settings/routines': routines,
    'settings/sound': sound,
    'settings/caffeine': caffeine,
    trials,
    state,
  };
  return <Page items={items} />;
}

/** Before a bedtime was chosen: one object, so that a draft over it is not dropped at each render. */
const FIRST_SCHEDULE = firstSchedule();

/** The fields about caffeine take nothing that is faulty. */
const SOUND = () => [];

/** What screen time has is read in its own part. */
type Shared = Omit<Items, `settings/${'screen-time' | 'soften' | 'pause' | 'journal'}` | 'screen'>;

function Page({ items }: { items: Shared }) {
  const { state, 'settings/look': look, 'settings/body': body, 'settings/sound': sound } = items;
  const stored = items['settings/schedule'];
  const projected = useTonight();
  const tonight = projected ?? null;
  useLook(projected);
  const now = useNow(MINUTE);
  const deeds = useDeeds();
  const save = useSave(deeds);
  const archive = useArchive();
  const hints = hintsOf(useSystem());
  const voices = useVoices();
  const onTry = useTry(sound);
  const [count, setCount] = useState(NIGHTS);
  const [aside, setAside] = useState(false);
  // Tomorrow's record stands before tonight's.
  const nights = useNights(count + 1);

  const schedule = useDraft(stored ?? FIRST_SCHEDULE, scheduleProblems, (value, before) =>
    save({ type: 'schedule/save', value }, stored && { type: 'schedule/save', value: before }),
  );
  const reminders = useDraft(items['settings/reminders'], reminderProblems, (value, before) =>
    save({ type: 'reminders/save', value }, { type: 'reminders/save', value: before }),
  );
  const caffeine = useDraft(items['settings/caffeine'], SOUND, (value, before) =>
    save({ type: 'caffeine/save', value }, { type: 'caffeine/save', value: before }),
  );

  const auto = browserZone();
  const { zone: chosen } = schedule.value;
  const zone = chosen !== 'auto' && isZone(chosen) ? chosen : auto;
  const usable = schedule.problems.length > 0 ? (stored ?? FIRST_SCHEDULE) : schedule.value;
  const plan = comingNight(
    { schedule: usable, reminders: reminders.value, caffeine: caffeine.value, trial: items.trials.now },
    nights?.nights ?? [],
    zone,
    now,
  );
  const shown = { now, zone, clock: look.clock, word: whenOf(plan.bedtime, zone) };
  const past = nights && { ...nights, nights: nights.nights.filter(({ night }) => night <= plan.night) };
  const context = { clock: look.clock, pause: schedule.value.pause, tonight: plan.night, word: shown.word };
  const status = statusRows(state, tonight, shown);
  const moment = () => ({ savedAt: Date.now(), offset: offsetAt(Date.now(), zone) });

  const copyText = (text: string, message: string) =>
    navigator.clipboard.writeText(text).then(
      () => deeds.say(message),
      () => deeds.say(t('options.not_copied')),
    );
  const saveFile = async () => {
    await saveCopy(moment());
    deeds.say(t('backup.saved'));
  };
  const phoneFile = async () => {
    const newest = nights?.nights ?? [];
    const saved = await saveCalendar(items, { zone, nights: newest, overrideOf: overridesIn(newest), now: Date.now() });
    deeds.say(t(saved ? 'calendar.saved' : 'calendar.none'));
  };
  const undoImport = async () => {
    if (await deeds.tell({ type: 'backup/undo' })) deeds.say(t('backup.undone'));
  };
  const erase = async () => {
    if (!(await deeds.tell({ type: 'erase' }))) return;
    // The look for the first paint lies beside the settings, and tells the bedtime.
    localStorage.clear();
    await giveAllBack();
    deeds.say(t('backup.erased'));
  };

  return (
    <>
      <div class="page">
        <header class="page-head">
          <h1>{t('options.title')}</h1>
        </header>
        <Index />
        <main class="sections">
          <Notices
            damaged={state.damaged.length > 0}
            blocked={!state.allowed}
            taken={state.taken}
            hints={hints}
            onLook={() => setAside(true)}
            onForget={() => deeds.tell({ type: 'damage/seen' })}
          />
          <BedtimeSection draft={schedule} shown={shown} set={stored !== null} browserZone={auto} />
          <RemindersSection
            draft={reminders}
            caffeine={caffeine.value}
            shown={shown}
            plan={plan}
            test={{
              hints,
              seen: state.test.sent !== null && state.test.seen !== null && state.test.seen >= state.test.sent,
              onSend: () => deeds.tell({ type: 'test/send' }),
              onSeen: () => deeds.tell({ type: 'test/seen' }),
            }}
          />
          <ScreenTimeApp reminders={reminders} shown={shown} plan={plan} deeds={deeds} />
          <CaffeineSection {...{ caffeine, reminders, shown, plan }} nights={nights?.nights ?? []} />
          <RoutineSection
            body={body}
            onChange={(value) => save({ type: 'body/save', value }, { type: 'body/save', value: body })}
            voiceAndBell={{
              sound,
              onChange: (value) => save({ type: 'sound/save', value }, { type: 'sound/save', value: sound }),
              voices,
              onTry,
            }}
          />
          <LookSection
            look={look}
            onChange={(value) => save({ type: 'look/save', value }, { type: 'look/save', value: look })}
            sound={reminders.value.sound}
            onSound={(on) => reminders.change({ ...reminders.value, sound: on })}
          />
          <NotesSection
            calendar={stored && { schedule: stored, trial: items.trials.now, night: plan.night, onSave: phoneFile }}
            set={stored !== null}
            onSave={saveFile}
            onOpen={(file) => openCopy(file, plan.night)}
            onBring={async (copy, mode, settings) => {
              const fault = await bringBack(deeds.ask, copy, mode, settings, plan.night);
              deeds.say(fault ? faultText(fault) : t('backup.done'), fault ? undefined : undoImport);
              return fault === null;
            }}
            canUndo={archive.canUndo}
            onUndo={undoImport}
            onErase={erase}
          />
          <WorkingSection
            status={status}
            nights={past}
            context={context}
            tonight={tonight}
            now={now}
            deeds={deeds}
            onEarlier={() => setCount(count + NIGHTS)}
            onReport={() =>
              copyText(
                reportText(
                  { ...about(), status, nights: past?.nights ?? [], wording: reminders.value.wording },
                  context,
                ),
                t('options.working.report_copied'),
              )
            }
            onKeptAside={archive.aside.length > 0 ? () => setAside(true) : undefined}
          />
          <Foot />
        </main>
      </div>
      <KeptAsideDialog
        open={aside}
        items={archive.aside}
        onCopy={() =>
          copyText(archive.aside.map(({ item, text }) => `${item}\n${text}`).join('\n\n'), t('options.damaged.copied'))
        }
        onClose={() => setAside(false)}
      />
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </>
  );
}
