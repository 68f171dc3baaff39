import { describe, expect, it } from 'vitest';
import { compose } from '../../../lib/routine/swap';
import { askOf } from '../../../lib/tonight/ask';
import { at, berlin, heard, NIGHT, reminders, schedule } from '../../support/berlin';
import { Machine } from '../../support/machine';

const routine = (run: string) => {
  const { preset, steps } = compose('urge-at-night-4', []);
  return { type: 'routine/start', preset, name: null, run, viewer: 'v', steps };
};

/** Every step skipped: the shortest way to the end of a run. */
async function skipAll(machine: Machine, run: string): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    await machine.command({ type: 'routine/act', run, action: { type: 'next' } });
  }
}

async function followed(machine: Machine, run: string): Promise<void> {
  await machine.command(routine(run));
  await skipAll(machine, run);
}

describe('a routine', () => {
  it('followed by day leaves the evening as it was planned', async () => {
    const machine = await berlin('14:00');

    await followed(machine, 'r1');
    await machine.runTo(at('22:31'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens', '22:00 routine', '22:30 lightsOut']);
  });

  it('goes on over the wake time', async () => {
    const machine = await berlin('23:00');
    await machine.runTo(at('06:59'));

    await machine.command(routine('r1'));
    for (let beat = 0; beat < 12; beat++) {
      await machine.runTo(machine.now + 10_000);
      await machine.command({ type: 'routine/act', run: 'r1', action: { type: 'beat', viewer: 'v' } });
    }

    expect(machine.tonight.night).toBe('2026-11-23');
    expect(machine.tonight.run?.id).toBe('r1');
    await skipAll(machine, 'r1');
    expect(machine.record(NIGHT)?.runs).toMatchObject([{ finished: true }]);
  });

  it('whose window was gone when the clock was set back holds nothing', async () => {
    const machine = await berlin('22:10');
    await machine.command(routine('r1'));
    machine.now -= 3 * 60 * 60_000;

    await machine.command({ type: 'reminders/save', value: { ...reminders('lights'), cap: 6 } });
    await machine.runTo(at('20:31'));

    expect(heard(machine).at(-1)).toBe('20:30 lights');
  });
});

describe('the end of a night', () => {
  it('brings no bedtime after the wake time', async () => {
    const machine = await berlin('22:31');
    await machine.runTo(at('06:50'));

    await machine.event((worker) => worker.button(`lightsOut/${NIGHT}`, 1));
    await machine.runTo(at('07:30'));

    expect(heard(machine).at(-1)).toBe('22:30 lightsOut');
  });

  it('brings the morning’s note again when it is asked to', async () => {
    const machine = await berlin('22:31', { ...reminders('checkIn'), cap: 6 });
    await machine.runTo(at('07:16'));
    expect(heard(machine).at(-1)).toBe('07:15 checkIn');

    await machine.command({ type: 'reminder/answer', reminder: `checkIn/${NIGHT}`, verb: 'snooze10' });
    await machine.runTo(at('07:30'));

    expect(heard(machine).at(-1)).toBe('07:26 checkIn');
  });

  it('knows the morning’s own when its note is clicked', async () => {
    const machine = await berlin('22:31', { ...reminders('wakeAnchor'), cap: 6 });
    await machine.runTo(at('07:20'));

    await machine.event((worker) => worker.click(`wakeAnchor/${NIGHT}`));

    expect(machine.opened).toEqual([`verbs?id=${encodeURIComponent(`wakeAnchor/${NIGHT}`)}`]);
    expect(askOf(machine.tonight, `wakeAnchor/${NIGHT}`, machine.now)?.kind).toBe('wakeAnchor');
  });

  it('stops the morning’s question after three mornings without an answer, and says so', async () => {
    const machine = await berlin('22:31', { ...reminders('checkIn'), cap: 6 });
    const asked = () => machine.shown.filter(({ id }) => id.startsWith('checkIn')).map(({ id }) => id.slice(-5));

    await machine.runTo('2026-11-29T12:00:00+01:00');

    expect(asked()).toEqual(['11-22', '11-23']);
    expect(machine.tonight.turnedOff).toBe('checkIn');
    expect(machine.tonight.checkIn).toBe(false);
  });

  it('goes on asking who answers now and then', async () => {
    const machine = await berlin('22:31', { ...reminders('checkIn'), cap: 6 });
    for (let day = 23; day < 30; day++) {
      await machine.runTo(`2026-11-${day}T09:00:00+01:00`);
      if (day % 3 === 0) await machine.command({ type: 'morning', rough: 3, rested: null, legs: null });
    }

    expect(machine.tonight.turnedOff).toBeNull();
    expect(machine.tonight.checkIn).toBe(true);
  });

  it('asks in the morning although the wake time was moved forward in the night', async () => {
    const machine = await berlin('22:31', { ...reminders('checkIn'), cap: 6 });
    await machine.command({ type: 'tonight/bed', inBed: true });
    await machine.runTo(at('05:00'));

    const early = schedule.week.map(({ bedtime }) => ({ bedtime, wake: '06:00' }));
    await machine.command({ type: 'schedule/save', value: { ...schedule, week: early } });
    await machine.runTo(at('06:30'));

    expect(heard(machine).at(-1)).toBe('06:15 checkIn');
  });

  it('keeps the times of a night that is over when the schedule changes', async () => {
    const machine = await berlin('22:31');
    await machine.runTo('2026-11-23T09:00:00+01:00');
    const before = machine.record(NIGHT);

    const later = { bedtime: '00:30', wake: '08:30' };
    await machine.command({ type: 'schedule/save', value: { ...schedule, week: schedule.week.map(() => later) } });

    expect(machine.record(NIGHT)).toMatchObject({ bedtime: before?.bedtime, wake: before?.wake });
  });
});

describe('a reminder in one’s own words', () => {
  const own = (text: string, lead: number) => ({
    ...reminders(),
    cap: 6,
    own: [{ id: '1' as const, text, lead }],
  });

  it('is another one when its words and its time change, though the first was answered', async () => {
    const machine = await berlin('20:31', own('Tablets', 120));
    expect(heard(machine).at(-1)).toBe('20:30 own-1');
    await machine.event((worker) => worker.button(`own-1/${NIGHT}`, 0));

    await machine.command({ type: 'reminders/save', value: own('Lock the door', 45) });
    await machine.runTo(at('21:46'));

    expect(heard(machine).at(-1)).toBe('21:45 own-1');
  });

  it('comes in its new words after a snooze', async () => {
    const machine = await berlin('20:31', { ...own('Tablets', 120), wording: 'details' });
    await machine.event((worker) => worker.button(`own-1/${NIGHT}`, 1));

    await machine.command({ type: 'reminders/save', value: { ...own('Two tablets', 120), wording: 'details' } });
    await machine.runTo(at('20:42'));

    expect(machine.shown.at(-1)?.note.title.values).toEqual([{ text: 'Two tablets' }]);
  });
});

describe('the three-minute try-out', () => {
  it('gives the evening back when it is over', async () => {
    const machine = await berlin('15:00');

    await machine.command({ type: 'tonight/demo' });
    await machine.runTo(at('22:31'));

    expect(heard(machine)).toEqual([
      '13:30 caffeine',
      '15:01 screens',
      '15:02 routine',
      '15:03 lightsOut',
      '21:30 screens',
      '22:00 routine',
      '22:30 lightsOut',
    ]);
    expect(machine.tonight.changed).toBe(false);
  });

  it('comes again when it is asked for again', async () => {
    const machine = await berlin('15:00');

    await machine.command({ type: 'tonight/demo' });
    await machine.runTo(at('15:02'));
    await machine.command({ type: 'tonight/demo' });
    await machine.runTo(at('15:06'));

    expect(heard(machine).slice(-3)).toEqual(['15:03 screens', '15:04 routine', '15:05 lightsOut']);
  });
});

describe('a bedtime moved from its notification', () => {
  it('never makes a night that cannot be read back', async () => {
    const machine = await berlin('22:31');
    for (let i = 0; i < 3; i++) {
      await machine.event((worker) => worker.button(`lightsOut/${NIGHT}`, 1));
      await machine.runTo(machine.now + 11 * 60_000);
    }
    // The laptop sleeps with the note up; its button is pressed before anything else at waking.
    machine.now = Date.parse('2026-11-23T11:00:00+01:00');
    await machine.event((worker) => worker.button(`lightsOut/${NIGHT}`, 1));

    expect(machine.tonight.card?.type).not.toBe('damage');
    expect(machine.record(NIGHT)?.override.shift).toBe(0);
  });
});

describe('sleep after work at night', () => {
  it('brings no word on naps and none on morning light', async () => {
    const night = { id: 'n', name: 'Night shift', bedtime: '08:30', wake: '15:30', shift: true };
    const machine = new Machine('2026-11-21T17:00:00+01:00', 'Europe/Berlin');
    await machine.command({ type: 'reminders/save', value: { ...reminders('naps', 'wakeAnchor'), cap: 12 } });
    await machine.command({
      type: 'schedule/save',
      value: { ...schedule, named: [night], rotation: { from: '2026-11-01', turns: ['n'] } },
    });

    await machine.runTo('2026-11-23T20:00:00+01:00');

    expect(machine.shown.map(({ id }) => id).filter((id) => /naps|wake/.test(id))).toEqual([]);
    expect(machine.shown.map(({ id }) => id)).toContain(`lightsOut/${NIGHT}`);
  });
});
