import { describe, expect, it } from 'vitest';
import type { Items } from '../../../lib/app/items';
import { berlin, reminders } from '../../support/berlin';
import type { Machine } from '../../support/machine';

describe('the offer after three restless nights', () => {
  async function restless(nights: number) {
    const machine = await berlin('21:00');
    for (let night = 0; night < nights; night += 1) {
      await machine.command({ type: 'legs', value: 'restless' });
      // The line about the screen stands before any offer.
      await machine.command({ type: 'card/away', card: `instead/${machine.tonight.night}` });
      if (night < nights - 1) await machine.runTo(machine.now + 24 * 60 * 60_000);
    }
    return machine;
  }
  const on = (machine: Machine) => machine.raw<Items['settings/reminders']>('settings/reminders')?.kinds.movement.on;

  it('does not come after two', async () => {
    expect((await restless(2)).tonight.card?.type).not.toBe('movement');
  });

  it('comes after three, and can be taken', async () => {
    const machine = await restless(3);
    expect(machine.tonight.card).toEqual({ type: 'movement', every: 60, cap: 4 });
    await machine.command({ type: 'movement/answer', cap: 5 });

    expect(on(machine)).toBe(true);
    expect(machine.raw<Items['settings/reminders']>('settings/reminders')?.cap).toBe(5);
    expect(machine.tonight.card?.type).not.toBe('movement');
  });

  it('never comes again, whatever the answer was and however long ago', async () => {
    const machine = await restless(3);
    await machine.command({ type: 'movement/answer', cap: null });
    for (let n = 0; n < 80; n += 1) await machine.command({ type: 'card/away', card: `instead/${n}` });
    await machine.command({ type: 'legs', value: 'restless' });

    expect(on(machine)).toBe(false);
    expect(machine.tonight.card?.type).not.toBe('movement');
  });

  it('is not made to who has had it on', async () => {
    const machine = await restless(3);
    await machine.command({ type: 'reminders/save', value: reminders('movement') });
    await machine.command({ type: 'reminders/save', value: reminders() });

    expect(on(machine)).toBe(false);
    expect(machine.tonight.card?.type).not.toBe('movement');
  });

  it('does not count a note that was corrected', async () => {
    const machine = await restless(2);
    await machine.runTo(machine.now + 24 * 60 * 60_000);
    await machine.command({ type: 'legs', value: 'restless' });
    await machine.command({ type: 'legs', value: 'stirring' });

    expect(machine.tonight.card?.type).not.toBe('movement');
  });
});
