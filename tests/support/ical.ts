import ICAL from 'ical.js';

/** One occurrence as a program that imports the file would show it. */
export interface Occurrence {
  uid: string;
  title: string;
  at: number;
}

/** A file read back by another library than the one that wrote it, strictly: whatever it does not know is thrown. */
export function readCalendar(text: string): ICAL.Component {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone as never);
  return calendar;
}

/** Every occurrence before `until`, in order, by the file's own zone. */
export function occurrences(calendar: ICAL.Component, until: number): Occurrence[] {
  return calendar
    .getAllSubcomponents('vevent')
    .flatMap((component) => {
      const event = new ICAL.Event(component);
      const found: Occurrence[] = [];
      const next = event.isRecurring() ? event.iterator() : null;
      for (let time = next ? next.next() : event.startDate; time; time = next?.next() as ICAL.Time) {
        const at = time.toJSDate().getTime();
        if (at >= until) break;
        found.push({ uid: event.uid, title: event.summary, at });
        if (!next) break;
      }
      return found;
    })
    .sort((a, b) => a.at - b.at || a.uid.localeCompare(b.uid));
}
