import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockCell, countCell, numberCell, textCell, wallCell } from '../../../lib/tables/cells';
import { csvHead, csvLine, csvRows } from '../../../lib/tables/csv';
import { runs } from '../../support/runs';
import { readCsv } from './read-csv';

describe('a line of a table', () => {
  test.each([
    ['fields with commas between', ['a', 1, 'b'], 'a,1,b\r\n'],
    ['nothing known is nothing written, not 0 and not null', ['a', null, 0], 'a,,0\r\n'],
    ['a comma is quoted', ['a,b'], '"a,b"\r\n'],
    ['a quote is doubled', ['say "so"'], '"say ""so"""\r\n'],
    ['so are breaks', ['a\nb', 'c\rd'], '"a\nb","c\rd"\r\n'],
    ['a number below nothing is a number', [-12.5], '-12.5\r\n'],
  ])('%s', (_title, cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  test.each(['=1+1', '+1', '-1', '@sum', ' =1', '\t=1', '\n-1', '＝1', '=HYPERLINK("x","y")', '\u0000=1'])(
    '%j is read as a text, never as a formula',
    (note) => {
      expect(readCsv(csvLine([note, 1]))).toEqual([[`'${note}`, '1']]);
    },
  );

  test('what is in the middle of a text is left as it is', () => {
    expect(csvLine(['a=1', "it's -5"])).toBe("a=1,it's -5\r\n");
  });

  test('is read back as it was, whatever was written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '=') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const columns = [0, 1].map((i) => ({ name: `c${i}`, of: (row: string[]) => row[i] ?? null }));
        const read = readCsv(csvHead(columns) + csvRows(columns, rows));
        expect(read[0]).toEqual(['\ufeffc0', 'c1']);
        const unguarded = (field: string, text: string) => (field === `'${text}` ? text : field);
        const back = read.slice(1).map((row, i) => row.map((field, j) => unguarded(field, rows[i]?.[j] ?? '')));
        expect(back).toEqual(rows);
        for (const field of read.slice(1).flat()) expect(field).not.toMatch(/^[=+\-@]/);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a cell', () => {
  test('has an instant as the clock there showed it, and how far that was from UTC', () => {
    const at = Date.parse('2026-11-22T21:40:30.500Z');
    expect([60, -300, 0, 345, -210].map((offset) => wallCell(at, offset))).toEqual([
      '2026-11-22T22:40:30+01:00',
      '2026-11-22T16:40:30-05:00',
      '2026-11-22T21:40:30+00:00',
      '2026-11-23T03:25:30+05:45',
      '2026-11-22T18:10:30-03:30',
    ]);
    expect(wallCell(null, 60)).toBeNull();
  });

  test('is a true instant again when it is read', () => {
    const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(instant, fc.integer({ min: -840, max: 840 }), (at, offset) => {
        expect(Date.parse(String(wallCell(at, offset)))).toBe(at);
      }),
    );
  });

  test('has clock times within a day, rounded numbers, and counts of what is there', () => {
    expect([clockCell(246.4), clockCell(1439.6), clockCell(-47.1), clockCell(null)]).toEqual([
      '04:06',
      '00:00',
      '23:13',
      null,
    ]);
    expect([numberCell(78.571, 1), numberCell(-0.04, 1), numberCell(0), numberCell(null)]).toEqual([78.6, 0, 0, null]);
    expect([numberCell(undefined, 1), countCell([]), countCell([1, 2])]).toEqual([null, null, 2]);
    expect([textCell(''), textCell(undefined), textCell('a')]).toEqual([null, null, 'a']);
  });
});
