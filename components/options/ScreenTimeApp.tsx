import { duration, timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { Plan } from '../../lib/schedule/plan';
import type { ReminderSettings } from '../../lib/schedule/schema';
import { FILM_CAP } from '../../lib/screen-time/count';
import { minutesBetween } from '../../lib/time/instant';
import type { Deeds } from '../hooks/useDeeds';
import type { Draft } from '../hooks/useDraft';
import { useTonight } from '../hooks/useTonight';
import { BySiteApp } from './BySiteApp';
import { LeadField } from './KindRow';
import { PauseFields } from './PauseFields';
import { ScreenLimit } from './ScreenLimit';
import { ScreenPreview } from './ScreenPreview';
import { Section } from './Section';
import { SoftenFields } from './SoftenFields';
import type { Shown } from './shown';

export interface ScreenTimeProps {
  reminders: Draft<ReminderSettings>;
  shown: Shown;
  /** The coming night as the form has it. */
  plan: Plan;
  /** What the page does for the user: for the folds, which save settings of their own. */
  deeds: Deeds;
}

/** Time at the screen: when to wrap up, how much, and what may be done about it. Its folds read what they need themselves. */
export function ScreenTimeApp({ reminders, shown, plan, deeds }: ScreenTimeProps) {
  const tonight = useTonight();
  const limit = reminders.value.kinds.screenLimit;
  const wrapUp = plan.reminders.find(({ kind, asleep }) => kind === 'screens' && !asleep);
  return (
    <Section id="screen">
      <p class="soft">{t('options.screen.honest')}</p>
      <div class="rows">
        {reminders.value.kinds.screens.on && (
          <LeadField
            kind="screens"
            draft={reminders}
            shown={shown}
            at={wrapUp && timeAt(wrapUp.due, plan.zone, shown.clock)}
          />
        )}
        <ScreenLimit draft={reminders} shown={shown} plan={plan} />
      </div>
      {limit.on && (
        <ScreenPreview limit={limit.lead} told={tonight?.screen ?? null} night={plan.night} when={shown.word} />
      )}
      <h3>{t('options.screen.counts.title')}</h3>
      <ul class="points soft small">
        <li>{t('options.screen.counts.when')}</li>
        <li>{t('options.screen.counts.film', duration(minutesBetween(0, FILM_CAP)))}</li>
        <li>{t('options.screen.counts.not')}</li>
        <li>{t('options.screen.counts.minute')}</li>
      </ul>
      {/* The folds, in this order: by site, softer pages, the pause. */}
      <BySiteApp deeds={deeds} shown={shown} />
      <SoftenFields deeds={deeds} shown={shown} plan={plan} />
      <PauseFields deeds={deeds} shown={shown} />
    </Section>
  );
}
