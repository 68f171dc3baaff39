/** What one field of a table may hold; null is nothing known, an empty field. */
export type Cell = string | number | null;

/** A column of a table whose rows are made of `Row`. */
export interface Column<Row> {
  /** Its name in the first line: small letters, digits and underlines. */
  name: string;
  of: (row: Row) => Cell;
}

/** Said first, so that spreadsheets read UTF-8. */
export const BOM = '\ufeff';

/** What a spreadsheet would take for the beginning of a formula, and the white space before it that some leave out. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;
/** Fields with these are quoted (RFC 4180). */
const QUOTED = /[",\r\n]/;

/** One line by RFC 4180, its end with it. A text that a spreadsheet would work out as a formula begins with an apostrophe. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** The names of the columns as the first line of a file, after the mark of its encoding. */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return BOM + csvLine(columns.map(({ name }) => name));
}

/** A line a row. */
export function csvRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => csvLine(columns.map(({ of }) => of(row)))).join('');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
