import './notes.css';
import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import type { Table } from '../../../lib/tables/tables';
import { saveColumns, saveTable } from '../../hooks/save-tables';
import type { Shared } from '../shared';
import { Tables } from './Tables';

/** "My notes, one page", and everything as tables. */
export default function NotesApp({ shared }: { shared: Shared; rest: string }) {
  const { tonight } = shared;
  const today = tonight.night;
  const [said, setSaid] = useState('');
  const save = async (table: Table | 'columns') => {
    const name = table === 'columns' ? saveColumns(today) : await saveTable(table, today);
    setSaid(name === null ? t('tables.none') : t('tables.saved', name));
  };
  return <Tables legs={tonight.legsMatter} said={said} onSave={save} />;
}
