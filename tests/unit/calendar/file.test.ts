import { describe, expect, it } from 'vitest';
import type { CaffeineSettings } from '../../../lib/caffeine/schema';
import { NO_OVERRIDE } from '../../../lib/schedule/window';
import { wallAt } from '../../../lib/time/zone';
import { occurrences, readCalendar } from '../../support/ical';
import { everything, NOW, phoneFile, week } from '../../support/phone';

const WEEK = 7 * 86_400_000;
const linesOf = (text: string, name: string) => text.split('\r\n').filter((each) => each.startsWith(name));
const titlesOf = (text: string) => [...new Set(occurrences(readCalendar(text), NOW + WEEK).map(({ title }) => title))];

describe('the file for a phone’s calendar', () => {
  it('has one event for weekdays whose times are the same, each on the day it falls on', () => {
    // The night of Friday ends later. After midnight, Sunday night is Monday.
    const late = week('00:30', '08:00').map((usual, i) => (i === 4 ? { bedtime: '02:00', wake: '10:00' } : usual));
    const rules = linesOf(phoneFile({ schedule: { week: late } }).text, 'RRULE');

    expect(rules).toEqual([
      // Last coffee, wrap up at 23:30: on the evening's own day.
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU',
      // The routine at 00:00 and bedtime: on the day after.
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SU',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
      'RRULE:FREQ=WEEKLY;BYDAY=SA',
      'RRULE:FREQ=WEEKLY;BYDAY=SA',
      'RRULE:FREQ=WEEKLY;BYDAY=SA',
    ]);
  });

  it('rings at each event, is private, takes no time, and keeps lines to 75 octets', () => {
    const { text } = phoneFile({ reminders: { ...everything(), wording: 'details' } });
    const events = text.split('BEGIN:VEVENT').slice(1);

    for (const event of events) {
      expect(event).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0S\r\n');
      expect(event).toContain('CLASS:PRIVATE');
      expect(event).toContain('TRANSP:TRANSPARENT');
    }
    for (const each of text.split('\r\n')) expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(titlesOf(text)).toContain('reminder.own.title Lock the door; water, tablets — 鎖🔒');
  });

  it('is neutral, and leaves out what asks somebody who is there', () => {
    expect(titlesOf(phoneFile({ reminders: everything() }).text).sort()).toEqual([
      'reminder.caffeine_plain.title',
      'reminder.lights_out.title',
      'reminder.lights_plain.title',
      'reminder.note_you_set.title',
      'reminder.own_plain.title',
      'reminder.routine.title 8',
      'reminder.screens.title',
      'reminder.worry.title',
    ]);
  });

  it('has the last coffee at the time that is worked out, and none for who drinks none', () => {
    const at = (caffeine: Partial<CaffeineSettings>) => {
      const coffees = occurrences(readCalendar(phoneFile({ caffeine }).text), NOW + WEEK).filter(({ uid }) =>
        uid.startsWith('caffeine'),
      );
      return [...new Set(coffees.map((each) => wallAt(each.at, 'America/New_York').time))];
    };
    const titles = titlesOf(phoneFile({ caffeine: { drinks: false } }).text);

    expect(at({})).toEqual(['14:00']);
    expect(at({ mode: 'estimate', limit: 20 })).toEqual(['11:28']);
    expect(at({ mode: 'estimate', clearance: 'unsure' })).toEqual(['14:00']);
    expect(titles).not.toContain('reminder.caffeine_plain.title');
    expect(titles).toContain('reminder.screens.title');
  });

  it('says no word of health or legs, with details or without', () => {
    const words = /leg|restless|health|clot|pain|medic/i;
    for (const wording of ['plain', 'details'] as const) {
      for (const title of titlesOf(phoneFile({ reminders: { ...everything(), own: [], wording } }).text))
        expect(title).not.toMatch(words);
    }
  });

  it('has the same names a week later, and counts on, so that it replaces', () => {
    const [first, second] = [phoneFile({}), phoneFile({ now: NOW + WEEK })];
    const uids = linesOf(first.text, 'UID:');

    expect(linesOf(second.text, 'UID:')).toEqual(uids);
    expect(uids).toEqual([
      'UID:caffeine-week-1@evenfall',
      'UID:screens-week-1@evenfall',
      'UID:routine-week-1@evenfall',
      'UID:lightsOut-week-1@evenfall',
    ]);
    const count = (text: string) => Number(linesOf(text, 'SEQUENCE:')[0]?.slice(9));
    expect(count(second.text) - count(first.text)).toBe(WEEK / 60_000);
  });

  it('takes a night that differs out of the week and writes it by itself', () => {
    const { text } = phoneFile({ overrides: { '2026-11-24': { ...NO_OVERRIDE, shift: 60 } } });

    expect(linesOf(text, 'EXDATE')).toHaveLength(4);
    expect(linesOf(text, 'EXDATE')[3]).toBe('EXDATE;TZID=America/New_York:20261124T230000');
    expect(linesOf(text, 'UID:')).toContain('UID:lightsOut-2026-11-24@evenfall');
    expect(linesOf(text, 'DTSTART')).toContain('DTSTART;TZID=America/New_York:20261125T000000');
  });

  it('names an instant where the clocks show its time twice', () => {
    const { text } = phoneFile({ schedule: { week: week('01:30', '09:00') } });

    // 2027-11-07, 01:30 in New York: the first of two.
    expect(linesOf(text, 'DTSTART')).toContain('DTSTART:20271107T053000Z');
  });

  it('gives no more a night than may be seen', () => {
    const { calendar, input, text } = phoneFile({ reminders: { ...everything(), cap: 4 } });
    const days = new Map<string, number>();
    for (const { at } of occurrences(readCalendar(text), calendar.until)) {
      const { date } = wallAt(at, input.zone);
      days.set(date, (days.get(date) ?? 0) + 1);
    }

    expect(Math.max(...days.values())).toBe(4);
  });

  it('tells a fixed zone without a colon, and its offset', () => {
    const { text } = phoneFile({ zone: '+05:45' });

    expect(text).toContain('TZID:UTC+0545\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0545\r\n');
    expect(linesOf(text, 'DTSTART;')[0]).toBe('DTSTART;TZID=UTC+0545:20261123T140000');
  });
});
