import { describe, expect, it } from 'vitest';
import { berlin, heard, NIGHT, schedule, state } from '../../support/berlin';

describe('a long pause', () => {
  it('says when it ends, and costs no planning of all its nights', async () => {
    const machine = await berlin('20:00');
    const pause = { from: NIGHT, until: '2028-03-01' };

    await machine.command({ type: 'schedule/save', value: { ...schedule, pause } });

    expect(machine.tonight.backAt).toBe(Date.parse('2028-03-01T13:30:00+01:00'));
  });
});

describe('after days away', () => {
  it('leaves nothing open of the evening that was the last', async () => {
    const machine = await berlin('20:00');

    await machine.restartAt('2026-12-24T20:00:00+01:00', false);

    expect(state(machine, 'screens')).toBe('missed(closed)');
    expect(state(machine, 'lightsOut')).toBe('missed(closed)');
  });

  it('a question that comes before the first replan loses no reminder', async () => {
    const machine = await berlin('22:31');
    machine.now = Date.parse('2026-11-27T21:50:00+01:00');
    machine.sleepWorker();

    await machine.command({ type: 'legs', value: 'quiet' });

    expect(heard(machine).at(-1)).toBe('21:50 screens');
    expect(machine.record('2026-11-27')?.reminders['caffeine/2026-11-27']?.state).toBe('missed');
  });
});
