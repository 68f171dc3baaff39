import { dateText, timeThen } from '../../lib/platform/calendar';
import type { Clock } from '../../lib/platform/format';
import { type MessageKey, t } from '../../lib/platform/i18n';
import { limitOf } from '../../lib/schedule/limit';
import type { Delivery, LedgerEntry, NightRecord, Pass } from '../../lib/schedule/record';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import type { Instant } from '../../lib/time/instant';
import { minutesBetween } from '../../lib/time/instant';
import type { When } from '../../lib/tonight/when';
import { drinkName } from '../caffeine/names';

/** One reminder of one night and what became of it: "22:00", "Wrap up", "held: the screen was full; shown at 22:40". */
export interface HappenedLine {
  id: string;
  time: string;
  name: string;
  said: string;
}

/** What the words of a past night depend on beside its record. */
export interface HappenedContext {
  clock: Clock;
  pause: ScheduleSettings['pause'];
  /** The coming night, and what it is called. */
  tonight: string | null;
  word: When;
}

type Step = Pick<LedgerEntry, 'state' | 'why' | 'verb' | 'at'>;

const PASSED = {
  more: 'reason.pause.more',
  need: 'reason.pause.need',
  routine: 'reason.pause.routine',
} as const satisfies Record<Pass, string>;

/** The ways that were taken through the pause in front of a site, with the user's own reasons, in their order. */
export function passesOf(record: NightRecord, { clock }: Pick<HappenedContext, 'clock'>): HappenedLine[] {
  return record.pauses.map(({ at, how, reason }) => {
    const said = t(PASSED[how]);
    return {
      id: `pause/${at}`,
      time: clockAt(at, record, clock),
      name: t('reason.pause.name'),
      said: reason === null ? said : t('reason.pause.because', said, reason),
    };
  });
}

/** What was drunk in the day of a night, in its order. */
export function cupsOf(record: NightRecord, { clock }: Pick<HappenedContext, 'clock'>): HappenedLine[] {
  return record.doses.map((dose) => ({
    id: `dose/${dose.id}`,
    time: clockAt(dose.at, record, clock),
    name: drinkName(dose),
    said: t('reason.drunk'),
  }));
}

/** What happened in a night, one line a reminder, in the order of their times. */
export function linesOf(record: NightRecord, context: HappenedContext): HappenedLine[] {
  return Object.entries(record.reminders)
    .sort(([, a], [, b]) => a.due - b.due)
    .map(([id, delivery]) => {
      const steps: Step[] = record.ledger.filter((entry) => entry.id === id);
      const told = (steps.length > 0 ? steps : [delivery]).map((step) => stepText(step, delivery.due, record, context));
      return {
        id,
        time: clockAt(delivery.due, record, context.clock),
        name: nameOf(delivery),
        said: told.filter((text, i) => text !== told[i - 1]).reduce((all, text) => t('reason.line', all, text)),
      };
    });
}

/** "Wrap up", the user's own words, or "Screen time limit, video". */
function nameOf({ kind, text }: Delivery): string {
  if (kind === 'own') return text ?? t('kind.own');
  const limit = kind === 'screenLimit' ? limitOf(text) : null;
  const group = limit?.name ?? (limit?.group ? t(`reminder.group.${limit.group}` as MessageKey) : null);
  return group === null ? t(`kind.${kind}`) : t('options.lead.of', t('kind.screenLimit'), group);
}

/** A time on the clock as it stood in that night, wherever the user is now. */
function clockAt(instant: Instant, { offset }: NightRecord, clock: Clock): string {
  return timeThen(instant, offset, clock);
}

function stepText(step: Step, due: Instant, record: NightRecord, context: HappenedContext): string {
  const why = whyText(step, record, context);
  switch (step.state) {
    case 'held':
      return why === null ? t('reason.state.held') : t('reason.held', why);
    case 'notNeeded':
      return why === null ? t('reason.state.notNeeded') : t('reason.not_needed', why);
    case 'missed':
    case 'skipped':
      return why ?? t(`reason.state.${step.state}`);
    case 'acted':
      return step.verb ? t('reason.answered', t(`verb.${step.verb}`)) : t('reason.state.acted');
    case 'shown': {
      const late = minutesBetween(due, step.at) !== 0;
      const shown = t('reason.state.shown');
      return late ? t('reason.at', shown, clockAt(step.at, record, context.clock)) : shown;
    }
    default:
      return t(`reason.state.${step.state}`);
  }
}

function whyText({ why }: Step, { night }: NightRecord, { pause, tonight, word }: HappenedContext): string | null {
  if (why === null) return null;
  if (why === 'skipped' && night === tonight)
    return t(word === 'tonight' ? 'reason.skipped_tonight' : 'reason.skipped_today');
  const until = why === 'paused' && pause && pause.from <= night && night < pause.until ? pause.until : null;
  return until === null ? t(`reason.why.${why}`) : t('reason.paused_until', dateText(until));
}
