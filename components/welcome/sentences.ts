import { timeAt as bareTime, type Clock, dayTimeAt } from '../../lib/platform/format';
import { language, t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import { wallAt, type Zone } from '../../lib/time/zone';
import type { Hearing } from './times';

const NO_BREAK = '\u00a0';

/** A time that is not torn apart at the end of a line: some engines write `10:15 PM` with a plain space. */
const timeAt = (at: Instant, zone: Zone, clock: Clock) => bareTime(at, zone, clock).replaceAll(' ', NO_BREAK);

/** What "You will hear from us at …" says, and where some of this evening's times are past, which comes first. */
export function sentencesOf(hearing: Hearing, now: Instant, zone: Zone, clock: Clock): string[] {
  const times = hearing.before.map((at) => timeAt(at, zone, clock));
  const list = new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(times);
  const sentences = [usual(list, hearing.atBedtime ? timeAt(hearing.bedtime, zone, clock) : null)];
  if (hearing.first !== null) sentences.push(t('welcome.times.first', moment(hearing.first, now, zone, clock)));
  return sentences;
}

function usual(list: string, bedtime: string | null): string {
  if (bedtime === null) return list === '' ? t('welcome.times.hear_none') : t('welcome.times.hear_before', list);
  return list === '' ? t('welcome.times.hear_bedtime', bedtime) : t('welcome.times.hear', list, bedtime);
}

function moment(at: Instant, now: Instant, zone: Zone, clock: Clock): string {
  const today = wallAt(at, zone).date === wallAt(now, zone).date;
  return today ? timeAt(at, zone, clock) : dayTimeAt(at, zone, clock);
}
