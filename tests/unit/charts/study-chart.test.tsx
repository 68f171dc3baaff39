// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { StudyChart } from '../../../components/charts/StudyChart';
import { FINDINGS } from '../../../lib/caffeine/studies';
import { faults } from '../routine/faults';

afterEach(cleanup);

const draw = (limit = 35, halfLife = 5) => render(<StudyChart limit={limit} halfLife={halfLife} />).container;
const rows = () =>
  screen.getAllByRole('row', { hidden: true }).map((row) => [...row.children].map((cell) => cell.textContent));
const placeOf = (mark: Element) => {
  const [, x, y] = /\(([\d.]+) ([\d.]+)\)/.exec(mark.getAttribute('transform') ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
};
const inPicture = (container: Element, name: string) => [...container.querySelectorAll(`.study-picture ${name}`)];

describe('what studies found', () => {
  test('is said in one sentence, with each source by author, journal, year and DOI', () => {
    const text = draw().textContent;
    expect(text).toContain('Studies disagree: a review puts an ordinary cup about 9 hours before bed');
    for (const source of [
      'Gardiner, Sleep Medicine Reviews, 2023. DOI \u206610.1016/j.smrv.2023.101764',
      'Gardiner, Sleep, 2025. DOI \u206610.1093/sleep/zsae230',
      'Drake, Journal of Clinical Sleep Medicine, 2013. DOI \u206610.5664/jcsm.3170',
    ]) {
      expect(text).toContain(source);
    }
  });

  test('is a mark for each finding, further from bed and larger further up, its shape that of its words', () => {
    const container = draw();
    const marks = inPicture(container, '.study-mark');
    expect(marks).toHaveLength(FINDINGS.length);
    const places = marks.map(placeOf);
    for (const [i, one] of FINDINGS.entries()) {
      for (const [j, other] of FINDINGS.entries()) {
        if (one.hours > other.hours) expect(places[i]?.x).toBeLessThan(places[j]?.x ?? 0);
        if (one.mg > other.mg) expect(places[i]?.y).toBeLessThan(places[j]?.y ?? 0);
      }
    }
    for (const found of ['least', 'none', 'changed', 'shorter']) {
      const shapes = [...container.querySelectorAll(`.study-${found}`)].map((mark) => mark.getAttribute('d'));
      expect(new Set(shapes).size).toBe(1);
      expect(container.querySelectorAll(`.study-legend .study-${found}`)).toHaveLength(1);
    }
    expect(new Set(marks.map((mark) => mark.getAttribute('d'))).size).toBe(4);
  });

  test('stands in the table too, with what the limit comes to', () => {
    draw();
    const [head, ...body] = rows();
    expect(head).toEqual(['Dose, mg', 'Hours before bed', 'Found', 'Study']);
    expect(body).toHaveLength(FINDINGS.length + 4);
    expect(body).toContainEqual(['100', '4', 'No clear change', 'Trial. Gardiner, Sleep, 2025']);
    expect(body).toContainEqual(['400', '17.8', 'Leaves 35 mg', 'Your limit']);
    expect(body).toContainEqual(['200', '12.8', 'Leaves 35 mg', 'Your limit']);
  });

  test('says that a small dose never passes a high limit', () => {
    draw(60);
    expect(rows()).toContainEqual(['50', 'Any', 'Leaves 60 mg', 'Your limit']);
  });
});

describe('the line of the limit', () => {
  test('ends at a smaller dose, further from bed, for who clears caffeine slowly', () => {
    const end = (container: Element) =>
      Number(/,(-?[\d.]+)$/.exec(inPicture(container, '.study-own')[0]?.getAttribute('d') ?? '')?.[1]);
    const hours = (container: Element) => container.querySelector('.chart-ticks g:last-child')?.textContent;
    const average = draw();
    expect([end(average), hours(average)]).toEqual([expect.any(Number), '16 h']);
    const height = end(average);
    cleanup();
    const slow = draw(35, 11);
    expect(end(slow)).toBeGreaterThan(height + 50);
    expect(hours(slow)).toBe('24 h');
  });

  test.each([
    [5, 16],
    [200, 2],
  ])('is drawn for a limit of %i mg and a half-life of %i h, every finding in sight', (limit, halfLife) => {
    const container = draw(limit, halfLife);
    expect(inPicture(container, '.study-own')[0]?.getAttribute('d')).not.toMatch(/NaN|Infinity/);
    const width = Number(container.querySelector('.study-picture')?.getAttribute('viewBox')?.split(' ')[2]);
    for (const { x } of inPicture(container, '.study-mark').map(placeOf)) {
      expect(x).toBeGreaterThan(36);
      expect(x).toBeLessThan(width);
    }
  });
});

test('axe finds nothing', async () => {
  expect(await faults(draw())).toEqual([]);
});
