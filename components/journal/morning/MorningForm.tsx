import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../../../lib/app/commands';
import type { Dose } from '../../../lib/caffeine/schema';
import { asNoted, formOf, type NightForm, rebased, saidIn } from '../../../lib/diary/form';
import type { NightClock } from '../../../lib/diary/night-clock';
import type { Times as Suggested } from '../../../lib/diary/prefill';
import { isSame } from '../../../lib/diary/same';
import { t } from '../../../lib/platform/i18n';
import { Emptiable } from '../../diary/Emptiable';
import { Scale } from '../../diary/Scale';
import type { Edited } from '../../hooks/useNightForm';
import { LegsRow } from '../../popup/Parts';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import type { Shared } from '../shared';
import { DayBefore } from './DayBefore';
import { Times } from './Times';
import { writingOf } from './writing';

export interface MorningFormProps {
  shared: Shared;
  night: NightClock;
  /** What stands, and what was changed of it. */
  stands: NightForm;
  edited: Edited;
  /** Null where nothing is suggested: an older night, broken nights. */
  suggested: Suggested | null;
  /** The clock is another one than in the evening. */
  away: boolean;
  doses: readonly Dose[] | null;
  tries: boolean;
}

type DiarySave = Extract<Command, { type: 'diary/save' }>;

/** Three taps, and whatever else somebody likes to say. */
export function MorningForm({ shared, night, stands, edited, suggested, away, doses, tries }: MorningFormProps) {
  const { tonight, deeds, zone, clock } = shared;
  const { form, change } = edited;
  const broken = tonight.brokenNights;
  const [times, setTimes] = useState(
    () => !broken && (form.sleeps.length > 0 || form.naps.length > 0 || form.note !== ''),
  );
  const [day, setDay] = useState(false);
  const writing = writingOf(form, times ? suggested : null, { night, zone, clock, change });
  const said = saidIn(writing.shown, 0);
  const isEmpty = isSame(said, saidIn(formOf(null), 0));
  const asStands = isSame(said, saidIn(stands, 0));
  const [refused, setRefused] = useState(0);
  const newest = useRef(stands);
  newest.current = stands;
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (refused > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  const send = async (what: NightForm, line: string, undo?: () => void) => {
    const command: DiarySave = { type: 'diary/save', night: night.night, ...saidIn(what, Date.now()) };
    if (await deeds.tell(command)) deeds.say(line, undo);
  };
  const note = () => {
    const wrong = place.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    if (writing.faults.length > 0) {
      const inDay = writing.faults.every(({ place: at }) => at === 'meal' || at === 'alcohol.last');
      (inDay ? setDay : setTimes)(true);
      return setRefused(refused + 1);
    }
    if (isEmpty && asStands) return deeds.say(t('diary.nothing'));
    // From here on the suggestions are words of the user. What is changed before they are stored stays a change.
    const noted = asNoted(writing.shown);
    change(noted);
    // What another window noted since then is not this one's to take back.
    send(noted, t('diary.noted'), () => send(rebased(noted, stands, newest.current), t('diary.back')));
  };
  return (
    <form
      ref={place}
      class="morning-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        note();
      }}
    >
      <div class="morning-taps">
        <Scale
          label={t('popup.morning.night')}
          least={t('popup.morning.rough')}
          most={t('popup.morning.good')}
          value={form.rough}
          onChange={(rough) => change({ ...form, rough })}
        />
        <Scale
          label={t('popup.morning.rested')}
          least={t('popup.morning.tired')}
          most={t('popup.morning.fresh')}
          value={form.rested}
          onChange={(rested) => change({ ...form, rested })}
        />
        {(tonight.legsMatter || form.legs !== null) && (
          <Emptiable chosen={form.legs} onEmpty={() => change({ ...form, legs: null })}>
            <LegsRow value={form.legs} onChange={(legs) => change({ ...form, legs })} />
          </Emptiable>
        )}
      </div>
      <Disclosure
        summary={t('diary.times')}
        note={broken ? t('diary.broken') : undefined}
        open={times}
        onToggle={setTimes}
      >
        {times && <Times writing={writing} broken={broken} away={away} />}
      </Disclosure>
      <Disclosure summary={t('diary.day.title')} open={day} onToggle={setDay}>
        {day && <DayBefore writing={writing} doses={doses} tries={tries} />}
      </Disclosure>
      <div class="morning-end">
        <Button kind="act" type="submit" class="morning-note-it">
          {t('popup.morning.note_it')}
        </Button>
        {asStands && !isEmpty && <span class="soft">{t('diary.stands')}</span>}
      </div>
    </form>
  );
}
