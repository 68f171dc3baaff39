import type { CaffeineSettings } from '../../lib/caffeine/schema';
import { timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import { roomForOne, roomToMove } from '../../lib/schedule/cap';
import { sittingHours } from '../../lib/schedule/movement';
import type { ReminderSettings } from '../../lib/schedule/schema';
import { timedBy } from '../../lib/tonight/cup';
import type { Draft } from '../hooks/useDraft';
import { Known } from '../journal/learn/Known';
import { Disclosure } from '../ui/Disclosure';
import { Chain, type ChainProps } from './Chain';
import { HowTheyCome } from './HowTheyCome';
import { hasLead, KindSwitch, LeadField, SittingFrom, type SwitchKind } from './KindRow';
import { OwnReminders } from './OwnReminders';
import { Section } from './Section';
import type { Shown } from './shown';
import { TestNote, type TestNoteProps } from './TestNote';

/** The four that a new user has. */
const FIRST = ['caffeine', 'screens', 'routine', 'lightsOut'] as const satisfies SwitchKind[];
/** All others, in the user's words and order (views.md 5.3). */
const MORE = [
  'alcohol',
  'nicotine',
  'meal',
  'fluids',
  'exercise',
  'bath',
  'lights',
  'worry',
  'movement',
  'naps',
  'wakeAnchor',
  'pastBedtime',
  'checkIn',
] as const satisfies SwitchKind[];

export interface RemindersSectionProps {
  draft: Draft<ReminderSettings>;
  /** Who drinks none hears of no last coffee; one that is worked out has no lead. */
  caffeine: CaffeineSettings;
  shown: Shown;
  /** The coming night as the form has it. */
  plan: ChainProps['plan'];
  test: TestNoteProps;
}

/** Which reminders come, when, and how. */
export function RemindersSection({ draft, caffeine, shown, plan, test }: RemindersSectionProps) {
  const { kinds, cap, movementFrom } = draft.value;
  const { screenLimit } = kinds;
  const hours = sittingHours(plan.bedtime, movementFrom, plan.zone, 0);
  const sitting = kinds.movement.on
    ? { every: kinds.movement.lead, hours, times: roomToMove(plan.reminders, cap - (screenLimit.on ? 1 : 0)) }
    : null;
  const limit = screenLimit.on ? { minutes: screenLimit.lead, room: roomForOne(plan.reminders, cap) === 'free' } : null;
  const propsOf = (kind: SwitchKind) => {
    const planned = plan.reminders.find((each) => each.kind === kind && !each.asleep);
    return { kind, draft, shown, at: planned && timeAt(planned.due, plan.zone, shown.clock) };
  };
  const first = FIRST.filter((kind) => caffeine.drinks || kind !== 'caffeine');
  const estimated = timedBy(caffeine) === 'estimate';
  const withTimes = first.filter((kind) => hasLead(kind) && kinds[kind].on && !(kind === 'caffeine' && estimated));
  return (
    <Section id="reminders">
      <Chain plan={plan} cap={cap} sitting={sitting} limit={limit} shown={shown} />
      <p class="soft small">
        {t(shown.word === 'tonight' ? 'options.cap_line.tonight' : 'options.cap_line.today', number(cap))}{' '}
        {plan.reminders.filter(({ asleep }) => !asleep).length > cap && t('options.cap_more')}
      </p>
      <div class="rows">
        {first.map((kind) => (
          <KindSwitch key={kind} {...propsOf(kind)} />
        ))}
      </div>
      <Disclosure summary={t('options.their_times')}>
        <div class="rows">
          {withTimes.map((kind) => (
            <LeadField key={kind} {...propsOf(kind)} />
          ))}
          <HowTheyCome draft={draft} shown={shown} />
          <TestNote {...test} />
        </div>
      </Disclosure>
      <Disclosure summary={t('options.more_reminders')} count={MORE.length + 1}>
        <div class="rows">
          {MORE.map((kind) => (
            <div key={kind} class="kind">
              <KindSwitch {...propsOf(kind)} />
              {kinds[kind].on && <LeadField {...propsOf(kind)} />}
              {kind === 'movement' && kinds[kind].on && <SittingFrom draft={draft} shown={shown} />}
              {kind === 'naps' && kinds[kind].on && <Known card="naps" />}
            </div>
          ))}
        </div>
        <OwnReminders draft={draft} shown={shown} />
      </Disclosure>
    </Section>
  );
}
