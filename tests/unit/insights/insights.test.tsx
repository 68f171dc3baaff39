// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Insights } from '../../../components/journal/insights/Insights';
import { differenceText, foundText, usualText } from '../../../components/journal/insights/words';
import { rowOf } from '../../../lib/diary/row';
import type { Centre, Difference } from '../../../lib/insights/interval';
import { type Look, type LookMeasure, looksAt, type Split } from '../../../lib/insights/looks';
import { notedNights } from '../../support/diary-nights';
import { faults } from '../routine/faults';

afterEach(cleanup);

const looks = (count: number) => [...looksAt(notedNights(count, '2026-11-22').map(rowOf), 35)];
const draw = (count = 90) => render(<Insights looks={looks(count)} clock="24" />).container;
const look = (split: Split, measure: LookMeasure): Look => ({
  kind: 'two',
  split,
  measure,
  those: [],
  others: [],
  found: null,
});
const centre = (n: number, about: number, low: number, high: number): Centre => ({ n, about, low, high });

describe('a sentence', () => {
  test.each<[Split, LookMeasure, Centre, Centre, string]>([
    [
      { by: 'cup', minute: 900 },
      'sol',
      centre(9, 38.2, 25.9, 61),
      centre(12, 26.1, 14, 41),
      'On 9 nights with caffeine after 15:00 you noted about 40 min to fall asleep (25 to 65); on 12 with the last cup by then about 25 min (10 to 45).',
    ],
    [
      { by: 'mg', mg: 35 },
      'rested',
      centre(8, 2.7, 2.1, 3.3),
      centre(30, 3.4, 3.1, 3.6),
      'On 8 nights with more than 35 mg of caffeine left at bedtime, by the estimate, you put how rested you felt at about 2.5 of 5 (2 to 3.5); on 30 with no more at about 3.5 (3 to 4).',
    ],
    [
      { by: 'screen', minutes: 90 },
      'hours',
      centre(20, 409, 380, 430),
      centre(21, 440, 421, 460),
      'On 20 nights with more than 1 h 30 at the screen in the evening you noted about 6 h 45 of sleep (6 h 15 to 7 h 15); on 21 with no more about 7 h 15 (7 h to 7 h 45).',
    ],
    [
      { by: 'free' },
      'midsleep',
      centre(8, 231, 210, 250),
      centre(20, -1, -30, 1441),
      'On 8 nights before a Saturday or Sunday the middle of your sleep was at about 03:50 (03:30 to 04:10); on 20 others at about 00:00 (23:30 to 00:05).',
    ],
    [
      { by: 'routine' },
      'sol',
      centre(7, 0, 0, 2),
      centre(7, 95, 60, 140),
      'On 7 nights with a routine you noted about 0 min to fall asleep (0 to 5); on 7 without one about 95 min (60 to 140).',
    ],
  ])('of %o and %s says n and a range', (split, measure, those, others, text) => {
    expect(foundText(look(split, measure), those, others, '24')).toBe(text);
  });

  test.each<[LookMeasure, Omit<Difference, 'told'>, string]>([
    [
      'sol',
      { by: 14, low: 4, high: 31 },
      'On the first it took up to 35 min longer. It may be chance or something else.',
    ],
    [
      'sol',
      { by: -8, low: -16, high: -1 },
      'On the first it took up to 20 min less. It may be chance or something else.',
    ],
    [
      'sol',
      { by: 1, low: 0.5, high: 2 },
      'On the first it took up to 5 min longer. It may be chance or something else.',
    ],
    [
      'hours',
      { by: -40, low: -62, high: -14 },
      'On the first it was up to 1 h 15 less. It may be chance or something else.',
    ],
    [
      'rested',
      { by: 0.6, low: 0.4, high: 0.7 },
      'On the first it was up to 1 more. It may be chance or something else.',
    ],
    [
      'midsleep',
      { by: 60, low: 40, high: 81 },
      'On the first it was 40 min to 1 h 25 later. It may be chance or something else.',
    ],
    [
      'asleepAt',
      { by: -60, low: -80, high: -40 },
      'On the first it was 40 min to 1 h 20 earlier. It may be chance or something else.',
    ],
    [
      'sol',
      { by: 20, low: 11, high: 31 },
      'On the first it took 10 min to 35 min longer. It may be chance or something else.',
    ],
    [
      'hours',
      { by: 60, low: 45, high: 90 },
      'On the first it was 45 min to 1 h 30 more. It may be chance or something else.',
    ],
  ])('tells by how much nights differ in %s', (measure, difference, text) => {
    expect(differenceText(measure, { ...difference, told: true }, '24')).toBe(text);
  });

  test('says plainly that no difference can be told', () => {
    expect(differenceText('sol', { by: 5, low: -2, high: 12, told: false }, '24')).toBe('No difference can be told.');
  });

  test('of when nights usually are goes round midnight', () => {
    const half = { from: -31, to: 12 };
    expect(usualText({ kind: 'usual', measure: 'asleepAt', n: 40, half }, '24')).toBe(
      'On about half of 40 nights you fell asleep between 23:30 and 00:10.',
    );
  });
});

describe('nights side by side', () => {
  test('below seven nights nothing is said but that', () => {
    expect(draw(6).textContent).toBe('Not enough nights yet to say anything.');
    cleanup();
    expect(draw(0).textContent).toBe('Not enough nights yet to say anything.');
  });

  test('a topic without enough nights says so by itself', () => {
    const text = draw(16).textContent ?? '';
    expect(text).toContain('From night to nightOn about half of');
    expect(text).toContain('Weekend nights and othersNot enough nights yet to say anything.');
  });

  test('no number that is none, and no word that judges', () => {
    for (const count of [7, 20, 60, 200]) {
      const text = draw(count).textContent ?? '';
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(text).not.toMatch(/\b(score|better|worse|bad|should|must|improve\w*|because|caused)\b/i);
      cleanup();
    }
  });

  test('the nights fold out as dots, read by keys, and as a table that counts the same nights', async () => {
    const container = draw();
    expect(container.querySelector('.night-dots')).toBeNull();
    const fold = screen.getAllByText('Each night as a dot')[0]?.closest('details');
    if (!fold) throw new Error('no fold');
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const slider = (await screen.findAllByRole<HTMLInputElement>('slider', { hidden: true }))[0];
    expect(slider?.getAttribute('aria-label')).toBe('Falling asleep');
    const before = slider?.getAttribute('aria-valuetext');
    expect(before).toMatch(/^\d\d:\d\d\. Before a Saturday or Sunday: \d+ nights?\. Others: \d+ nights?\.$/);
    fireEvent.input(slider as HTMLInputElement, { target: { value: '0' } });
    expect(slider?.getAttribute('aria-valuetext')).not.toBe(before);
    const [found] = looks(90).filter((each) => each.kind === 'two');
    const dots = [...container.querySelectorAll('.night-dots-all')].map(
      (path) => path.getAttribute('d')?.match(/M/g)?.length,
    );
    expect(dots).toEqual([found?.those.length, found?.others.length]);
    const cells = [...container.querySelectorAll('.night-dots tbody tr')].map((row) => [...row.querySelectorAll('td')]);
    for (const side of [0, 1]) {
      const sum = cells.reduce((total, row) => total + Number.parseInt(row[side]?.textContent ?? '', 10), 0);
      expect(sum).toBe(dots[side]);
    }
  });

  test('has no fault that a screen reader would meet', async () => {
    expect(await faults(draw())).toEqual([]);
  });
});
