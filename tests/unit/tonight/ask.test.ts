import { describe, expect, test } from 'vitest';
import { askOf } from '../../../lib/tonight/ask';
import { whenOf } from '../../../lib/tonight/when';
import { at, link, tonightWith } from '../../support/tonight';

describe('askOf', () => {
  test('gives the words in full, whatever the notification said', () => {
    const tonight = tonightWith({ chain: [link('bath', 90)] });
    expect(askOf(tonight, 'bath/2026-11-24', at('21:00'))).toMatchObject({
      title: { key: 'reminder.bath.title' },
      verbs: ['gotIt', 'snooze20'],
    });
  });

  test('names the routine that follows wrap up', () => {
    const ask = askOf(tonightWith(), 'screens/2026-11-24', at('21:30'));
    expect(ask?.line[0]).toEqual({ key: 'reminder.screens.line', values: [{ time: at('22:00') }] });
  });

  test('nobody who sleeps after a night at work is talked out of coffee', () => {
    const ask = askOf(tonightWith({ shiftWork: true }), 'caffeine/2026-11-24', at('13:30'));
    expect(ask?.title.key).toBe('reminder.caffeine_shift.title');
  });

  test('after three snoozes of bedtime it offers to move it', () => {
    const chain = [link('lightsOut', 0, { snoozes: 3, state: 'shown' })];
    expect(askOf(tonightWith({ chain }), 'lightsOut/2026-11-24', at('22:31'))?.verbs).toEqual(['bed', 'moveBedtime']);
  });

  test('is null for what tonight does not have', () => {
    expect(askOf(tonightWith(), 'bath/2026-11-24', at('21:00'))).toBeNull();
    expect(askOf(tonightWith({ bedtime: null }), 'screens/2026-11-24', at('21:00'))).toBeNull();
  });
});

describe('whenOf', () => {
  test.each([
    ['16:59', 'today'],
    ['17:00', 'tonight'],
    ['22:30', 'tonight'],
    ['04:59', 'tonight'],
    ['05:00', 'today'],
    ['08:30', 'today'],
  ])('a bedtime at %s is %s', (time, when) => {
    expect(whenOf(at(time), 'Europe/Berlin')).toBe(when);
  });

  test('by the clock of the zone', () => {
    expect(whenOf(at('22:30'), 'America/Los_Angeles')).toBe('today');
  });
});
