import { t } from '../../../lib/platform/i18n';
import { TABLES, type Table } from '../../../lib/tables/tables';
import { Button } from '../../ui/Button';

const NAMES = { nights: 'tables.nights', sleeps: 'tables.sleeps', legs: 'tables.legs' } as const satisfies Record<
  Table,
  string
>;

export interface TablesProps {
  /** Those that are offered: who has no legs to note is offered no table of them. */
  legs: boolean;
  /** What was saved last, or that there is nothing to save. */
  said: string;
  onSave: (table: Table | 'columns') => void;
}

/** All nights as tables for a spreadsheet, and what their columns mean. */
export function Tables({ legs, said, onSave }: TablesProps) {
  return (
    <section class="notes-tables" aria-labelledby="tables">
      <h2 id="tables">{t('tables.title')}</h2>
      <p class="soft">{t('tables.line')}</p>
      <div class="notes-buttons">
        {TABLES.filter((table) => legs || table !== 'legs').map((table) => (
          <Button key={table} onClick={() => onSave(table)}>
            {t(NAMES[table])}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => onSave('columns')}>
          {t('tables.columns')}
        </Button>
      </div>
      <p class="soft small" role="status">
        {said}
      </p>
    </section>
  );
}
