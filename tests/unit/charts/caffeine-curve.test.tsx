// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CaffeineCurve, type CaffeineCurveProps } from '../../../components/charts/CaffeineCurve';
import { residual } from '../../../lib/caffeine/model';
import { browser } from '../../../lib/platform/browser';
import { type Instant, MINUTE } from '../../../lib/time/instant';
import { instantOf } from '../../../lib/time/zone';
import { dose as cup } from '../caffeine/support';
import { faults } from '../routine/faults';

const ZONE = 'Europe/Berlin';
const berlin = (time: string, date = '2026-11-22') => instantOf(date, time, ZONE);
const dose = (mg: number, at: Instant, drink = 'coffee') => ({ ...cup(mg, at), drink, name: null });
const COFFEE = dose(95, berlin('14:00'));
const TEA = dose(47, berlin('16:30'), 'blackTea');

/** The worked day of evidence.md section 3: 95 mg at 14:00, bed at 22:30. */
const DAY: CaffeineCurveProps = {
  doses: [COFFEE],
  planned: null,
  from: berlin('07:00'),
  to: berlin('07:00', '2026-11-23'),
  bedtime: berlin('22:30'),
  limit: 35,
  halfLife: 5,
  zone: ZONE,
  clock: '24',
};

const draw = (more: Partial<CaffeineCurveProps> = {}) => render(<CaffeineCurve {...DAY} {...more} />);
const slider = () => screen.getByRole<HTMLInputElement>('slider');
const read = () => slider().getAttribute('aria-valuetext');
const goTo = (index: number | string) => fireEvent.input(slider(), { target: { value: String(index) } });
const rows = () =>
  screen.getAllByRole('row', { hidden: true }).map((row) => [...row.children].map((cell) => cell.textContent));
/** Numbers of a path: where it is moved to, and the ends of its parts. */
const ends = (path: Element | null | undefined) =>
  [...(path?.getAttribute('d') ?? '').matchAll(/(?:M|[LC](?:[^A-Z]*,)?)(-?[\d.]+),(-?[\d.]+)(?=[A-Z]|$)/g)].map(
    ([, x, y]) => ({ x: Number(x), y: Number(y) }),
  );
const HOURS = ['09:00', '12:00', '15:00', '18:00', '21:00', '00:00', '03:00', '06:00'];
const tickPlaces = (container: Element) =>
  [...container.querySelectorAll('.chart-ticks g')].map((each) =>
    Number(/\(([\d.]+)/.exec(each.getAttribute('transform') ?? '')?.[1]),
  );
const ticks = (container: Element) =>
  [...container.querySelectorAll('.chart-ticks text')].map((each) => each.textContent);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
});

describe('the table', () => {
  test('has the amounts of the model to three digits, at half hours, drinks and bedtime', () => {
    draw({ doses: [COFFEE, TEA] });
    const [head, ...body] = rows();
    expect(head).toEqual(['Time', 'In your body, mg', 'What']);
    expect(body[0]).toEqual(['07:00', '0', '']);
    expect(body.at(-1)?.[0]).toBe('07:00');
    expect(body).toContainEqual(['14:00', '0', 'Coffee, 95 mg']);
    expect(body).toContainEqual(['22:30', '51.1', 'Bedtime']);
    expect(body).toHaveLength(49);
    const shown = body.map(([, mg]) => Number(mg));
    const real = body.map((_, i) => residual([COFFEE, TEA], DAY.from + i * 30 * MINUTE, 5));
    for (const [i, mg] of real.entries())
      expect(Math.abs((shown[i] ?? Number.NaN) - mg)).toBeLessThanOrEqual(mg < 100 ? 0.05 : 0.5);
  });

  test('has a row for a drink and a bedtime between half hours, and tells a drink to come apart', () => {
    draw({ planned: dose(47, berlin('16:40'), 'blackTea'), bedtime: berlin('22:50') });
    const [head, ...body] = rows();
    expect(head).toEqual(['Time', 'In your body, mg', 'Tea included, mg', 'What']);
    expect(body.find(([time]) => time === '16:40')).toEqual(['16:40', '67.5', '67.5', 'Tea, 47 mg']);
    const [, left, withTea, what] = body.find(([time]) => time === '22:50') ?? [];
    expect(Number(withTea)).toBeGreaterThan(Number(left));
    expect(what).toBe('Bedtime');
  });

  test('has an hour twice in the night whose clocks go back', () => {
    draw({
      from: berlin('07:00', '2026-10-24'),
      to: berlin('07:00', '2026-10-25'),
      bedtime: berlin('23:00', '2026-10-24'),
      doses: [dose(95, berlin('15:00', '2026-10-24'))],
    });
    const times = rows().map(([time]) => time);
    expect(times.filter((time) => time === '02:30')).toHaveLength(2);
    expect(times).toHaveLength(1 + 51);
  });
});

