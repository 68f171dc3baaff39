import { expect, test } from 'vitest';
import { laterBedtime } from '../../../lib/schedule/later';

test.each([
  ['2026-11-24T22:31+01:00', 'Europe/Berlin', '2026-11-24T23:00+01:00'],
  ['2026-11-24T22:50+01:00', 'Europe/Berlin', '2026-11-24T23:00+01:00'],
  ['2026-11-24T22:51+01:00', 'Europe/Berlin', '2026-11-24T23:30+01:00'],
  ['2026-11-24T22:31+05:45', 'Asia/Kathmandu', '2026-11-24T23:00+05:45'],
])('from %s in %s bedtime moves to %s', (now, zone, then) => {
  expect(laterBedtime(Date.parse(now), zone)).toBe(Date.parse(then));
});
