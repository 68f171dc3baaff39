import { describe, expect, it } from 'vitest';
import { berlin, heard } from '../../support/berlin';
import { clock, counted, kept, limit } from '../../support/screen';

describe('time at the screen when tonight’s bedtime moves', () => {
  it.each([true, false])(
    'keeps what it counted when bedtime moves later and back (worker lives: %s)',
    async (lives) => {
      const machine = await berlin('19:30', limit(30));
      await machine.runTo(clock('19:30') + 40_000);
      await machine.command({ type: 'tonight/shift', minutes: 120 });
      expect([counted(machine), kept(machine), machine.tonight.screen?.minutes]).toEqual([0, 0, 0]);
      if (!lives) machine.sleepWorker();
      await machine.runTo(clock('19:32') + 40_000);
      await machine.command({ type: 'tonight/shift', minutes: 0 });
      expect(machine.tonight.screen?.minutes).toBe(60);
      await machine.runTo(clock('20:02') + 40_000);

      expect(counted(machine)).toBeCloseTo(60 + 40 / 60 + 30, 1);
      expect(heard(machine)).toEqual(['19:00 screenLimit']);
    },
  );
});