describe('the reading', () => {
  test('rests at bedtime, and says what is left there', () => {
    const { container } = draw();
    expect(read()).toBe('22:30, bedtime, 30 mg');
    expect(container.querySelector('.chart-reading')?.textContent).toContain('30 mg');
    expect(container.querySelectorAll('.chart-read')).toHaveLength(0);
  });

  test('goes by quarters of an hour of the clock, to both ends and back over bedtime', () => {
    const { container } = draw({ bedtime: berlin('22:37') });
    const rest = Number(slider().value);
    expect(read()).toMatch(/^22:37, bedtime, /);
    goTo(rest - 1);
    expect(read()).toMatch(/^22:30, \d+ mg$/);
    goTo(rest - 6);
    expect(read()).toBe('21:15, 36 mg');
    expect(container.querySelectorAll('.chart-read')).toHaveLength(1);
    goTo(slider().min);
    expect(read()).toBe('07:00, 0 mg');
    goTo(slider().max);
    expect(read()).toMatch(/^07:00, \d mg$/);
    goTo(rest);
    expect(read()).toMatch(/^22:37, bedtime, /);
  });

  test('says both amounts where a drink may come, and the drink alone where none was noted', () => {
    draw({ planned: dose(47, berlin('16:30'), 'blackTea') });
    expect(read()).toBe('22:30, bedtime, 30 mg, 51 mg Tea at 16:30 included');
    cleanup();
    draw({ doses: [], planned: COFFEE });
    expect(read()).toBe('22:30, bedtime, 30 mg Coffee at 14:00');
  });

  test('follows a pointer to the nearest quarter, and a mouse takes it along', () => {
    const { container } = draw();
    const plot = container.querySelector('.chart-plot');
    if (!plot) throw new Error('nothing is drawn');
    const width = Number(container.querySelector('.chart-plot svg')?.getAttribute('viewBox')?.split(' ')[2]);
    plot.getBoundingClientRect = () => DOMRect.fromRect({ x: 100, width: width / 2 });
    const [first, last] = [ends(container.querySelector('.curve-drunk[stroke]'))].flatMap((all) => [
      all[0],
      all.at(-1),
    ]);
    const over = (part: number) => 100 + ((first?.x ?? 0) + part * ((last?.x ?? 0) - (first?.x ?? 0))) / 2;
    fireEvent.pointerMove(plot, { clientX: over(0.5) + 1, pointerType: 'mouse' });
    expect(read()).toMatch(/^19:00, /);
    fireEvent.pointerMove(plot, { clientX: 0, pointerType: 'mouse' });
    expect(read()).toMatch(/^07:00, /);
    fireEvent.pointerLeave(plot, { pointerType: 'touch' });
    expect(read()).toMatch(/^07:00, /);
    fireEvent.pointerLeave(plot, { pointerType: 'mouse' });
    expect(read()).toMatch(/^22:30, bedtime/);
  });

  test('stays within the night when the night becomes shorter', () => {
    const { rerender } = draw();
    goTo(slider().max);
    rerender(<CaffeineCurve {...DAY} to={berlin('23:00')} />);
    expect(read()).toMatch(/^23:00, /);
  });
});

