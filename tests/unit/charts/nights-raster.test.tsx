// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { NightsRaster } from '../../../components/charts/NightsRaster';
import { rasterFrame, rowAt } from '../../../components/charts/raster-frame';
import { rasterRow } from '../../../lib/diary/raster';
import type { NightRecord } from '../../../lib/schedule/record';
import { notedNights, plannedNight } from '../../support/diary-nights';

afterEach(cleanup);

/** Newest first. */
const NIGHTS = notedNights(20, '2026-11-20').reverse();

function raster(nights: readonly NightRecord[] = NIGHTS, from: string | null = null) {
  const opened: string[] = [];
  const addressOf = (night: string) => `#nights/${night}`;
  const { container } = render(
    <NightsRaster
      nights={nights}
      clock="24"
      from={from}
      addressOf={addressOf}
      onOpen={(night) => opened.push(night)}
    />,
  );
  return { container, opened, slider: screen.getByRole<HTMLInputElement>('slider') };
}

describe('the raster', () => {
  test('has a row for each night, newest on top, with the hours over each month', () => {
    const { container } = raster();
    const names = [...container.querySelectorAll('.raster-name')].map((each) => each.textContent);
    expect(names).toHaveLength(20);
    expect(names[0]).toBe('Fri 20');
    const months = [...container.querySelectorAll('.raster-month')].map((each) => each.textContent);
    expect(months).toEqual(['Nov']);
  });

  test('begins anew with each month', () => {
    const { container } = raster(notedNights(3, '2026-12-01').reverse());
    expect(container.querySelectorAll('.raster-head')).toHaveLength(2);
  });

  test('is read from the newest night on; up is towards it', () => {
    const { slider } = raster();
    expect(slider.value).toBe('0');
    expect(slider.min).toBe('-19');
    expect(slider.getAttribute('aria-valuetext')).toContain('Friday, November 20 Planned 22:30 to 06:45.');
    fireEvent.input(slider, { target: { value: '-2' } });
    expect(slider.getAttribute('aria-valuetext')).toContain('Wednesday, November 18');
    expect(screen.getByRole('link', { name: 'Open this night' }).getAttribute('href')).toBe('#nights/2026-11-18');
  });

  test('a nap whose length was not said is read with its beginning', () => {
    const [night] = NIGHTS;
    if (!night?.diary) throw new Error('The newest night was noted.');
    const at = night.bedtime - 5 * 3_600_000;
    const naps = [
      { at, minutes: 30, offset: 60 },
      { at: at + 7_200_000, minutes: null, offset: 60 },
    ];
    const { slider } = raster([{ ...night, diary: { ...night.diary, naps } }]);
    expect(slider.getAttribute('aria-valuetext')).toContain('Naps: 17:30 to 18:00, 19:30.');
  });

  test('a night opens by Enter and by a mouse; a finger reads first', () => {
    const { container, slider, opened } = raster();
    fireEvent.input(slider, { target: { value: '-1' } });
    fireEvent.keyDown(slider, { key: 'Enter' });
    expect(opened).toEqual(['2026-11-19']);
    const plot = container.querySelector('.chart-plot') ?? container;
    fireEvent(plot, new PointerEvent('click', { bubbles: true, pointerType: 'touch' }));
    expect(opened).toHaveLength(1);
    fireEvent(plot, new PointerEvent('click', { bubbles: true, pointerType: 'mouse' }));
    expect(opened).toHaveLength(2);
  });

  test('whoever comes back from a night finds it, with the keys; one that is not there is forgotten', () => {
    const { slider } = raster(NIGHTS, '2026-11-17');
    expect(slider.value).toBe('-3');
    expect(document.activeElement).toBe(slider);
    cleanup();
    const { slider: other } = raster(NIGHTS, '2020-01-01');
    expect(other.value).toBe('0');
    expect(document.activeElement).not.toBe(other);
  });

  test('says "about" where lights out or getting up stands for falling asleep or waking', () => {
    const [night] = notedNights(1, '2027-01-01', 3);
    const unsaid = night?.diary && {
      ...night,
      diary: { ...night.diary, sleeps: night.diary.sleeps.map((sleep) => ({ ...sleep, latency: null })) },
    };
    const heard = (each: NightRecord | null | undefined) => {
      cleanup();
      return each && raster([each]).slider.getAttribute('aria-valuetext');
    };
    expect(heard(night)).toMatch(/Noted asleep \d/);
    expect(heard(unsaid)).toMatch(/Noted asleep about \d/);
  });

  test('names the year of a night of another year', () => {
    const { slider } = raster(notedNights(3, '2027-01-01').reverse());
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^Friday, January 1 Planned/);
    fireEvent.input(slider, { target: { value: '-1' } });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^Thursday, December 31, 2026 Planned/);
  });

  test('says the same in a table, with a dash for what was not noted', () => {
    raster([plannedNight('2026-11-20'), ...notedNights(3, '2026-11-19', 4)]);
    const table = within(screen.getByRole('region', { name: 'Your nights, from noon to noon', hidden: true }));
    const [head, first] = table.getAllByRole('row', { hidden: true }).map((row) => row.textContent);
    expect(head).toMatch(/^NightPlannedNoted asleep/);
    expect(first).toMatch(/^Friday, November 2022:30 to 06:45–/);
  });

  test('a night without notes says so; one in which the clocks change says how long it was', () => {
    const { slider } = raster([plannedNight('2026-10-24')]);
    expect(slider.getAttribute('aria-valuetext')).toBe(
      'Saturday, October 24 Planned 22:30 to 06:45. No sleep was noted. The clock moved, so this row is 25 h long.',
    );
  });

  test('draws nothing outside of its hours', () => {
    const { container } = raster();
    for (const rect of container.querySelectorAll('.chart-plot rect:not(.raster-mark)')) {
      const [x, width] = [Number(rect.getAttribute('x')), Number(rect.getAttribute('width'))];
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(592);
    }
  });
});

describe('the frame', () => {
  const rows = NIGHTS.map(rasterRow);

  test('finds the row under a pointer from edge to edge', () => {
    const frame = rasterFrame(rows, 592, '24');
    expect(frame.rows.map(({ top }) => rowAt(frame, top + 9))).toEqual(rows.map((_, i) => i));
    expect(rowAt(frame, -5)).toBe(0);
    expect(rowAt(frame, frame.height + 50)).toBe(19);
  });

  test('writes hours as the clock does, as short as may be', () => {
    const ticks = (clock: '12' | '24') => rasterFrame(rows, 592, clock).ticks.map(({ label }) => label);
    expect(ticks('24').slice(0, 3)).toEqual(['12:00', '15:00', '18:00']);
    expect(ticks('12')).toContain('6 PM');
  });

  test.each([
    [1024, 2],
    [592, 3],
    [300, 6],
  ])('%d wide it has a tick each %d hours, and none runs into the next', (width, hours) => {
    const { ticks, x } = rasterFrame(rows, width, '24');
    expect((ticks[1]?.at ?? 0) - (ticks[0]?.at ?? 0)).toBe(hours);
    expect(Math.abs(x(hours) - x(0))).toBeGreaterThan(5 * 7.4 + 13);
  });
});
