import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { beganOn, hasMore, isBlank, type LegDraft, type LegTimes, nightToNote } from '../../../lib/diary/leg-draft';
import { nightName } from '../../../lib/diary/night-name';
import { dateText, plainTimeText, timeThen } from '../../../lib/platform/calendar';
import type { Clock } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { type Instant, MINUTE } from '../../../lib/time/instant';
import { addDays, isPlainDate, minuteOf, type PlainDate, type PlainTime, timeOfMinute } from '../../../lib/time/plain';
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

/** The newest nights can be chosen. An older one has an address of its own. */
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
  const meant = (time: PlainTime) => beganOn(time, times, now + MINUTE, zone);
  const began = draft.began === null ? null : meant(draft.began);
  const problem = draft.began !== null && began === null ? t('leg_log.to_come') : undefined;

  // A stored entry came into the form, or left it: whoever uses keys is at the form's beginning.
  const shown = draft.from === null ? null : draft.entry.id;
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
    notes.note(night, began);
  };
  const coming = nightName(night, tonight, now) === 'coming';
  const dates = Array.from({ length: CHOICES }, (_, i) => addDays(tonight.night, -i));
  // An older one stays among them: the night of the address, and the one that a changed entry comes from.
  const choices = [...new Set([...dates, draft.from ?? night, night])].sort().reverse();
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
      nights={choices.map((value) => ({ value, label: nameOf(value, shared) }))}
      moved={movedTo(draft, times, began, clock)}
      over={times.wake <= now || night !== tonight.night}
      strongest={t(coming ? `leg_log.strongest_${tonight.when}` : 'leg_log.strongest_then')}
      from={timeOfMinute(bedtime - BEFORE)}
      format={(time) => plainTimeText(time, clock)}
      sense={{ about: began ?? times.bedtime, at: meant }}
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

/** A night by its name, where it has one, and its date. */
function nameOf(night: PlainDate, { tonight, now }: Shared): string {
  const date = dateText(night);
  switch (nightName(night, tonight, now)) {
    case 'coming':
      return t(`leg_log.${tonight.when}`, date);
    case 'last':
      return t('leg_log.last_night', date);
    case 'before':
      return t('leg_log.night_before', date);
    default:
      return date;
  }
}

/** What is to be said where an entry goes to a night in which its hour has not come, or comes after waking. */
function movedTo(
  { from, night, began: typed }: LegDraft,
  { wake, offsetWake }: LegTimes,
  began: Instant | null,
  clock: Clock,
): string | undefined {
  if (from === null || night === from || typed === null) return undefined;
  const time = plainTimeText(typed, clock);
  if (began === null) return t('leg_log.then_to_come', time);
  return began > wake ? t('leg_log.then_after', time, timeThen(wake, offsetWake, clock)) : undefined;
}