describe('the drawing', () => {
  test('is the line of the model, its heights in proportion to the amounts', () => {
    const { container } = draw();
    const points = ends(container.querySelector('.curve-drunk[stroke]'));
    const base = points[0]?.y ?? 0;
    const bed = container.querySelector('.chart-dot');
    const highest = Math.min(...points.map(({ y }) => y));
    // evidence.md section 3: 30.1 mg at bedtime, a peak of 85.8 mg.
    expect((base - Number(bed?.getAttribute('cy'))) / (base - highest)).toBeCloseTo(30.1 / 85.8, 2);
    const widths = points.map(({ x }, i) => x - (points[i - 1]?.x ?? x));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
  });

  test('stands a cup at each drink of the day, none for one of the day before, whose caffeine counts', () => {
    const { container } = draw({ doses: [dose(200, berlin('20:00', '2026-11-21')), COFFEE], planned: TEA });
    expect(container.querySelectorAll('.chart-cup')).toHaveLength(2);
    expect(container.querySelectorAll('.chart-cup-ring')).toHaveLength(1);
    const [first] = ends(container.querySelector('.curve-drunk[stroke]'));
    const [zero] = ends(container.querySelector('.chart-base'));
    expect(first?.y).toBeLessThan((zero?.y ?? 268) - 1);
  });

  test('begins the dashed line at the cup of the drink to come, on the line of the others', () => {
    const { container } = draw({ planned: TEA });
    const [begin] = ends(container.querySelector('.curve-planned[stroke]'));
    const cupAt = container.querySelector('.chart-cup-ring')?.getAttribute('transform') ?? '';
    expect(begin?.x).toBeCloseTo(Number(/\(([\d.]+)/.exec(cupAt)?.[1]), 1);
    const drunk = ends(container.querySelector('.curve-drunk[stroke]'));
    const near = drunk.find(({ x }) => x >= (begin?.x ?? 0) - 0.01);
    expect(Math.abs((near?.y ?? 0) - (begin?.y ?? 0))).toBeLessThan(1);
  });

  test('rings the place that is read on the upper of its lines', () => {
    const { container } = draw({ planned: TEA });
    goTo(Number(slider().value) - 4);
    const ring = container.querySelector('.chart-read circle');
    const place = Number(ring?.getAttribute('cx'));
    const upper = ends(container.querySelector('.curve-planned[stroke]')).find(({ x }) => x >= place - 0.01);
    expect(Math.abs(Number(ring?.getAttribute('cy')) - (upper?.y ?? 0))).toBeLessThan(1);
  });

  test('has round hours below, in true distances over a change of the clocks', () => {
    expect(ticks(draw().container)).toEqual(HOURS);
    cleanup();
    const night = { from: berlin('07:00', '2026-10-24'), to: berlin('07:00', '2026-10-25') };
    const { container } = draw({ ...night, bedtime: berlin('23:00', '2026-10-24') });
    expect(ticks(container)).toEqual(HOURS);
    const apart = tickPlaces(container).map((x, i, all) => x - (all[i - 1] ?? x));
    // From midnight to three o'clock it is four hours that night.
    expect((apart[6] ?? 0) / (apart[1] ?? 1)).toBeCloseTo(4 / 3, 2);
  });

  test('has fewer of them where it is narrow, and where letters are large', () => {
    const width = vi.spyOn(SVGElement.prototype, 'getBoundingClientRect');
    width.mockReturnValue(DOMRect.fromRect({ width: 288 }));
    const { container } = draw();
    expect(container.querySelector('.chart-plot svg')?.getAttribute('viewBox')).toMatch(/^0 0 288 /);
    expect(ticks(container)).toEqual(['12:00', '18:00', '00:00', '06:00']);
    cleanup();
    width.mockReturnValue(DOMRect.fromRect({ width: 576 }));
    document.documentElement.style.fontSize = '32px';
    const large = draw().container;
    expect(large.querySelector('.chart-plot svg')?.getAttribute('viewBox')).toMatch(/^0 0 288 /);
  });

  test('runs from right to left where the language does, the amounts at its beginning', () => {
    const { getMessage } = browser.i18n;
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name, values) =>
      name === 'ui_dir' ? 'rtl' : getMessage(name, values),
    );
    const { container } = draw();
    const places = tickPlaces(container);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    const amounts = [...container.querySelectorAll('.chart-amounts text')].map((each) =>
      Number(each.getAttribute('x')),
    );
    expect(Math.min(...amounts)).toBeGreaterThan(Math.max(...places));
  });

  test('names bedtime and the limit, no bands, and says what it is', () => {
    const { container } = draw({ clock: '12' });
    const words = [...container.querySelectorAll('.curve-word')].map((each) => each.textContent);
    expect(words).toEqual(['Bedtime 10:30 PM', 'your limit, 35 mg']);
    expect(container.textContent).toContain('A rough estimate for an average adult. People differ several-fold.');
    expect(container.textContent).not.toMatch(/low|high|too much|likely/i);
    expect(slider().getAttribute('aria-describedby')).toBe(screen.getByText(/rough estimate/).id);
  });

  test('axe finds nothing, with a drink to come and without any', async () => {
    expect(await faults(draw({ planned: TEA }).container)).toEqual([]);
    cleanup();
    expect(await faults(draw({ doses: [] }).container)).toEqual([]);
  });
});
