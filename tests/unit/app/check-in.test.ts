import { describe, expect, it } from 'vitest';
import { at, berlin, NIGHT, reminders, state } from '../../support/berlin';
import { of } from '../../support/coffee';
import type { Machine } from '../../support/machine';
import { diaryOf, diarySave, sleepOf } from '../../support/noted';

describe('a morning that was answered', () => {
  const asks = async () => {
    const machine = await berlin('22:31', { ...reminders('checkIn'), cap: 6 });
    await machine.runTo(at('07:16'));
    return machine;
  };

  it.each([
    ['in the popup', { type: 'morning', rough: 3, rested: null, legs: null }],
    ['with "Not today"', { type: 'morning', rough: null, rested: null, legs: null }],
    ['in the journal, with times alone', diarySave(NIGHT, diaryOf({ sleeps: [sleepOf(of('23:00'), of('23:50'))] }))],
    ['in the journal, with a note alone', diarySave(NIGHT, diaryOf({ note: 'Rain.' }))],
  ])('%s is asked about no more', async (_, answer) => {
    const machine = await asks();
    expect([...machine.up.keys()]).toContain(`checkIn/${NIGHT}`);
    await machine.command(answer);

    expect(machine.tonight.checkedIn).toBe(true);
    expect([...machine.up.keys()]).not.toContain(`checkIn/${NIGHT}`);
    expect(state(machine, 'checkIn')).toBe('acted');
  });

  it('before its question comes is not asked about', async () => {
    const machine = await berlin('22:31', { ...reminders('checkIn'), cap: 6 });
    await machine.runTo(at('07:05'));
    await machine.command(diarySave(NIGHT, null, { rested: 4 }));
    await machine.runTo(at('09:00'));
    expect(state(machine, 'checkIn')).toBe('notNeeded(answered)');
  });

  it('is not the evening that was noted before it', async () => {
    const machine = await berlin('21:00', { ...reminders('checkIn'), cap: 6 });
    await machine.command(diarySave(NIGHT, diaryOf({ moved: 'light' })));
    await machine.runTo(at('07:16'));
    expect(machine.tonight.checkedIn).toBe(false);
    expect(state(machine, 'checkIn')).toBe('shown');
  });

  it('in the journal keeps the question from stopping by itself; three without an answer stop it', async () => {
    const machine = await asks();
    const on = () => machine.raw<ReturnType<typeof reminders>>('settings/reminders')?.kinds.checkIn.on;
    for (const night of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25']) {
      if (night === '2026-11-24') await machine.command(diarySave('2026-11-23', diaryOf({ note: 'Here.' })));
      await machine.runTo(of('07:16', night) + 86_400_000);
    }
    expect(on()).toBe(true);
    await machine.runTo(of('12:00', '2026-11-29'));
    expect(on()).toBe(false);
    expect(machine.tonight.turnedOff).toBe('checkIn');
  });

  it.each([
    ['opens the popup while that asks', '07:20', false, []],
    ['opens the journal where no popup opens', '07:20', true, ['journal']],
    ['opens the journal once the popup asks no more', '11:30', false, ['journal']],
  ])('%s', async (_, time, noPopup, opened) => {
    for (const press of ['click', 'button'] as const) {
      const machine = await asks();
      machine.popups = !noPopup;
      await machine.runTo(at(time));
      const id = `checkIn/${NIGHT}`;
      await machine.event((worker) => (press === 'click' ? worker.click(id) : worker.button(id, 0)));
      expect(machine.opened, press).toEqual(opened);
    }
  });
});

describe('"Stop noting"', () => {
  const kinds = (machine: Machine) => machine.raw<ReturnType<typeof reminders>>('settings/reminders')?.kinds;
  const noting = (machine: Machine) => machine.raw<{ noting: boolean }>('settings/journal')?.noting;
  const stop = { type: 'journal/save', value: { version: 1, noting: false } };

  it('asks nothing in the morning; who wants to be asked again notes again', async () => {
    const machine = await berlin('09:05', reminders('checkIn'));
    await machine.command(stop);
    expect([kinds(machine)?.checkIn.on, noting(machine)]).toEqual([false, false]);

    await machine.command({ type: 'reminders/save', value: reminders('naps') });
    expect(noting(machine)).toBe(false);
    await machine.command({ type: 'reminders/save', value: reminders('checkIn') });
    expect([kinds(machine)?.checkIn.on, noting(machine)]).toEqual([true, true]);
    await machine.command(stop);
    await machine.command({ type: 'kind/restore', kind: 'checkIn' });
    expect(noting(machine)).toBe(true);
  });
});
