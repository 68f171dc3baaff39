import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/platform/format';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { at, berlin, heard, NIGHT, reminders, state } from '../../support/berlin';
import type { Machine } from '../../support/machine';
import { bySite, limit } from '../../support/screen';

/** The usual four and a limit, with a place for each. */
function usual(minutes: number, wording: 'plain' | 'details' = 'details') {
  const settings = reminders();
  settings.kinds.screenLimit = { on: true, lead: minutes };
  return { ...settings, cap: 5, wording };
}

const textOf = (machine: Machine, kind: string) => {
  const note = machine.shown.find(({ id }) => id.startsWith(`${kind}/`))?.note;
  return note && [note.title, ...note.line].map((message) => say(message, 'Europe/Berlin', '24')).join(' | ');
};

describe('a limit through an evening', () => {
  it('speaks long before Wrap up, in its own words', async () => {
    const machine = await berlin('18:00', usual(60));
    await machine.runTo(at('21:40'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '19:30 screenLimit', '21:30 screens']);
    expect(textOf(machine, 'screenLimit')).toBe(
      '60 minutes on screen | The amount you chose. Something for the hands?',
    );
    expect(textOf(machine, 'screens')).not.toContain('60');
  });

  it('reached close to Wrap up is a sentence of its note, and what happened says so', async () => {
    const machine = await berlin('18:00', usual(150));
    await machine.runTo(at('22:20'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens', '22:00 routine']);
    expect(state(machine, 'screenLimit')).toBe('notNeeded(withWrapUp)');
    expect(textOf(machine, 'screens')).toContain('And that is 150 minutes on screen, as you chose.');
  });

  it('has no place where the others take every one, and Wrap up keeps its own', async () => {
    const machine = await berlin('13:00', { ...usual(60), cap: 4 });
    await machine.runTo(at('22:31'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '21:30 screens', '22:00 routine', '22:30 lightsOut']);
    expect(state(machine, 'screenLimit')).toBe('notNeeded(cap)');
  });

  it('says nothing from bedtime on, nor when it is set below what was counted long ago', async () => {
    const late = await berlin('18:00', limit(300));
    await late.runTo(at('02:00'));
    expect(heard(late)).toEqual([]);

    const low = await berlin('18:00', limit(480));
    await low.runTo(at('20:30'));
    await low.command({ type: 'reminders/save', value: limit(60) });
    await low.runTo(at('22:20'));
    expect(heard(low)).toEqual([]);
    expect(low.tonight.screen).toMatchObject({ limit: 60 });
  });

  it('names the group of sites, plainly or in words', async () => {
    const groups = firstScreenTime().groups.map((group) =>
      group.id === 'video' ? { ...group, sites: ['example.org'], limit: 30 } : group,
    );
    const video = async (wording: 'plain' | 'details') => {
      const settings = { ...usual(480, wording), kinds: { ...limit(480).kinds, screenLimit: { on: false, lead: 90 } } };
      const machine = await berlin('18:20', settings);
      await bySite(machine, { groups });
      await machine.runTo(at('19:30'));
      return machine.shown.map(({ id, note }) => [id, say(note.title, 'Europe/Berlin', '24')]);
    };
    expect(await video('details')).toEqual([[`screenLimit-video/${NIGHT}`, '30 minutes of video']]);
    expect(await video('plain')).toEqual([[`screenLimit-video/${NIGHT}`, 'A limit you set']]);
  });

  it('offers ideas after it was said, and winding down opens the routine', async () => {
    const machine = await berlin('18:00', usual(60));
    await machine.runTo(at('19:31'));
    expect(machine.tonight.card).toEqual({ type: 'instead' });
    expect(machine.tonight.chain.map(({ kind }) => kind)).toContain('screenLimit');
    await machine.command({ type: 'reminder/answer', reminder: `screenLimit/${NIGHT}`, verb: 'windDown' });

    expect(machine.opened.at(-1)).toContain('routine');
    expect(state(machine, 'screenLimit')).toBe('acted');
  });

  it('asked for in twenty minutes, comes again then', async () => {
    const machine = await berlin('18:00', usual(60));
    await machine.runTo(at('19:31'));
    await machine.command({ type: 'reminder/answer', reminder: `screenLimit/${NIGHT}`, verb: 'snooze20' });
    await machine.runTo(at('20:10'));

    expect(heard(machine)).toEqual(['13:30 caffeine', '19:30 screenLimit', '19:51 screenLimit']);
  });

  it('is told to the popup with the nights before, and to nobody who set none', async () => {
    const machine = await berlin('18:00', usual(60));
    await machine.runTo(at('19:00'));
    await machine.command({ type: 'verbs/seen' });
    expect(machine.tonight.screen).toEqual({ minutes: 30, limit: 60, past: [] });
    await machine.runTo('2026-11-23T19:00:00+01:00');
    await machine.command({ type: 'verbs/seen' });
    expect(machine.tonight.screen?.past.map(({ night }) => night)).toEqual([NIGHT]);

    const without = await berlin('19:00');
    expect(without.tonight.screen).toBeNull();
  });

  it('closed unread three evenings in a row is asked about, and can be turned off; that of a group is not', async () => {
    const groups = firstScreenTime().groups.map((group) =>
      group.id === 'video' ? { ...group, sites: ['example.org'], limit: 30 } : group,
    );
    const asked = async (kind: string, evening: boolean) => {
      const settings = limit(30);
      settings.kinds.screenLimit.on = evening;
      const machine = await berlin('18:00', settings);
      if (!evening) await bySite(machine, { groups });
      for (const night of ['2026-11-22', '2026-11-23', '2026-11-24']) {
        await machine.runTo(`${night}T19:10:00+01:00`);
        expect(machine.shown.at(-1)?.id).toBe(`${kind}/${night}`);
        await machine.event((worker) => worker.closed(`${kind}/${night}`, 'user'));
        // The line about the screen stands after any question.
        await machine.command({ type: 'card/away', card: `instead/${night}` });
      }
      return machine;
    };
    const machine = await asked('screenLimit', true);
    expect(machine.tonight.card).toEqual({ type: 'keep', kind: 'screenLimit' });
    await machine.command({ type: 'keep/answer', answer: 'off' });
    expect(machine.tonight.screen).toBeNull();
    expect((await asked('screenLimit-video', false)).tonight.card?.type).not.toBe('keep');
  });
});
