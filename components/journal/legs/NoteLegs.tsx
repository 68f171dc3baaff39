import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { beganOn, hasMore, isBlank, type LegTimes, nightToNote } from '../../../lib/diary/leg-draft';
import { dateText, plainTimeText } from '../../../lib/platform/calendar';
import { t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { MINUTE } from '../../../lib/time/instant';
import { addDays, isPlainDate, minuteOf, type PlainDate, timeOfMinute } from '../../../lib/time/plain';
import { wallAt } from '../../../lib/time/zone';
import type { LegNotes } from '../../hooks/useLegNotes';
import type { Shared } from '../shared';
import { LegForm } from './LegForm';

export interface NoteLegsProps {
  shared: Shared;
  /** The night that the page's address names, where it names one. */
  rest: string;
  notes: LegNotes;
  nights: readonly NightRecord[];
  /** The times of a night that has no record. */
  planned: (night: PlainDate) => LegTimes;
}

/** Nights that can be chosen, the one at hand among them. An older one has an address of its own. */
const CHOICES = 28;
/** The keys of the time begin an hour before bedtime. */
const BEFORE = 60;

/** The form for a note, and what it makes of the moment: which night it is about, and whether that is over. */
export function NoteLegs({ shared, rest, notes, nights, planned }: NoteLegsProps) {
  const { tonight, now, zone, clock } = shared;
  const { draft, write } = notes;
  const [open, setOpen] = useState(() => hasMore(draft));
  const [empty, setEmpty] = useState(false);
  const timeIsWell = useRef(true);
  const heading = useRef<HTMLHeadingElement>(null);
  const named = isPlainDate(rest) && rest <= tonight.night ? rest : null;
  const night = draft.night ?? named ?? nightToNote(tonight, now, zone);
  const times = nights.find((each) => each.night === night) ?? planned(night);
  // The page's moment is up to a minute old.
  const began = draft.began === null ? null : beganOn(draft.began, times, now + MINUTE, zone);
  const problem = draft.began !== null && began === null ? t('leg_log.to_come') : undefined;

  // A stored entry came into the form, or left it: whoever uses keys is at the form's beginning.
  const shown = draft.stored ? draft.entry.id : null;
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    timeIsWell.current = true;
    setOpen(hasMore(draft));
    heading.current?.focus();
  }, [shown]);

  const note = () => {
    setEmpty(isBlank(draft));
    if (isBlank(draft)) return;
    if (problem !== undefined || !timeIsWell.current) return setOpen(true);
    const stored = nights.find((each) => each.night === night)?.legEntries.find(({ id }) => id === draft.entry.id);
    notes.note(night, began, stored);
  };
  const name = (date: PlainDate) => {
    if (date === tonight.night) return t(`leg_log.${tonight.when}`, dateText(date));
    const last = tonight.when === 'tonight' && date === addDays(tonight.night, -1);
    return last ? t('leg_log.last_night', dateText(date)) : dateText(date);
  };
  const dates = Array.from({ length: CHOICES }, (_, i) => addDays(tonight.night, -i));
  const choices = dates.includes(night) ? dates : [...dates, night];
  const bedtime = minuteOf(wallAt(times.bedtime, zone).time);
  return (
    <LegForm
      draft={draft}
      onChange={(next) => {
        setEmpty(false);
        // Its night does not turn under the hand that writes.
        write(isBlank(next) ? next : { ...next, night: next.night ?? night });
      }}
      night={night}
      nights={choices.map((value) => ({ value, label: name(value) }))}
      over={times.wake <= now || night !== tonight.night}
      strongest={t(night === tonight.night ? `leg_log.strongest_${tonight.when}` : 'leg_log.strongest_then')}
      from={timeOfMinute(bedtime - BEFORE)}
      format={(time) => plainTimeText(time, clock)}
      problem={problem}
      empty={empty}
      onTimeValidity={(valid) => {
        timeIsWell.current = valid;
      }}
      open={open}
      onOpen={setOpen}
      heading={heading}
      onNote={note}
      onCancel={notes.clear}
    />
  );
}
