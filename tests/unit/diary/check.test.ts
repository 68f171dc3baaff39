import { describe, expect, it } from 'vitest';
import { type Checked, impossibleIn, type Place } from '../../../lib/diary/check';
import { emptySleep, formOf, meantInstead, type NightForm } from '../../../lib/diary/form';
import type { Sleep } from '../../../lib/diary/schema';

const ZONE = 'Europe/Berlin';
/** A wall time of 22 to 24 November 2026 in Berlin: `22 22:40`. */
const on = (wall: string) => Date.parse(`2026-11-${wall.replace(' ', 'T')}+01:00`);
const NIGHT = { bedtime: on('22 22:30'), wake: on('23 06:45'), now: on('23 08:00') };

const sleep = (more: Partial<Sleep> = {}): Sleep => ({
  ...emptySleep({ offset: 60, offsetWake: 60 }),
  inBed: on('22 22:40'),
  tried: on('22 23:00'),
  latency: 25,
  wakings: 2,
  awake: 40,
  woke: on('23 06:30'),
  up: on('23 06:50'),
  ...more,
});
const diary = (more: Partial<Checked> = {}): Checked => ({
  sleeps: [sleep()],
  naps: [],
  alcohol: null,
  meal: null,
  ...more,
});
const nap = (wall: string, minutes: number | null = 20) => ({ at: on(wall), minutes, offset: 60 });
const found = (more: Partial<Checked>, night = NIGHT) =>
  impossibleIn(diary(more), night).map(({ place, code }) => `${place} ${code}`);

describe('what cannot be', () => {
  it('a night that can be is let be, and so is one of which next to nothing was said', () => {
    expect(found({})).toEqual([]);
    expect(found({ sleeps: [emptySleep({ offset: 60, offsetWake: 60 })] })).toEqual([]);
    expect(found({ sleeps: [sleep({ inBed: null, tried: null, woke: null, latency: null, awake: null })] })).toEqual(
      [],
    );
    expect(
      found({
        naps: [nap('22 14:00'), nap('22 16:00', null)],
        alcohol: { drinks: 2, last: on('22 20:00') },
        meal: on('22 19:00'),
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Sleep>, string]>([
    ['lights out before getting into bed', { tried: on('22 22:20') }, 'sleeps.0.tried beforeBed'],
    ['awake before lights out', { woke: on('22 22:50'), up: null }, 'sleeps.0.woke beforeTried'],
    ['awake at the minute of lights out', { woke: on('22 23:00'), latency: 0, awake: 0 }, 'sleeps.0.woke beforeTried'],
    ['awake before getting into bed', { tried: null, woke: on('22 22:30'), up: null }, 'sleeps.0.woke beforeBed'],
    ['up before waking', { up: on('23 06:20') }, 'sleeps.0.up beforeWoke'],
    ['up before lights out', { woke: null, up: on('22 22:50') }, 'sleeps.0.up beforeTried'],
    ['longer until asleep than the night', { latency: 451 }, 'sleeps.0.latency latency'],
    ['longer awake than what is left of it', { awake: 426 }, 'sleeps.0.awake awake'],
    ['up in the future', { up: on('23 08:01') }, 'sleeps.0.up future'],
    ['into bed more than twenty hours before lights out', { inBed: on('22 02:00') }, 'sleeps.0.tried long'],
    [
      'two days before the night',
      { inBed: on('21 10:00'), tried: null, woke: null, up: null, latency: null },
      'sleeps.0.inBed far',
    ],
  ])('%s', (_title, more, fault) => {
    expect(found({ sleeps: [sleep(more)] })).toEqual([fault]);
  });

  it.each<[string, Partial<Sleep>]>([
    ['awake for as long as there is', { latency: 25, awake: 425 }],
    ['up at the minute of waking', { up: on('23 06:30') }],
    ['straight to lights out', { inBed: on('22 23:00') }],
    ['twenty hours', { inBed: on('22 03:00') }],
    ['up just now', { up: on('23 08:00') }],
  ])('%s can be', (_title, more) => {
    expect(found({ sleeps: [sleep(more)] })).toEqual([]);
  });

  it('naps and sleeps that lie in one another, the later written of two; what touches does not', () => {
    expect(found({ naps: [nap('22 14:00', 60), nap('22 14:59')] })).toEqual(['naps.1.at overlap']);
    expect(found({ naps: [nap('22 14:00', 60), nap('22 15:00')] })).toEqual([]);
    expect(found({ naps: [nap('22 14:00', null), nap('22 14:00', null)] })).toEqual(['naps.1.at overlap']);
    expect(found({ naps: [nap('23 02:00')] })).toEqual(['naps.0.at overlap']);
    const second = { ...emptySleep({ offset: 60, offsetWake: 60 }), tried: on('23 06:40'), woke: on('23 07:30') };
    expect(found({ sleeps: [sleep(), second] })).toEqual(['sleeps.1.tried overlap']);
    expect(found({ sleeps: [sleep(), { ...second, tried: on('23 06:50') }] })).toEqual([]);
  });

  it('a drink and a meal that are still to come', () => {
    expect(found({ alcohol: { drinks: 1, last: on('23 20:00') }, meal: on('23 19:00') })).toEqual([
      'alcohol.last future',
      'meal future',
    ]);
  });

  it('names the time that it contradicts', () => {
    expect(impossibleIn(diary({ sleeps: [sleep({ up: on('23 06:20') })] }), NIGHT)[0]?.other).toBe(on('23 06:30'));
  });
});

describe('what may be meant instead', () => {
  const meant = (place: Place, at: number, more: Partial<NightForm>) => {
    const form = { ...formOf(null), ...diary(), ...more };
    return meantInstead(form, place, at, ZONE, NIGHT);
  };

  it.each<[string, Place, string, Partial<Sleep>, string]>([
    ['22:30 for the morning', 'sleeps.0.woke', '23 22:30', { woke: on('23 22:30'), up: null }, '23 10:30'],
    ['06:20 for the evening', 'sleeps.0.up', '23 18:50', { up: on('23 18:50') }, '23 06:50'],
    [
      'the evening of the day after',
      'sleeps.0.tried',
      '23 23:00',
      { inBed: on('22 22:40'), tried: on('23 23:00'), woke: null, up: null, latency: null, awake: null },
      '22 23:00',
    ],
  ])('%s', (_title, place, at, more, wanted) => {
    const now = on('23 12:00');
    const form = { ...formOf(null), ...diary({ sleeps: [sleep(more)] }) };
    expect(meantInstead(form, place, on(at), ZONE, { ...NIGHT, now })).toBe(on(wanted));
  });

  it('a nap in the middle of the night was in the afternoon', () => {
    expect(meant('naps.0.at', on('23 02:00'), { naps: [nap('23 02:00')] })).toBe(on('22 14:00'));
  });

  it('nothing, where nothing fits', () => {
    expect(
      meant('sleeps.0.up', on('23 08:05'), { sleeps: [sleep({ woke: on('23 07:59'), up: on('23 08:05') })] }),
    ).toBeNull();
  });
});
