import { describe, expect, it } from 'vitest';
import { evenSeeds, simulateYears } from '../support/year';

describe('a year with an adversary, even seeds', () => {
  it('shows every planned reminder once or says why not', async () => {
    const { faults, shown, nights, movements, drinks, coffees, noted, tried } = await simulateYears(evenSeeds());

    expect(faults).toEqual([]);
    expect(shown).toBeGreaterThan(nights * 0.8);
    expect(movements).toBeGreaterThan(nights * 0.02);
    expect(drinks).toBeGreaterThan(nights * 0.15);
    expect(coffees).toBeGreaterThan(nights * 0.04);
    expect(noted).toBeGreaterThan(nights * 0.1);
    expect(tried).toBeGreaterThan(10);
  });
});
