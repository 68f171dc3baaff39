import { share } from './fit';

/** The sheets of paper that the notes are made for. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Nights that one page holds. */
export const LENGTHS = [14, 28] as const;
export type Length = (typeof LENGTHS)[number];

/** Sheets on their side, in millimetres. */
const SIZES: Record<Paper, { width: number; height: number }> = {
  a4: { width: 297, height: 210 },
  letter: { width: 279.4, height: 215.9 },
};

/** Countries whose usual sheet is Letter (Unicode CLDR, paper size US-Letter). */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The usual sheet where a language is spoken: of its region, or the one it is spoken most in. */
export function paperOf(language: string): Paper {
  return LETTER.has(new Intl.Locale(language).maximize().region ?? '') ? 'letter' : 'a4';
}

/** The page in millimetres: where what stands and how much room it has. */
export interface Layout {
  width: number;
  height: number;
  /** Lines that the rows of the table and the notes, in their two columns, share. */
  lines: number;
  /** What a row has above its lines. */
  gap: number;
  /** How wide the columns are: the night, each of the six times, the drawing, the day, the legs, and one of notes. */
  date: number;
  time: number;
  raster: number;
  day: number;
  legs: number;
  note: number;
}

/** Left free on each side; below for what printers round; and in the table, whose rows are whole pixels high. */
const MARGIN = 12;
const SPARE = 1;
const ROUNDED = 2.5;
export const LINE = 3.4;
/** Lines of the heads of columns. */
export const HEAD_LINES = 3;
/** Above the table: the name, the counts in two lines, the heads of the columns; below it the heading of the notes and the foot. */
export const TOP = 8;
const COUNTS = 2 * LINE + 1;
export const HEAD = HEAD_LINES * LINE + 1;
const NOTES_TITLE = 6;
export const FOOT = 5;
/** Room between two columns of notes, and inside a column of the table beside its text. */
const GUTTER = 6;
export const PAD = 1.5;
/** The line over a row. */
export const RULE = 0.2;

/** The layout of a page; without a column for the legs where nothing of them is to be told. */
export function layoutOf(paper: Paper, length: Length, legs: boolean): Layout {
  const size = SIZES[paper];
  const [width, height] = [size.width - 2 * MARGIN, size.height - 2 * MARGIN - SPARE];
  const gap = length === 14 ? 1.2 : 0.6;
  const [date, time, raster] = [16, 15.2, 46];
  const free = width - date - 6 * time - raster;
  const left = height - TOP - COUNTS - HEAD - length * gap - NOTES_TITLE - FOOT - ROUNDED;
  return {
    ...{ width, height, gap, date, time, raster },
    lines: Math.floor(left / LINE),
    day: legs ? free * 0.38 : free,
    legs: legs ? free * 0.62 : 0,
    note: (width - GUTTER) / 2,
  };
}

/** The most lines of one row, and the lines that notes have in each column before rows get more than one. */
export const MOST_ROW_LINES = 4;
const NOTES_FIRST = 6;

/**
 * Who gets how many lines: each row one, notes as many as they need up to six, then rows in turns, first those with more about
 * the legs, then notes again. All together never more than there are.
 * @param rows lines that each row needs for the legs and for the day, at most `MOST_ROW_LINES`
 * @param notes lines that the notes need in each column
 */
export function linesFor(
  { lines }: Pick<Layout, 'lines'>,
  rows: readonly { legs: number; day: number }[],
  notes: number,
): { rows: number[]; notes: number } {
  const taken = (given: readonly number[]) => given.reduce((sum, each) => sum + each, 0);
  const free = lines - Math.min(notes, NOTES_FIRST);
  const one = rows.map(() => 1);
  const forLegs = share(
    one,
    rows.map(({ legs }) => legs),
    free - taken(one),
  );
  const given = share(
    forLegs,
    rows.map(({ day }) => day),
    free - taken(forLegs),
  );
  return { rows: given, notes: Math.min(notes, lines - taken(given)) };
}
