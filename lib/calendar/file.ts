import { TZDate } from '@date-fns/tz/date';
import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventTransparency,
} from 'ical-generator';
import type { Message } from '../schedule/text';
import { isOnce } from '../time/changes';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { Zone } from '../time/zone';
import { instantOf, wallAt } from '../time/zone';
import type { DatedEvent, PhoneCalendar, WeeklyEvent } from './events';
import { timeZoneText, zoneLabel } from './timezone';

/** In the order of the week, Monday first. */
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What the file needs beside the events. */
export interface FileWords {
  /** The calendar's name. */
  name: string;
  say: (message: Message) => string;
}

/**
 * The calendar as a file (iCalendar, RFC 5545): an alarm at each event, no length, private, and free time stays free. Made
 * later, it replaces what was made before, event by event.
 */
export function calendarFile(calendar: PhoneCalendar, now: Instant, { name, say }: FileWords): string {
  const { zone, weekly, dated } = calendar;
  const file = ical({
    name,
    prodId: { company: 'Evenfall', product: 'Evenfall' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => timeZoneText(zone, now) },
  });
  for (const event of weekly) {
    const { start, days } = event;
    const at = instantOf(start.date, start.time, zone);
    const rule = `RRULE:FREQ=WEEKLY;BYDAY=${days.map((day) => DAYS[day]).join(',')}`;
    addEvent(file, event, { at, zone }, now, say).repeating([rule, ...exceptions(event, zone)].join('\n'));
  }
  for (const event of dated) {
    const { date, time } = wallAt(event.at, zone);
    // Where the clocks show a time twice, only the instant itself says which is meant.
    addEvent(file, event, { at: event.at, zone: isOnce(date, time, zone) ? zone : null }, now, say);
  }
  return `${file.toString()}\r\n`;
}

/** As the rule has them: on dates without such a time this is no instant, so the library could not write it. */
function exceptions({ except }: WeeklyEvent, zone: Zone): string[] {
  const walls = except.map(({ date, time }) => `${date.replaceAll('-', '')}T${time.replace(':', '')}00`);
  return walls.length === 0 ? [] : [`EXDATE;TZID=${zoneLabel(zone)}:${walls.join(',')}`];
}

function addEvent(
  file: ICalCalendar,
  { uid, title }: WeeklyEvent | DatedEvent,
  { at, zone }: { at: Instant; zone: Zone | null },
  now: Instant,
  say: FileWords['say'],
) {
  const label = zone === null ? null : zoneLabel(zone);
  const event = file.createEvent({
    id: uid,
    stamp: new Date(now),
    sequence: Math.floor(now / MINUTE),
    start: label === null ? new Date(at) : new TZDate(at, label),
    timezone: label,
    summary: say(title),
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: say(title) });
  return event;
}
