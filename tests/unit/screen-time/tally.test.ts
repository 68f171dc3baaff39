import { describe, expect, it } from 'vitest';
import { FILM_CAP } from '../../../lib/screen-time/count';
import { tallySchema } from '../../../lib/screen-time/schema';
import { freshTally, minutesOf, observed, recordOf, siteMinutes, totalOf } from '../../../lib/screen-time/tally';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { at, each, FRESH, folded, HOURS, minutesIn, NIGHT, off, on, START } from './support';

const SECOND = 1000;

describe('time from one look to the next', () => {
  it.each([
    ['counts where the first of them counts', [on(0), on(1)], 1],
    ['does not where it does not', [off(0), on(1)], 0],
    ['counts up to the look that ends it', [on(0), off(0.5), on(1)], 0.5],
    ['begins with the first look of all', [on(3)], 0],
    ['adds up over an hour', each(0, 60), 60],
    ['counts with an alarm that is a quarter of a minute late', [on(0), on(1.25)], 1.25],
    ['does not count over a gap longer than that: the machine slept, the browser was closed', [on(0), on(1.26)], 0],
    ['does not count over a night', [on(0), on(480)], 0],
    ['goes on after a gap', [on(0), on(1), on(31), on(32)], 2],
    ['counts nothing from before the evening', [on(-0.5), on(0.25)], 0.25],
    ['counts nothing after the wake time', [on(719.5), on(720.5), on(721)], 0.5],
    ['counts past midnight', each(295, 305), 10],
  ])('%s', (_, looks, minutes) => {
    expect(totalOf(folded(FRESH, ...looks)) / MINUTE).toBeCloseTo(minutes, 9);
  });

  it('lands in the quarter of an hour it belongs to', () => {
    expect(minutesIn(folded(FRESH, ...each(13, 32)))).toEqual([2, 15, 2]);
    expect(minutesIn(folded(FRESH, on(14.5), on(15.5)))).toEqual([0.5, 0.5]);
    expect(minutesIn(folded(FRESH, on(31), on(32)))).toEqual([0, 0, 1]);
  });

  it('begins its quarters on the clock where the evening begins between two', () => {
    const tally = freshTally(NIGHT, { ...HOURS, start: at(7) });
    expect(tally.from).toBe(START);
    expect(minutesIn(folded(tally, ...each(5, 16)))).toEqual([8, 1]);
  });

  it('ends a film with its cap, to the moment', () => {
    const film = { ...on(0), input: at(0.4) - FILM_CAP };
    expect(minutesIn(folded(FRESH, film, { ...off(1), input: film.input }))).toEqual([0.4]);
    expect(totalOf(folded(FRESH, { ...film, input: film.input - MINUTE }, on(1)))).toBe(0);
  });

  it('goes to the site that was in front, not to the one that comes', () => {
    const tally = folded(FRESH, on(0, 'example.org'), on(1, 'example.net'), on(1.5), on(2));
    expect(tally.sites).toEqual({ 'example.org': MINUTE, 'example.net': MINUTE / 2 });
    expect(totalOf(tally)).toBe(2 * MINUTE);
  });

  it('is the same for a look that comes twice', () => {
    const once = folded(FRESH, on(0, 'example.org'), on(1, 'example.org'));
    expect(folded(once, on(1, 'example.org'))).toEqual(once);
  });

  it.each([0, 1, 7, 30, 59, 60])('loses the gap alone when everything dies after look %i', (killed) => {
    const kept = JSON.parse(JSON.stringify(folded(FRESH, ...each(0, killed)))) as typeof FRESH;
    expect(totalOf(folded(kept, ...each(killed + 10, 90))) / MINUTE).toBe(80);
  });

  it('ends with its bins in a night that is longer than they hold', () => {
    const tally = freshTally(NIGHT, { start: START, end: START + 48 * HOUR });
    expect(tally.end).toBe(START + 40 * HOUR);
    const looks = [on(2390), on(2391), on(2399.5), on(2400.5), on(2401)];
    expect(tallySchema.safeParse(folded(tally, ...looks)).success).toBe(true);
    expect(totalOf(folded(tally, ...looks))).toBe(1.5 * MINUTE);
  });
});

describe('a clock that is set', () => {
  const hour = folded(FRESH, ...each(0, 60, 'example.org'));

  it.each([
    ['back by a quarter: that quarter is lived again', [on(45)], [15, 15, 15, 0]],
    ['back into a quarter: it holds no more than has passed of it', [on(50)], [15, 15, 15, 5]],
    ['back to before the evening: nothing of it has been', [on(-30)], [0, 0, 0, 0]],
    ['back and lived again', [on(50), on(51), on(52)], [15, 15, 15, 7]],
    ['back by two seconds: nothing is lost that was', [on(60 - 1 / 30)], [15, 15, 15, 15 - 1 / 30]],
    ['forward by an hour: nobody knows what was on the screen', [on(120), on(121)], [15, 15, 15, 15, 0, 0, 0, 0, 1]],
    ['forward by seconds: they pass for time that went by', [on(60.5)], [15, 15, 15, 15, 0.5]],
    ['forward and back again', [on(120), on(121), on(62), on(63)], [15, 15, 15, 15, 1, 0, 0, 0, 0]],
  ])('%s', (_, looks, minutes) => {
    minutesIn(folded(hour, ...looks)).forEach((each, i) => {
      expect(each).toBeCloseTo(minutes[i] ?? -1, 9);
    });
  });

  it('takes from the sites what it takes from the quarters', () => {
    const mixed = folded(FRESH, ...each(0, 40, 'example.org'), ...each(40, 60, 'example.net'));
    const back = folded(mixed, on(30));
    expect(back.sites).toEqual({ 'example.org': 20 * MINUTE, 'example.net': 10 * MINUTE });
    expect(folded(mixed, on(-5)).sites).toEqual({});
  });

  it('is never over what passed since the evening began, whichever way it goes', () => {
    let tally = FRESH;
    for (const minute of [0, 1, 2, 3, 1, 2, 3, 4, 1, 2, 0.5, 1.5, 2.5, -1, 0, 1, 2]) {
      tally = observed(tally, on(minute, 'example.org'));
      expect(totalOf(tally)).toBeLessThanOrEqual(Math.max(0, minute * MINUTE));
      expect(tally.sites['example.org'] ?? 0).toBeLessThanOrEqual(totalOf(tally));
    }
  });
});

describe('what is told of it', () => {
  const tally = folded(
    FRESH,
    ...each(0, 2, 'example.org'),
    ...each(2, 5, 'example.co.uk'),
    on(5.9, 'example.net'),
    off(6),
  );

  it('has full minutes', () => {
    expect(minutesOf(tally)).toBe(6);
    expect(minutesOf(folded(FRESH, on(0), off(0.99)))).toBe(0);
  });

  it('has the sites by their minutes, without those that have none', () => {
    expect(siteMinutes(tally)).toEqual([
      { site: 'example.co.uk', minutes: 3 },
      { site: 'example.org', minutes: 2 },
    ]);
  });

  it('has whole seconds in the night’s record, none lost between two quarters', () => {
    const bins = [899_600, 900_000, 700, 400];
    const record = recordOf({ ...FRESH, bins, sites: { 'example.org': 1999, 'example.net': 999 } });
    expect(record).toEqual({ from: START, seconds: [899, 900, 1, 0], sites: { 'example.org': 1 } });
    expect(record.seconds.reduce((sum, each) => sum + each, 0)).toBe(Math.floor(1_800_700 / SECOND));
  });
});
