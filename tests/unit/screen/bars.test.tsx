// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ScreenTime } from '../../../components/popup/ScreenTime';
import { ScreenBars } from '../../../components/screen/ScreenBars';
import { ScreenLine } from '../../../components/screen/ScreenLine';
import { barsOf, minutesIn, type ScreenTold, toldMinutes, withCount } from '../../../lib/tonight/screen';
import { tonightWith } from '../../support/tonight';

afterEach(cleanup);

const NIGHT = '2026-11-24';
const HOURS = { from: 0, start: 0, end: 3_600_000, last: null };
const TOLD: ScreenTold = {
  minutes: 52,
  limit: 90,
  past: [
    { night: '2026-11-01', minutes: 400 },
    { night: '2026-11-11', minutes: 110 },
    { night: '2026-11-22', minutes: 0 },
  ],
};

describe('minutes as they are told', () => {
  test.each([
    [0, 90, 0],
    [7, 90, 7],
    [30, 90, 30],
    [34, 90, 30],
    [89, 90, 85],
    [90, 90, 90],
    [92, 93, 90],
    [93, 93, 93],
    [96, 93, 95],
    [16, 15, 16],
  ])('%i of %i is told as %i', (minutes, limit, told) => {
    expect(toldMinutes({ minutes, limit })).toBe(told);
  });

  test('come from the running count of this night alone', () => {
    const tally = { night: NIGHT, bins: [900_000, 119_999], ...HOURS };
    expect(minutesIn(tally, NIGHT)).toBe(16);
    expect(minutesIn(tally, '2026-11-25')).toBe(0);
    expect(minutesIn(null, NIGHT)).toBe(0);
    expect(minutesIn({ ...tally, start: 300_000, end: 960_000 }, NIGHT)).toBe(11);
  });

  test('are put into what the popup knows, where a limit is set', () => {
    const tally = { night: NIGHT, bins: [900_000], ...HOURS };
    const tonight = tonightWith({ screen: { ...TOLD, minutes: 14 } });
    expect(withCount(tonight, tally).screen?.minutes).toBe(15);
    expect(withCount(tonight, { ...tally, night: '2026-11-23' })).toBe(tonight);
    const without = tonightWith();
    expect(withCount(without, tally)).toBe(without);
  });
});

describe('the line', () => {
  test.each([
    [52, '50 min on screen, of 1 h 30'],
    [101, '1 h 40 on screen, of 1 h 30'],
  ])('after %i minutes says no more than that', (minutes, words) => {
    const { container } = render(<ScreenLine told={{ ...TOLD, minutes }} />);
    expect(container.textContent).toBe(words);
    expect(container.innerHTML).not.toContain('style');
  });

  test('opens the bars with one press, and closes them', () => {
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
    render(<ScreenTime told={TOLD} night={NIGHT} when="tonight" />);
    expect(screen.queryByText('The last two weeks')).toBeNull();
    fireEvent.click(screen.getByText('50 min on screen, of 1 h 30'));
    expect(screen.getByText('The last two weeks').closest('dialog')?.open).toBe(true);
    expect(screen.getByText('Change the limit').getAttribute('href')).toBe('/options.html#screen');
    fireEvent.click(screen.getByText('Close'));
    expect(screen.queryByText('The last two weeks')).toBeNull();
  });
});

describe('the bars', () => {
  const draw = (told = TOLD) => render(<ScreenBars told={told} night={NIGHT} when="tonight" />).container;
  const tops = (container: Element) =>
    [...container.querySelectorAll('.screen-bar')].map((bar) =>
      Number(/Q\S+ (\S+) /.exec(bar.getAttribute('d') ?? '')?.[1]),
    );

  test('are the last fourteen nights, tonight last', () => {
    const bars = barsOf(NIGHT, TOLD);
    expect(bars).toHaveLength(14);
    expect(bars[0]).toEqual({ night: '2026-11-11', minutes: 110 });
    expect(bars.at(-1)).toEqual({ night: NIGHT, minutes: 52 });
    expect(bars.filter(({ minutes }) => minutes === null)).toHaveLength(11);
  });

  test('are one for each night with a count, the taller the more, tonight marked by more than its colour', () => {
    const container = draw();
    const [most, none, tonight] = tops(container);
    expect(most).toBeLessThan(tonight ?? 0);
    expect(tonight).toBeLessThan(none ?? 0);
    expect(container.querySelectorAll('.screen-tonight')).toHaveLength(1);
    expect(container.querySelectorAll('.screen-now')).toHaveLength(1);
  });

  test('are read out as nights and minutes, in calm steps for tonight', () => {
    const lines = [...draw().querySelectorAll('li')].map((each) => each.textContent);
    expect(lines).toEqual(['Wednesday, November 11: 1 h 50', 'Sunday, November 22: 0 min', 'Tonight: 50 min']);
  });

  test('have a line where the limit is, inside the drawing however high it is', () => {
    const lineAt = (limit: number) =>
      Number(
        /^M0 (\S+)H/.exec(
          draw({ ...TOLD, limit })
            .querySelector('.screen-limit')
            ?.getAttribute('d') ?? '',
        )?.[1],
      );
    expect(lineAt(480)).toBeGreaterThanOrEqual(0);
    cleanup();
    expect(lineAt(15)).toBeGreaterThan(lineAt(90));
    expect(draw().textContent).toContain('The dotted line is your limit, 1 h 30.');
  });
});
