/** What a typed time means: on nights on which clocks change, on the way, and in the wrong half of the day. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { likelier } from '../../../lib/diary/doubt';
import { emptySleep, formOf } from '../../../lib/diary/form';
import { clockAt, onClock, readTime, withTimes } from '../../../lib/diary/night-clock';
import type { Sleep } from '../../../lib/diary/schema';
import { fixedZone, readAfter, readNear, twinOf, zoneThen } from '../../../lib/diary/wall';

const BERLIN = 'Europe/Berlin';
const berlin = (wall: string, offset = '+01:00') => Date.parse(`${wall.replace(' ', 'T')}${offset}`);
const iso = (at: number, zone = BERLIN) =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });

describe('nights on which clocks change', () => {
  const fall = {
    night: '2026-10-24',
    bedtime: berlin('2026-10-24 22:30', '+02:00'),
    wake: berlin('2026-10-25 06:45'),
    now: berlin('2026-10-25 09:00'),
    offset: 120,
    offsetWake: 60,
  };

  it('02:30 comes twice: after 02:40 it is the second, and the other one is at hand', () => {
    const first = berlin('2026-10-25 02:40', '+02:00');
    expect(iso(readAfter('02:30', first, BERLIN).at)).toBe('2026-10-25T02:30+01:00');
    const early = readNear('02:30', fall.bedtime, BERLIN);
    expect(iso(early.at)).toBe('2026-10-25T02:30+02:00');
    expect(iso(twinOf(early.at, BERLIN) ?? 0)).toBe('2026-10-25T02:30+01:00');
    expect(twinOf(berlin('2026-10-25 04:00'), BERLIN)).toBeNull();
  });

  it('02:30 never came: it is read past the gap and said to be skipped', () => {
    const { at, skipped } = readNear('02:30', berlin('2026-03-28 23:00'), BERLIN);
    expect([iso(at), skipped]).toEqual(['2026-03-29T03:30+02:00', true]);
  });

  it('a bed before the change and a waking after it have their own offsets', () => {
    const said = emptySleep(fall);
    const sleep = withTimes(
      said,
      { tried: berlin('2026-10-25 01:30', '+02:00'), woke: berlin('2026-10-25 09:00') },
      fall,
      BERLIN,
    );
    expect([sleep.offset, sleep.offsetUp]).toEqual([120, 60]);
    const late = withTimes(said, { tried: berlin('2026-10-25 03:10') }, fall, BERLIN);
    expect(late.offset).toBe(60);
  });
});

describe('a night across time zones', () => {
  const night = {
    night: '2026-11-22',
    bedtime: berlin('2026-11-22 22:30'),
    wake: berlin('2026-11-23 06:45'),
    now: berlin('2026-11-24 12:00'),
    offset: 60,
    offsetWake: 60,
  };

  it('times stay as they were read, on the clock of the place', () => {
    const home = { ...emptySleep(night), tried: berlin('2026-11-22 22:30'), woke: berlin('2026-11-23 13:00') };
    const tokyo = onClock('morning', home, 'Asia/Tokyo', BERLIN, night);
    expect([iso(tokyo.woke ?? 0, 'Asia/Tokyo'), tokyo.offsetUp, tokyo.offset]).toEqual([
      '2026-11-23T13:00+09:00',
      540,
      60,
    ]);
    expect(clockAt('morning', tokyo, night, BERLIN)).toBe('+09:00');
    expect(clockAt('evening', tokyo, night, BERLIN)).toBe(BERLIN);
    const later = readTime('up', '13:30', { said: tokyo, shown: tokyo, after: null }, night, BERLIN);
    expect(iso(later.at, 'Asia/Tokyo')).toBe('2026-11-23T13:30+09:00');
    expect(withTimes(tokyo, { up: later.at }, night, BERLIN).offsetUp).toBe(540);
    const back = onClock('evening', tokyo, 'America/New_York', BERLIN, night);
    expect([iso(back.tried ?? 0, 'America/New_York'), back.offset]).toEqual(['2026-11-22T22:30-05:00', -300]);
  });

  it('a zone is known by its offset alone where it is not the one at hand', () => {
    expect([fixedZone(-570), fixedZone(0), fixedZone(845), fixedZone(-2000)]).toEqual([
      '-09:30',
      '+00:00',
      '+14:00',
      '-14:00',
    ]);
    expect(zoneThen(night.bedtime, 60, BERLIN)).toBe(BERLIN);
    expect(zoneThen(night.bedtime, 120, BERLIN)).toBe('+02:00');
  });
});

describe('what a time follows', () => {
  const night = {
    night: '2026-11-22',
    bedtime: berlin('2026-11-22 22:30'),
    wake: berlin('2026-11-23 06:45'),
    now: berlin('2026-11-24 12:00'),
    offset: 60,
    offsetWake: 60,
  };
  const read = (
    name: 'inBed' | 'tried' | 'woke' | 'up',
    typed: string,
    said: Partial<Sleep> = {},
    after: number | null = null,
  ) => {
    const sleep = { ...emptySleep(night), ...said };
    return iso(readTime(name, typed, { said: sleep, shown: sleep, after }, night, BERLIN).at).slice(5, 16);
  };
  it.each([
    ['into bed is nearest to the plan', read('inBed', '01:10'), '11-23T01:10'],
    ['lights out follows bed', read('tried', '00:20', { inBed: berlin('2026-11-22 23:50') }), '11-23T00:20'],
    [
      'lights out a little before bed is a slip, not the next day',
      read('tried', '22:30', { inBed: berlin('2026-11-22 22:40') }),
      '11-22T22:30',
    ],
    [
      'waking follows lights out, however late',
      read('woke', '14:00', { tried: berlin('2026-11-23 05:00') }),
      '11-23T14:00',
    ],
    ['waking alone is nearest to the plan', read('woke', '05:10'), '11-23T05:10'],
    ['getting up follows waking', read('up', '15:00', { woke: berlin('2026-11-23 14:00') }), '11-23T15:00'],
    ['a second sleep follows the first', read('inBed', '09:30', {}, berlin('2026-11-23 06:45')), '11-23T09:30'],
  ])('%s', (_title, found, wanted) => expect(found).toBe(wanted));

  it.each<[string, Partial<Sleep>, 'inBed' | 'tried' | 'woke' | 'up', string | null]>([
    ['into bed at 10:40', { inBed: berlin('2026-11-22 10:40') }, 'inBed', '11-22T22:40'],
    [
      'lights out twelve hours after bed',
      { inBed: berlin('2026-11-22 22:40'), tried: berlin('2026-11-23 11:00') },
      'tried',
      '11-22T23:00',
    ],
    ['up in the evening', { woke: berlin('2026-11-23 06:30'), up: berlin('2026-11-23 18:50') }, 'up', '11-23T06:50'],
    [
      'nineteen hours asleep',
      { tried: berlin('2026-11-22 23:00'), woke: berlin('2026-11-23 18:30') },
      'woke',
      '11-23T06:30',
    ],
    ['a long lie-in', { tried: berlin('2026-11-22 22:00'), woke: berlin('2026-11-23 11:30') }, 'woke', null],
    ['an early night', { inBed: berlin('2026-11-22 18:00') }, 'inBed', null],
  ])('%s is doubted only with reason', (_title, said, name, wanted) => {
    const form = { ...formOf(null), sleeps: [{ ...emptySleep(night), ...said }] };
    const found = likelier(form, 0, name, night, BERLIN);
    expect(found === null ? null : iso(found).slice(5, 16)).toBe(wanted);
  });
});
