import './try.css';
import '../../charts/chart.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../../../lib/app/commands';
import { t } from '../../../lib/platform/i18n';
import { FACTS } from '../../../lib/schedule/kinds';
import { timedBy } from '../../../lib/tonight/cup';
import type { Offered } from '../../../lib/trial/choices';
import type { Trial } from '../../../lib/trial/schema';
import { endOf, nightsOf } from '../../../lib/trial/trial';
import { useItem } from '../../hooks/useItem';
import { useNamedNights } from '../../hooks/useNamedNights';
import { Button, LinkButton } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Shared } from '../shared';
import { Choose } from './Choose';
import { Past } from './Past';
import { Report } from './Report';
import { Ending, Standing } from './Running';
import { nightsText, trialName } from './words';

type TrialCommand = Extract<Command, { type: `trial/${string}` }>;

/** What the tab shows first: one to choose, the one that runs, or the one that came to its end. */
type View = 'choose' | 'runs' | 'over';

/** "Try a change": one change from a closed list, two weeks as usual and two with it, then both side by side. */
export default function TryApp({ shared }: { shared: Shared; rest: string }) {
  const { tonight, deeds, noting } = shared;
  const trials = useItem('trials');
  const schedule = useItem('settings/schedule');
  const reminders = useItem('settings/reminders');
  const caffeine = useItem('settings/caffeine');
  const [choosing, setChoosing] = useState(false);
  const now = trials?.now ?? null;
  const records = useNamedNights(now ? nightsOf(now) : []);
  const runs = now !== null && tonight.night < endOf(now);
  const view: View = now === null || choosing ? 'choose' : runs ? 'runs' : 'over';
  // Where a press takes away what had the focus, the heading of the tab gets it.
  const title = useRef<HTMLHeadingElement>(null);
  const follows = useRef(false);
  useLayoutEffect(() => {
    if (follows.current) title.current?.focus();
    follows.current = false;
  }, [view, now?.id, trials?.past.length]);
  if (!trials || schedule === undefined || !reminders || !caffeine) return null;

  const offered: Offered = {
    drinks: caffeine.drinks,
    chips: tonight.leaveOut,
    room: {
      coffee: timedBy(caffeine) === 'estimate' ? null : FACTS.caffeine.range[1] - reminders.kinds.caffeine.lead,
      wrapUp: FACTS.screens.range[1] - reminders.kinds.screens.lead,
    },
  };
  const tell = async (command: TrialCommand) => {
    follows.current = true;
    const done = await deeds.tell(command);
    if (!done) follows.current = false;
    return done;
  };
  const begin = async (wish: Pick<Trial, 'change' | 'form' | 'minutes' | 'time'>) => {
    if (!(await tell({ type: 'trial/begin', ...wish }))) return;
    setChoosing(false);
    deeds.say(t('trial.begun'));
  };
  const putAway = async (words: string | null) => {
    if ((await tell({ type: 'trial/stop' })) && words) deeds.say(words);
  };
  const choose = (is: boolean) => {
    follows.current = true;
    setChoosing(is);
  };
  const remove = async ({ id }: Trial) => {
    if (await tell({ type: 'trial/remove', trial: id })) deeds.say(t('trial.removed'));
  };
  return (
    <div class="try">
      <h2 ref={title} tabIndex={-1}>
        {t('journal.tab.try')}
      </h2>
      {view === 'choose' && <p class="try-lead">{t('trial.lead')}</p>}
      {!noting && (
        <Notice
          actions={
            <Button onClick={() => deeds.tell({ type: 'journal/save', value: { version: 1, noting: true } })}>
              {t('journal.again')}
            </Button>
          }
        >
          {t('trial.not_noting')}
        </Notice>
      )}
      {view === 'choose' &&
        (schedule === null || tonight.bedtime === null ? (
          <Notice actions={<LinkButton href="/options.html#bedtime">{t('trial.to_bedtime')}</LinkButton>}>
            {t('trial.no_bedtime')}
          </Notice>
        ) : (
          <Choose
            offered={offered}
            week={schedule.week}
            night={tonight.night}
            when={tonight.when}
            clock={tonight.clock}
            noting={noting}
            runs={runs}
            onKeep={now && choosing ? () => choose(false) : null}
            onBegin={begin}
          />
        ))}
      {view === 'runs' && now && <Standing trial={now} tonight={tonight} />}
      {view === 'over' && now && (
        <div class="try-standing">
          <h3 class="try-rule">{trialName(now, tonight.clock)}</h3>
          <p class="soft">{nightsText(now, tonight.night)}</p>
          <p>{t('trial.over')}</p>
        </div>
      )}
      {view !== 'choose' && now && records && (
        <Report trial={now} records={records} tonight={tonight} ended={view === 'over'} />
      )}
      {view === 'runs' && now && (
        <Ending trial={now} tonight={tonight} onStop={() => putAway(t('trial.stopped'))} onAlter={() => choose(true)} />
      )}
      {view === 'over' && (
        <div class="try-ending">
          <Button kind="act" onClick={() => choose(true)}>
            {t('trial.another')}
          </Button>
          <Button onClick={() => putAway(null)}>{t('trial.away')}</Button>
        </div>
      )}
      {trials.past.length > 0 && <Past past={trials.past} tonight={tonight} onRemove={remove} />}
    </div>
  );
}
