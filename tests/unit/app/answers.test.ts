import { describe, expect, it } from 'vitest';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { firstJournal } from '../../../lib/diary/schema';
import { firstPause } from '../../../lib/pause/schema';
import { firstRoutines } from '../../../lib/routine/schema';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { firstSoften } from '../../../lib/soften/schema';
import { firstSound } from '../../../lib/sound/schema';
import { firstTrials } from '../../../lib/trial/schema';
import { at, berlin, heard, NIGHT, reminders, state } from '../../support/berlin';
import { Machine } from '../../support/machine';

describe('commands and answers', () => {
  it('does a command once however often it is sent', async () => {
    const machine = await berlin('20:00');
    const envelope = { evenfall: 1, id: 'same', command: { type: 'legs', value: 'stirring' } };

    await machine.event((worker) => worker.command(envelope));
    await machine.event((worker) => worker.command(envelope));

    expect(machine.record(NIGHT)?.legs).toHaveLength(1);
  });

  it('refuses a bedtime after the wake time, and anything that is no command', async () => {
    const machine = await berlin('20:00');

    expect(await machine.command({ type: 'tonight/shift', minutes: 600 })).toEqual({ ok: false, fault: 'pastWake' });
    expect(await machine.command({ type: 'tonight/shift', minutes: 'soon' })).toMatchObject({
      ok: false,
      fault: 'invalid',
    });
    expect(await machine.command({ type: 'format-disk' })).toMatchObject({ ok: false, fault: 'invalid' });
  });

  it('asks once about a kind that was closed unread three evenings in a row', async () => {
    const machine = await berlin('21:31');
    const close = (night: string) => machine.event((worker) => worker.closed(`screens/${night}`, 'user'));

    await close('2026-11-22');
    await machine.runTo('2026-11-23T21:31:00+01:00');
    await close('2026-11-23');
    expect(machine.tonight.card?.type).not.toBe('keep');
    await machine.runTo('2026-11-24T21:31:00+01:00');
    await close('2026-11-24');

    expect(machine.tonight.card).toEqual({ type: 'keep', kind: 'screens' });
    await machine.command({ type: 'keep/answer', answer: 'keep' });
    expect(machine.tonight.card?.type).not.toBe('keep');
  });

  it('writes down that the system blocks notifications', async () => {
    const machine = await berlin('21:00');
    machine.refuses = true;

    await machine.runTo(at('21:31'));

    expect(state(machine, 'screens')).toBe('missed(blocked)');
    expect(machine.tonight.card).toEqual({ type: 'blocked' });
  });

  it('offers to move bedtime in place of a fourth snooze', async () => {
    const machine = await berlin('22:30');
    for (const time of ['22:40', '22:50', '23:00']) {
      await machine.event((worker) => worker.button(`lightsOut/${NIGHT}`, 1));
      await machine.runTo(at(time));
    }

    expect(machine.shown.at(-1)?.note.verbs).toEqual(['bed', 'moveBedtime']);
    await machine.event((worker) => worker.button(`lightsOut/${NIGHT}`, 1));
    await machine.runTo(at('23:31'));

    expect(heard(machine).at(-1)).toBe('23:30 lightsOut');
  });
});

describe('answers that leave something open', () => {
  it('brings a note again that was opened and then put off', async () => {
    const machine = await berlin('21:46', { ...reminders('worry'), cap: 6 });
    await machine.event((worker) => worker.button(`worry/${NIGHT}`, 0));

    await machine.command({ type: 'reminder/answer', reminder: `worry/${NIGHT}`, verb: 'snooze10' });
    await machine.runTo(at('21:57'));

    expect(heard(machine).at(-1)).toBe('21:56 worry');
  });

  it('asks about one kind at a time', async () => {
    const machine = await berlin('22:01');
    for (const [i, night] of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].entries()) {
      await machine.runTo(`2026-11-${22 + i}T22:01:00+01:00`);
      await machine.event((worker) => worker.closed(`screens/${night}`, 'user'));
      await machine.event((worker) => worker.closed(`routine/${night}`, 'user'));
      if (i === 2) expect(machine.tonight.card).toEqual({ type: 'keep', kind: 'screens' });
      if (i === 2) await machine.command({ type: 'keep/answer', answer: 'keep' });
    }

    expect(machine.tonight.card).toEqual({ type: 'keep', kind: 'routine' });
  });
});

