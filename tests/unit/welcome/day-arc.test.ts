import { describe, expect, it } from 'vitest';
import { dayArc, pointOn } from '../../../components/welcome/day-arc';
import { timeOfMinute } from '../../../lib/time/plain';

const usual = { bedtime: '23:00', wake: '07:00' };

describe('the waking day on the horizon', () => {
  it('rises at the wake time and sets at bedtime', () => {
    expect(dayArc(usual)).toEqual({ rise: 4 / 24, set: 20 / 24 });
  });

  it('moves one foot when one time moves', () => {
    expect(dayArc({ ...usual, bedtime: '22:00' })).toEqual({ rise: 4 / 24, set: 19 / 24 });
    expect(dayArc({ ...usual, wake: '06:00' })).toEqual({ rise: 3 / 24, set: 20 / 24 });
  });

  it('lies whole on the horizon for a night shift', () => {
    const { rise, set } = dayArc({ bedtime: '08:30', wake: '16:00' });
    expect(set - rise).toBeCloseTo(16.5 / 24);
    expect(rise).toBeGreaterThanOrEqual(0);
    expect(set).toBeLessThanOrEqual(1);
  });

  it('stays on the horizon, and the right way round, for any two times', () => {
    for (let bed = 0; bed < 1440; bed += 15) {
      for (let wake = 0; wake < 1440; wake += 15) {
        if (bed === wake) continue;
        const { rise, set } = dayArc({ bedtime: timeOfMinute(bed), wake: timeOfMinute(wake) });
        expect(rise).toBeGreaterThanOrEqual(0);
        expect(set).toBeGreaterThanOrEqual(rise);
        expect(set).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('a reminder on the arc', () => {
  const arc = dayArc(usual);

  it.each([
    ['at bedtime at the setting foot', 0, arc.set, 1],
    ['in the middle of the day at the top', 480, (arc.rise + arc.set) / 2, 0],
    ['at the wake time at the rising foot', 960, arc.rise, 1],
    ['before it there as well', 1200, arc.rise, 1],
  ])('stands %s', (_, toBed, x, y) => {
    const point = pointOn(arc, usual, toBed);
    expect(point.x).toBeCloseTo(x);
    expect(point.y).toBeCloseTo(y);
  });
});
