/** The pause before sites under a worker that dies, at each call it makes. */
import { describe, expect, it } from 'vitest';
import { at } from '../support/berlin';
import { evening, pass, SITES, told } from '../support/pause-evening';

describe('the pause in front of sites', () => {
  it('is passed once and for sure, at whichever call the worker dies', async () => {
    for (const how of ['more', 'need', 'routine'] as const) {
      for (let calls = 0; calls < 40; calls += 1) {
        const machine = await evening('23:00');
        machine.killAfter = calls;
        expect(await machine.command(pass(how))).toEqual({ ok: true });
        const survived = machine.killAfter !== null;
        machine.killAfter = null;
        await machine.runTo(at('23:02'));

        expect(told(machine), `${how} ${calls}`).toEqual([[how, null]]);
        expect(machine.paused, `${how} ${calls}`).toEqual(how === 'routine' ? SITES : null);
        await machine.runTo(at('23:10'));
        expect(machine.paused, `${how} ${calls}`).toEqual(how === 'need' ? null : SITES);
        if (survived) break;
        expect(calls).toBeLessThan(39);
      }
    }
  });

  it('comes and goes in time, at whichever call the worker dies', async () => {
    for (let calls = 0; calls < 40; calls += 1) {
      const machine = await evening('22:29');
      machine.killAfter = calls;
      await machine.runTo(at('22:32'));
      const survived = machine.killAfter !== null;
      machine.killAfter = null;
      expect(machine.paused, `bedtime ${calls}`).toEqual(SITES);
      await machine.runTo(at('06:59'));
      machine.killAfter = calls;
      await machine.runTo(at('07:02'));
      machine.killAfter = null;
      expect(machine.paused, `wake ${calls}`).toBeNull();
      if (survived) break;
      expect(calls).toBeLessThan(39);
    }
  });
});
