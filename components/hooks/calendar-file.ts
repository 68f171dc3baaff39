import type { Items } from '../../lib/app/items';
import { legsMatter } from '../../lib/body/schema';
import type { CalendarInput } from '../../lib/calendar/events';
import { say } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { favouritesOf } from '../../lib/routine/favourites';
import type { NightRecord } from '../../lib/schedule/record';
import type { Instant } from '../../lib/time/instant';
import type { Zone } from '../../lib/time/zone';
import { offeredAt } from '../../lib/tonight/choice';
import { cupRule } from '../../lib/tonight/cup';
import { saveText } from './save-text';

/** What the evening's times and texts are made from. */
type Planned = Pick<
  Items,
  | 'settings/schedule'
  | 'settings/reminders'
  | 'settings/look'
  | 'settings/body'
  | 'settings/routines'
  | 'settings/caffeine'
  | 'trials'
>;

/** Where and when the file is made, what was changed for single nights and what was drunk in the newest ones. */
export type Here = Pick<CalendarInput, 'now' | 'overrideOf'> & { zone: Zone; nights: readonly NightRecord[] };

/**
 * Saves the evening's reminders as a file for a phone's calendar. What makes it is loaded here and now: nobody else
 * needs it. False when there is nothing to come, and then no file.
 */
export async function saveCalendar(items: Planned, here: Here): Promise<boolean> {
  const schedule = items['settings/schedule'];
  if (!schedule) return false;
  const [{ phoneCalendar }, { calendarFile }] = await Promise.all([
    import('../../lib/calendar/events'),
    import('../../lib/calendar/file'),
  ]);
  const reminders = items['settings/reminders'];
  const nights = new Map(here.nights.map((record) => [record.night, record]));
  const lastCup = cupRule(items['settings/caffeine'], nights, here.now);
  const calendar = phoneCalendar({
    ...here,
    schedule,
    reminders,
    lastCup,
    trial: items.trials.now,
    routineMinutes: minutesBy(items),
  });
  if (calendar.weekly.length + calendar.dated.length === 0) return false;
  const { clock } = items['settings/look'];
  const file = calendarFile(calendar, here.now, {
    name: t('calendar.name'),
    say: (message) => say(message, here.zone, clock),
  });
  saveText(file, 'evenfall.ics', 'text/calendar');
  return true;
}

/** What the routine reminder of an evening promises, of whose legs nothing is known yet. */
function minutesBy(items: Planned): (bedtime: Instant, at: Instant) => number {
  const body = items['settings/body'];
  const standing = {
    brokenNights: items['settings/schedule']?.brokenNights ?? false,
    legsMatter: legsMatter(body),
    legs: null,
    favourites: favouritesOf(items['settings/routines']),
    leaveOut: body.profile.chips,
  };
  return (bedtime, at) => offeredAt({ ...standing, bedtime }, at).minutes;
}
