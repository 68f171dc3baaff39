import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmDiff } from '../../../lib/schedule/alarms';

const name = fc.constantFrom('routine/2026-11-22', 'screens/2026-11-22', 'look', 'quiet', 'recheck');
const when = fc.integer({ min: 0, max: 10 }).map((n) => n * 60_000);
const wanted = fc.uniqueArray(fc.record({ name, when }), { selector: (alarm) => alarm.name });
const existing = wanted.map((alarms) =>
  alarms.map(({ name: each, when: scheduledTime }) => ({ name: each, scheduledTime })),
);

function apply(from: { name: string; scheduledTime: number }[], diff: ReturnType<typeof alarmDiff>) {
  const alarms = new Map(from.map(({ name: each, scheduledTime }) => [each, scheduledTime]));
  for (const each of diff.clear) alarms.delete(each);
  for (const each of diff.create) alarms.set(each.name, each.when);
  return alarms;
}

describe('alarmDiff', () => {
  it('makes any alarms the wanted ones', () => {
    fc.assert(
      fc.property(existing, wanted, (from, to) => {
        expect(apply(from, alarmDiff(from, to))).toEqual(new Map(to.map((alarm) => [alarm.name, alarm.when])));
      }),
    );
  });

  it('touches nothing when they already are', () => {
    fc.assert(
      fc.property(wanted, (to) => {
        const from = to.map(({ name: each, when: scheduledTime }) => ({ name: each, scheduledTime }));
        expect(alarmDiff(from, to)).toEqual({ create: [], clear: [] });
      }),
    );
  });
});
