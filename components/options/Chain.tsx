import { timeAt } from '../../lib/platform/format';
import { plural, t } from '../../lib/platform/i18n';
import type { SittingHours } from '../../lib/schedule/movement';
import type { Plan } from '../../lib/schedule/plan';
import type { Instant } from '../../lib/time/instant';
import type { Trial } from '../../lib/trial/schema';
import { triedAt, tryingText } from '../journal/try/words';
import { reminderName } from '../verbs/names';
import type { ChainRow } from './chain-rows';
import { chainRows } from './chain-rows';
import type { Shown } from './shown';

export interface ChainProps {
  /** `tried`: the change that is tried in that night. */
  plan: Plan & { tried?: Trial | null };
  cap: number;
  /** Minutes of sitting after which one is asked up, from when to when they count, how often; null while that is off. */
  sitting: { every: number; hours: SittingHours; times: number } | null;
  /** Minutes at the screen after which a word is said, and whether the night has room for it; null while that is off. */
  limit: { minutes: number; room: boolean } | null;
  shown: Shown;
}

/** The night's reminders on a line from the first to the last, the sun where now is. It moves as one edits. */
export function Chain({ plan, cap, sitting, limit, shown }: ChainProps) {
  const time = (at: Instant) => timeAt(at, plan.zone, shown.clock);
  const rows = chainRows(plan, cap, shown.now);
  const past = rows.filter((row) => row.past);
  const coming = rows.filter((row) => !row.past);
  const quiet = plan.silence === 'paused' ? 'options.chain.quiet_paused' : 'options.chain.quiet_skipped';
  return (
    <div class="chain-box">
      <h3 id="chain-title">{t(shown.word === 'tonight' ? 'options.chain.tonight' : 'options.chain.today')}</h3>
      {plan.silence && <p class="soft small">{t(quiet)}</p>}
      {plan.tried && plan.silence === null && (
        <p class="chain-tried">
          {tryingText(plan.tried, triedAt(plan.tried, plan), plan.shift, { zone: plan.zone, clock: shown.clock })}{' '}
          <a href="/journal.html#try">{t('trial.look')}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <p class="soft">{t('options.chain.none')}</p>
      ) : (
        <ol class={plan.silence ? 'chain chain-quiet' : 'chain'} aria-labelledby="chain-title">
          {past.map((row) => (
            <Row key={row.id} row={row} plan={plan} shown={shown} />
          ))}
          <li class="chain-now">
            <span class="chain-sun" aria-hidden="true" />
            <span class="small soft">{t('options.chain.now', timeAt(shown.now, shown.zone, shown.clock))}</span>
          </li>
          {coming.map((row) => (
            <Row key={row.id} row={row} plan={plan} shown={shown} />
          ))}
        </ol>
      )}
      {sitting && plan.silence === null && (
        <p class="chain-more soft small">
          {plural('options.sitting.line', sitting.every, time(sitting.hours.start), time(sitting.hours.end))}{' '}
          {sitting.times === 0 ? t('options.sitting.no_room') : plural('options.sitting.times', sitting.times)}
        </p>
      )}
      {limit && plan.silence === null && (
        <p class="chain-more soft small">
          {plural('options.screen.chain', limit.minutes)} {!limit.room && t('options.sitting.no_room')}
        </p>
      )}
    </div>
  );
}

function Row({ row, plan, shown }: { row: ChainRow; plan: Plan; shown: Shown }) {
  const state = row.yields ? 'chain-yields' : row.past ? 'chain-past' : 'chain-coming';
  return (
    <li class={`chain-row ${state}`}>
      <time class="chain-time">{timeAt(row.at, plan.zone, shown.clock)}</time>
      <span class="chain-dot" aria-hidden="true" />
      <span class="chain-name">
        {reminderName(row)}
        {row.yields && <span class="soft small"> {t('options.chain.yields')}</span>}
      </span>
    </li>
  );
}
