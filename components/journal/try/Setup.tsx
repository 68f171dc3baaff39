import { plainTimeText, spanText } from '../../../lib/platform/calendar';
import { type Clock, duration } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import { SHORT_NIGHT } from '../../../lib/schedule/kinds';
import type { NightTimes } from '../../../lib/schedule/schema';
import type { PlainDate, PlainTime } from '../../../lib/time/plain';
import type { When } from '../../../lib/tonight/when';
import { earlierBy, type Offered, wakeConflict } from '../../../lib/trial/choices';
import { type Change, FORMS, type TrialForm } from '../../../lib/trial/limits';
import { stretchesOf } from '../../../lib/trial/trial';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { TimeField } from '../../ui/TimeField';

/** What is set before a trial begins. */
export interface Wish {
  change: Change;
  form: TrialForm;
  /** 0 for a change that counts none. */
  minutes: number;
  time: PlainTime;
}

export interface SetupProps {
  wish: Wish;
  onWish: (wish: Wish) => void;
  offered: Offered;
  /** The usual times. */
  week: readonly NightTimes[];
  /** The night at hand: the first one. */
  night: PlainDate;
  when: When;
  clock: Clock;
  /** After "Stop noting" none can begin. */
  noting: boolean;
  /** One runs, which would stop. */
  replaces: boolean;
  onBegin: () => void;
}

/** How a change is tried: how much, in which form, and the four weeks as dates. */
export function Setup({ wish, onWish, offered, week, night, when, clock, noting, replaces, onBegin }: SetupProps) {
  const { change, form, minutes, time } = wish;
  const choices = earlierBy(change, offered);
  const conflict = change === 'sameWake' ? wakeConflict(week, time, SHORT_NIGHT) : null;
  const plainText = (each: PlainTime) => plainTimeText(each, clock);
  return (
    <>
      <p class="small">{t(`trial.care.${change}`)}</p>
      {choices.length > 0 && (
        <Chips
          label={t('trial.minutes')}
          value={String(minutes)}
          choices={choices.map((each) => ({ value: String(each), label: duration(each) }))}
          onChange={(value) => onWish({ ...wish, minutes: Number(value) })}
        />
      )}
      {change === 'sameWake' && (
        <TimeField
          label={t('trial.time')}
          helper={t('trial.time_helper')}
          error={
            conflict ? t('trial.time_conflict', plainText(conflict.bedtime), duration(conflict.minutes)) : undefined
          }
          value={time}
          format={plainText}
          steppers
          onChange={(next) => onWish({ ...wish, time: next })}
        />
      )}
      <Chips
        label={t('trial.form.label')}
        value={form}
        choices={FORMS.map((each) => ({ value: each, label: t(`trial.form.${each}`) }))}
        helper={t(`trial.form.${form}_line`)}
        onChange={(next) => onWish({ ...wish, form: next })}
      />
      <Weeks form={form} night={night} />
      <p class="small soft">
        {t('trial.usual_now')} {t('trial.mornings')}
      </p>
      {replaces && <p class="small">{t('trial.replaces')}</p>}
      {noting && (
        <Button kind="act" class="try-begin" disabled={conflict !== null} onClick={onBegin}>
          {t(`trial.begin.${when}`)}
        </Button>
      )}
    </>
  );
}

/** The weeks as they would be, by their dates. */
function Weeks({ form, night }: { form: TrialForm; night: PlainDate }) {
  return (
    <ol class="try-weeks" aria-label={t('trial.weeks')}>
      {stretchesOf({ begins: night, stopped: null, form }).map(({ phase, from, to }) => (
        <li key={from} class={`try-weeks-${phase}`}>
          <span>{spanText(from, to)}</span>
          <span class="soft">{t(phase === 'usual' ? 'trial.usual' : 'trial.with')}</span>
        </li>
      ))}
    </ol>
  );
}
