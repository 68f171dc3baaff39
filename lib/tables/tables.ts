import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import { BOM, csvHead, csvLine, csvRows } from './csv';
import { LEG_COLUMNS, legLines } from './legs';
import { NIGHT_COLUMNS, nightLine } from './nights';
import { SLEEP_COLUMNS, sleepLines } from './sleeps';
import { stretchesOf } from './stretch';

/** The tables that can be saved. */
export const TABLES = ['nights', 'sleeps', 'legs'] as const;
export type Table = (typeof TABLES)[number];

/** The names of the columns of each table, in their order. */
export const COLUMN_NAMES: Record<Table, readonly string[]> = {
  nights: NIGHT_COLUMNS.map(({ name }) => name),
  sleeps: SLEEP_COLUMNS.map(({ name }) => name),
  legs: LEG_COLUMNS.map(({ name }) => name),
};

/** The first line of a table's file. */
export function tableHead(table: Table): string {
  if (table === 'nights') return csvHead(NIGHT_COLUMNS);
  return table === 'sleeps' ? csvHead(SLEEP_COLUMNS) : csvHead(LEG_COLUMNS);
}

/**
 * The lines of some nights.
 * @param nights in the order of their dates, with those around them that `stretchesOf` wants
 * @param wanted the dates whose lines are made
 */
export function tableLines(table: Table, nights: readonly NightRecord[], wanted: ReadonlySet<PlainDate>): string {
  const chosen = nights.filter(({ night }) => wanted.has(night));
  if (table === 'sleeps') return csvRows(SLEEP_COLUMNS, chosen.flatMap(sleepLines));
  if (table === 'legs') return csvRows(LEG_COLUMNS, chosen.flatMap(legLines));
  const stretchTo = stretchesOf(nights);
  return csvRows(
    NIGHT_COLUMNS,
    chosen.map((record) => nightLine(record, stretchTo(record.night))),
  );
}

/** What each column means, as a table of its own. */
export function columnsText(meaning: (column: string) => string): string {
  const lines = TABLES.flatMap((table) =>
    COLUMN_NAMES[table].map((column) => csvLine([table, column, meaning(column)])),
  );
  return BOM + csvLine(['table', 'column', 'meaning']) + lines.join('');
}

/** `evenfall-nights-2026-11-22.csv`. */
export function tableName(table: Table | 'columns', today: PlainDate): string {
  return `evenfall-${table}-${today}.csv`;
}
