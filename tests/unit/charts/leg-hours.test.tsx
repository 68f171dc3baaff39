// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LegHours } from '../../../components/charts/LegHours';
import { browser } from '../../../lib/platform/browser';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Counts of a day: three at 21:00, one at 00:00. */
const COUNTS = Array.from({ length: 24 }, (_, hour) => (hour === 21 ? 3 : hour === 0 ? 1 : 0));
const draw = (counts: readonly number[] = COUNTS, from = 10) =>
  render(<LegHours counts={counts} from={from} clock="24" />);
const rows = () =>
  screen.getAllByRole('row', { hidden: true }).map((row) => [...row.children].map((cell) => cell.textContent));
const slider = () => screen.getByRole<HTMLInputElement>('slider');
const bars = (container: Element) =>
  [...container.querySelectorAll('.hours-bar')].map((bar) => ({
    x: Number(bar.getAttribute('x')),
    height: Number(bar.getAttribute('height')),
  }));

test('a bar and a row for each hour, over midnight, as high as its count; the table has the hours between', () => {
  const { container } = draw();
  expect(rows()).toEqual([
    ['Hour', 'Times noted'],
    ...[
      ['20:00', '0'],
      ['21:00', '3'],
      ['22:00', '0'],
      ['23:00', '0'],
      ['00:00', '1'],
      ['01:00', '0'],
      ['02:00', '0'],
    ],
    ['03:00', '0'],
  ]);
  const [nine, midnight] = bars(container);
  expect(nine?.height).toBeCloseTo(3 * (midnight?.height ?? 0));
  expect(midnight?.x).toBeGreaterThan(nine?.x ?? 0);
  expect(container.querySelectorAll('.hours-bar')).toHaveLength(2);
});

test('is read hour by hour with the keys of a slider', () => {
  const { container } = draw();
  expect(slider().getAttribute('aria-valuetext')).toBe('21:00, 3 times');
  expect(container.querySelector('.hours-read')).toBeNull();
  fireEvent.input(slider(), { target: { value: '4' } });
  expect(slider().getAttribute('aria-valuetext')).toBe('00:00, 1 time');
  expect(container.querySelector('.hours-read')).not.toBeNull();
  fireEvent.input(slider(), { target: { value: '0' } });
  expect(container.querySelector('.hours-reading')?.textContent).toBe('20:00, 0 times');
});

test.each([
  ['the first of the day', 10, '10:00'],
  ['the last of the day', 9, '02:00'],
])('an hour that is %s is drawn among eight', (_, hour, first) => {
  draw(COUNTS.map((_count, each) => (each === hour ? 1 : 0)));
  expect(rows()).toHaveLength(9);
  expect(rows()[1]?.[0]).toBe(first);
});

test('time runs the way the language is read', () => {
  const { getMessage } = browser.i18n;
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name, values) =>
    name === 'ui_dir' ? 'rtl' : getMessage(name, values),
  );
  const { container } = draw();
  const [nine, midnight] = bars(container);
  expect(midnight?.x).toBeLessThan(nine?.x ?? 0);
});
