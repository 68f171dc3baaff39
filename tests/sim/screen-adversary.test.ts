import { describe, expect, it } from 'vitest';
import { playEvening } from '../support/screen-night';

const EVENINGS = Number(process.env.EVENFALL_EVENINGS ?? 2000);

describe('time at the screen with an adversary', () => {
  it('is never over the clock, loses a minute for each kill at most, leads on, and says a limit once', async () => {
    const faults: string[] = [];
    let [minutes, kills, said, missing, mayMiss] = [0, 0, 0, 0, 0];
    for (let seed = 1; seed <= EVENINGS; seed += 1) {
      const verdict = await playEvening(seed);
      faults.push(...verdict.faults.slice(0, 3).map((fault) => `seed ${seed}: ${fault}`));
      minutes += verdict.minutes;
      kills += verdict.kills;
      said += verdict.said;
      missing += verdict.missing;
      mayMiss += verdict.mayMiss;
    }
    console.log(
      `${EVENINGS} evenings, ${minutes} minutes counted, ${kills} kills, ${said} limits said, ${Math.round(missing / 60_000)} minutes missing of ${Math.round(mayMiss / 60_000)} that may`,
    );

    expect(faults).toEqual([]);
    expect(minutes / EVENINGS).toBeGreaterThan(100);
    expect(kills / EVENINGS).toBeGreaterThan(3);
    expect(missing).toBeLessThan(mayMiss / 5);
    expect(said / EVENINGS).toBeGreaterThan(0.3);
  });
});
