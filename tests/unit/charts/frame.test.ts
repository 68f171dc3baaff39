import { describe, expect, test } from 'vitest';
import { roomyTicks, type Tick } from '../../../components/charts/Axes';
import { along, frameOf, LETTER, quietSpot, wordAt } from '../../../components/charts/frame';

const frame = frameOf(600, [0, 24], [130, 35]);

describe('the frame', () => {
  test('has room for the largest amount, ends at a round one, and stands amounts on the lower edge at 0', () => {
    expect(frame.y(0)).toBe(frame.base);
    expect(frame.y(130)).toBeGreaterThan(frame.top);
    expect(frame.y.invert(frame.top)).toBe(150);
    expect([frame.x(0), frame.x(24)]).toEqual([frame.start, frame.end]);
    expect(frame.start).toBeLessThan(frame.end);
    expect(frame.end).toBeLessThan(600);
  });

  test('has room for a number of thousands at its start', () => {
    expect(frameOf(600, [0, 24], [2400]).start).toBeGreaterThanOrEqual('3,000'.length * LETTER);
    expect(frameOf(600, [0, 24], [240]).start).toBe(frame.start);
  });
});

describe('words', () => {
  test('stand in the middle of their place, but never outside the drawing', () => {
    const half = (7 * LETTER) / 2;
    expect(wordAt(300, 'Bedtime', 600)).toBe(300);
    expect(wordAt(595, 'Bedtime', 600)).toBe(600 - half);
    expect(wordAt(2, 'Bedtime', 600)).toBe(half);
  });

  test('stand above the line at its end where nothing is in the way', () => {
    const { x, y } = quietSpot(frame, 150, 'your limit', []);
    expect(x + (10 * LETTER) / 2).toBe(frame.end);
    expect(y).toBeLessThan(150);
  });

  test('go where they cover least: into the one gap above, else under the line', () => {
    const wall = (from: number, to: number) =>
      along([
        [from, 140],
        [to, 140],
      ]);
    const gap = quietSpot(frame, 150, 'your limit', [...wall(0, 200), ...wall(300, 600)]);
    expect(gap.y).toBeLessThan(150);
    expect(Math.abs(gap.x - 250)).toBeLessThan(50 - (10 * LETTER) / 2 + 1);
    expect(quietSpot(frame, 150, 'your limit', wall(0, 600)).y).toBeGreaterThan(150);
  });

  test('never stand below the lower edge, however little is drawn there', () => {
    const wall = along([
      [0, frame.base - 10],
      [600, frame.base - 10],
    ]);
    expect(quietSpot(frame, frame.base - 4, 'your limit', wall).y).toBeLessThan(frame.base);
  });

  test('see a steep line as well as a flat one', () => {
    const points = along([
      [100, 0],
      [100, 200],
      [104, 200],
    ]);
    expect(points.length).toBeGreaterThanOrEqual(50);
    expect(points.every(([x, y]) => x >= 100 && x <= 104 && y >= 0 && y <= 200)).toBe(true);
  });
});

describe('ticks', () => {
  const every = (hours: number) => (): Tick[] =>
    Array.from({ length: 24 / hours + 1 }, (_, i) => ({ at: i * hours, label: '00:00' }));
  const ways = [every(1), every(3), every(6)];

  test('are as many as have room for their words', () => {
    expect(roomyTicks(frame, ways)).toHaveLength(9);
    expect(roomyTicks(frameOf(2000, [0, 24], [1]), ways)).toHaveLength(25);
  });

  test('are the fewest where none have room', () => {
    expect(roomyTicks(frameOf(90, [0, 24], [1]), ways)).toHaveLength(5);
  });
});