describe('the turn of the night', () => {
  it('takes down what still speaks of the evening before', async () => {
    const machine = await berlin('22:31');
    expect([...machine.up.keys()]).toContain(`lightsOut/${NIGHT}`);

    await machine.runTo('2026-11-23T07:00:00+01:00');

    expect([...machine.up.keys()]).toEqual([]);
  });

  it('does not count a close that may have been the system’s as an evening unread', async () => {
    const machine = await berlin('21:31');
    for (const [i, night] of ['2026-11-22', '2026-11-23', '2026-11-24'].entries()) {
      await machine.runTo(`2026-11-${22 + i}T21:31:00+01:00`);
      await machine.event((worker) => worker.closed(`screens/${night}`, 'unknown'));
    }

    expect(machine.tonight.card?.type).not.toBe('keep');
    expect(state(machine, 'screens')).toBe('dismissed');
  });
});

describe('an import taken back', () => {
  it('is answered as done when the page asks again, though the worker died under the first answer', async () => {
    const machine = await berlin('20:00');
    const look = { version: 1, look: 'dark', showTimeLeft: true, clock: '24' };
    const settings = {
      schedule: machine.raw('settings/schedule'),
      reminders: machine.raw('settings/reminders'),
      look,
      body: { version: 1, legs: null, profile: { asked: false, chips: [] } },
      routines: { ...firstRoutines(), favourites: ['desk-3'] },
      sound: firstSound(),
      screenTime: firstScreenTime(),
      soften: firstSoften(),
      pause: firstPause(),
      caffeine: firstCaffeine(),
      journal: firstJournal(),
      trials: firstTrials(),
    };
    await machine.command({ type: 'backup/restore', settings, nights: [], mode: 'merge', seen: null });
    expect(machine.raw('settings/look')).toEqual(look);
    expect(machine.raw('settings/routines')).toEqual(settings.routines);
    const envelope = { evenfall: 1, id: 'undo', command: { type: 'backup/undo' } };

    await machine.event((worker) => worker.command(envelope));
    let again: unknown;
    await machine.event(async (worker) => {
      again = await worker.command(envelope);
    });

    expect(machine.raw('settings/look')).toBeUndefined();
    expect(machine.raw('settings/routines')).toBeUndefined();
    expect(again).toEqual({ ok: true });
  });

  it('leaves nothing behind after erasing but a fresh start', async () => {
    const machine = await berlin('20:00');

    await machine.command({ type: 'erase' });

    expect([...machine.storage.keys()].sort()).toEqual(['pause', 'state', 'tonight']);
    expect(machine.tonight.bedtime).toBeNull();
  });
});

describe('the first page', () => {
  it('opens at an install, and neither at an update nor where a bedtime is known', async () => {
    const fresh = new Machine('2026-11-22T20:00:00Z', 'UTC');
    await fresh.event((worker) => worker.installed('update'));
    expect(fresh.opened).toEqual([]);
    await fresh.event((worker) => worker.installed('install'));
    expect(fresh.opened).toEqual(['welcome']);

    const known = await berlin('20:00');
    await known.event((worker) => worker.installed('install'));
    expect(known.opened).toEqual([]);
  });
});

describe('a morning note', () => {
  it('stays up and comes once, though the worker dies right after handing it over', async () => {
    const settings = { ...reminders('wakeAnchor'), cap: 6 };
    for (let calls = 4; calls < 40; calls += 1) {
      const twin = await berlin('23:00', settings);
      await twin.runTo('2026-11-23T06:59:59+01:00');
      twin.shown = [];
      twin.now = Date.parse('2026-11-23T07:00:00+01:00');
      twin.killAfter = calls;
      await twin.event((worker) => worker.replan());
      await twin.runTo('2026-11-23T07:10:00+01:00');
      expect({ calls, heard: heard(twin).filter((each) => each.includes('wakeAnchor')) }).toMatchObject({
        heard: [expect.any(String)],
      });
      expect(twin.up.has(`wakeAnchor/${NIGHT}`)).toBe(true);
    }
  });
});
