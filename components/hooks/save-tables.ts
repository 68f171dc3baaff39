import { nightDates } from '../../lib/platform/archive';
import { type MessageKey, t } from '../../lib/platform/i18n';
import { readNights } from '../../lib/platform/items';
import { LOOK_BACK } from '../../lib/tables/stretch';
import { columnsText, type Table, tableHead, tableLines, tableName } from '../../lib/tables/tables';
import type { PlainDate } from '../../lib/time/plain';
import { saveText } from './save-text';

/** Nights whose lines are made at once: a few milliseconds of work, then the page may draw. */
const BATCH = 100;

/**
 * Saves a table of all nights, oldest first, as a file; the name it was given, or null where there is no night yet. The nights are
 * read in batches, each with those around it that its lines look at.
 * @param tonight the night at hand: the next ones, which are planned alone, have no lines
 */
export async function saveTable(table: Table, tonight: PlainDate): Promise<string | null> {
  const dates = (await nightDates()).filter((night) => night <= tonight).reverse();
  if (dates.length === 0) return null;
  const parts = [tableHead(table)];
  for (let first = 0; first < dates.length; first += BATCH) {
    const wanted = dates.slice(first, first + BATCH);
    const around = dates.slice(Math.max(0, first - LOOK_BACK), first + BATCH + 1);
    const nights = (await readNights(around)).reverse();
    parts.push(tableLines(table, nights, new Set(wanted)));
  }
  return saved(parts.join(''), tableName(table, tonight));
}

/** Saves what the columns of all tables mean; its name. */
export function saveColumns(today: PlainDate): string {
  return saved(
    columnsText((column) => t(`tables.column.${column}` as MessageKey)),
    tableName('columns', today),
  );
}

function saved(text: string, name: string): string {
  saveText(text, name, 'text/csv;charset=utf-8');
  return name;
}
