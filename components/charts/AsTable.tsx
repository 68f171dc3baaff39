import { t } from '../../lib/platform/i18n';
import { Disclosure } from '../ui/Disclosure';

export interface AsTableProps {
  /** Names the table for those who hear the page. */
  name: string;
  head: readonly string[];
  /** Each as long as the head; the first cell of a row names it. */
  rows: readonly (readonly string[])[];
}

/** What a chart shows, as a table that folds out under it. */
export function AsTable({ name, head, rows }: AsTableProps) {
  return (
    <Disclosure summary={t('charts.as_table')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section class="chart-table" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells], i) => (
              <tr key={i}>
                <th scope="row">{first}</th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}
