// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Sheet, type SheetProps } from '../../../components/journal/notes/Sheet';
import type { Diary, LegEntry, Sleep } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { notedNights, plannedNight } from '../../support/diary-nights';

const at = (wall: string) => Date.parse(`${wall}+01:00`);
const SLEEP: Sleep = {
  ...{ inBed: at('2026-11-22T22:40'), tried: at('2026-11-22T23:00'), latency: 25, wakings: 2, awake: 40 },
  ...{ woke: at('2026-11-23T06:30'), up: at('2026-11-23T06:50'), offset: 60, offsetUp: 60 },
};
const DIARY: Diary = { at: 0, sleeps: [SLEEP], naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' };
const ENTRY: LegEntry = {
  ...{ id: 'a', at: at('2026-11-22T21:00'), now: 3, strongest: 6, began: at('2026-11-22T20:30'), doing: 'sitting' },
  ...{ where: ['calfLeft', 'calfRight'], felt: 'fizzing', painful: false, lost: 15, triggers: ['longSitting'] },
  helped: [{ what: 'walk', much: 'some' }],
};
const night = (diary: Partial<Diary>, more: Partial<NightRecord> = {}): NightRecord => ({
  ...plannedNight('2026-11-22'),
  ...more,
  diary: { ...DIARY, ...diary },
});

/** Letters of 1 mm: a page has room for what these tests tell. */
const PAGE: SheetProps = {
  ...{ nights: [], last: '2026-11-22', paper: 'a4', length: 14, legsMatter: false, clock: '24' },
  widthOf: (text) => text.length,
};
const draw = (nights: NightRecord[], more: Partial<SheetProps> = {}) =>
  render(<Sheet {...PAGE} nights={nights} {...more} />).container;
const text = (node: Element | null | undefined) => node?.textContent?.replaceAll(/[\u00a0\u202f]/g, ' ').trim() ?? '';
const rows = (page: Element) => [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
const lastRow = (page: Element) => rows(page).at(-1) ?? [];

afterEach(cleanup);

describe('the page of own notes', () => {
  test('has a row a night, oldest first, with the times as they were noted', () => {
    const page = draw([night({})]);
    expect(rows(page)).toHaveLength(14);
    expect(lastRow(page)).toEqual(['Sun 22', '22:40', '23:00', '25', '2×, 40', '06:30', '06:50', '', '']);
    expect(rows(page)[0]).toEqual(['Mon 9', '', '', '', '', '', '', '', '']);
  });

  test('leaves empty what was not said, and writes 0 where 0 was', () => {
    const open = { ...SLEEP, inBed: null, latency: null, wakings: null, awake: null, up: null };
    expect(lastRow(draw([night({ sleeps: [open] })]))).toEqual(['Sun 22', '', '23:00', '', '', '06:30', '', '', '']);
    const none = { ...SLEEP, latency: 0, wakings: 0 as const, awake: 0 };
    expect(lastRow(draw([night({ sleeps: [none] })])).slice(3, 5)).toEqual(['0', '0×, 0']);
    expect(lastRow(draw([night({ sleeps: [{ ...SLEEP, wakings: 'often', awake: null }] })]))[4]).toBe('often');
  });

  test('has a heading over the notes where there are any', () => {
    expect(text(draw([night({})]).querySelector('h3'))).toBe('');
    expect(text(draw([night({ note: 'The neighbours' })]).querySelector('h3'))).toBe('Notes');
  });

  test('tells a night on the way by the clocks of its two ends', () => {
    const away = { ...SLEEP, offset: -300, offsetUp: 0 };
    expect(lastRow(draw([night({ sleeps: [away] })]))).toEqual([
      ...['Sun 22', '16:40', '17:00', '25', '2×, 40', '05:30', '05:50', '', ''],
    ]);
  });

  test('tells other sleeps, naps, drinks and the day in words', () => {
    const second = { ...SLEEP, inBed: null, tried: at('2026-11-23T09:00'), woke: at('2026-11-23T11:00'), up: null };
    const naps = [{ at: at('2026-11-22T14:00'), minutes: 20, offset: 60 }];
    const cup = notedNights(1, '2026-11-22')[0]?.doses[0];
    const doses = ['13:00', '15:10'].flatMap((time) => (cup ? [{ ...cup, at: at(`2026-11-22T${time}`) }] : []));
    const day = { alcohol: { drinks: 1, last: at('2026-11-22T20:00') }, moved: 'light' as const };
    const page = draw([night({ sleeps: [SLEEP, second], naps, ...day }, { doses })]);
    expect(lastRow(page)[8]).toBe(
      'Coffee 13:00 · 15:10 · lights out 09:00, woke 11:00 · 25 min until asleep · awake 2×, 40 · nap 14:00, 20 min · ' +
        '1 drink of alcohol · the last 20:00 · light movement',
    );
  });

  test('tells the legs as they were written, and counts them', () => {
    const legs = [{ at: at('2026-11-22T22:00'), value: 'restless' as const }];
    const page = draw([night({}, { legEntries: [ENTRY], legs, legsWoke: [at('2026-11-23T03:10')] })]);
    expect(lastRow(page)[9]).toBe(
      '21:00 urge 3 · strongest 6 · left calf, right calf · from 20:30 · sitting · “fizzing” · not painful · walking (some) · ' +
        'lost 15 min · long sitting? · 22:00 restless · 03:10 woke me',
    );
    expect(text(page.querySelector('.sheet-counts'))).toBe(
      'Legs: noted on 1 of 14 nights. Helped, by nights: walking 1.',
    );
  });

  test('has a column for legs where they matter or were noted, and none else', () => {
    const heads = (page: Element) => [...page.querySelectorAll('thead th')].map(text).at(-1);
    expect(heads(draw([night({})]))).toBe('Drinks, naps and the day');
    cleanup();
    expect(heads(draw([night({})], { legsMatter: true }))).toBe('Legs, as written');
    cleanup();
    expect(heads(draw([night({}, { legsWoke: [1] })]))).toBe('Legs, as written');
  });

  test('has every note under its night, and says how many have no room', () => {
    const notes = notedNights(28, '2026-11-22').map((record) => ({
      ...record,
      diary: { ...DIARY, note: 'word '.repeat(200) },
    }));
    const page = draw(notes, { length: 28 });
    const lines = [...page.querySelectorAll('.sheet-notes .sheet-line')].map(text);
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(lines[0]).toMatch(/^Mon 26 \u2068word word .*… \(\+\d+ letters\)$/);
    expect(lines.at(-1)).toMatch(/^… and \d+ notes more$/);
  });

  test('says that nothing is noted', () => {
    expect(text(draw([]).querySelector('.sheet-counts'))).toBe('Nothing is noted in these nights.');
    cleanup();
    expect(text(draw([plannedNight('2026-11-22')]).querySelector('.sheet-counts'))).toBe(
      'Nothing is noted in these nights.',
    );
    cleanup();
    expect(text(draw([night({})]).querySelector('.sheet-counts'))).toBe('');
  });

  test('writes 24 hours where those of a 12-hour clock have no room', () => {
    expect(lastRow(draw([night({})], { clock: '12' }))[1]).toBe('10:40 PM');
    cleanup();
    const wide = { clock: '12' as const, widthOf: (words: string) => words.length * 2 };
    expect(lastRow(draw([night({})], wide))[1]).toBe('22:40');
  });

  test('has no mean, middle, trend, comparison or label of its own', () => {
    const page = draw(notedNights(28, '2026-11-22'), { length: 28, legsMatter: true });
    expect(page.textContent).not.toMatch(
      /average|mean|median|trend|score|total|usual|worse|better|severe|mild|%|per week/i,
    );
  });
});

/** Millimetres that the drawing is wide. */
const WIDE = 44.5;

describe('the drawing of a night', () => {
  /** Places and widths of a kind of shape in the last row, in tenths of an hour of a drawing of so many hours. */
  const shapes = (page: Element, kind: string, hours: number) =>
    [...(page.querySelectorAll('tbody tr')[13]?.querySelectorAll(`.sheet-${kind}`) ?? [])].map((shape) =>
      ['x', 'width', 'cx']
        .flatMap((name) => shape.getAttribute(name) ?? [])
        .map((value) => Math.round((Number(value) / WIDE) * hours * 10) / 10),
    );

  test('has the plan, the sleep and naps on one axis from noon to noon', () => {
    const naps = [{ at: at('2026-11-22T14:00'), minutes: 60, offset: 60 }];
    const page = draw([night({ naps }, { legsWoke: [at('2026-11-23T03:00')] })]);
    expect(shapes(page, 'planned', 24)).toEqual([[10.5, 8.3]]);
    expect(shapes(page, 'slept', 24)).toEqual([[11.4, 7.1]]);
    expect(shapes(page, 'nap', 24)).toEqual([[2, 1]]);
    expect(shapes(page, 'dot', 24)).toEqual([[15]]);
  });

  test('reaches as far as a sleep by day, for all nights alike', () => {
    const day = { ...SLEEP, tried: at('2026-11-23T09:00'), woke: at('2026-11-23T16:00'), latency: 0 };
    const page = draw([night({ sleeps: [day] })]);
    expect(shapes(page, 'slept', 28)).toEqual([[21, 7]]);
    expect(shapes(page, 'planned', 28)).toEqual([[10.5, 8.2]]);
  });
});
