import './notes.css';
import { useMemo, useState } from 'preact/hooks';
import { hasLegs } from '../../../lib/diary/leg-counts';
import { LENGTHS, type Length, PAPERS, type Paper, paperOf } from '../../../lib/notes/paper';
import { language, number, t } from '../../../lib/platform/i18n';
import type { Table } from '../../../lib/tables/tables';
import { addDays } from '../../../lib/time/plain';
import { saveColumns, saveTable } from '../../hooks/save-tables';
import { useNights } from '../../hooks/useNights';
import { useTextWidth } from '../../hooks/useTextWidth';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import type { Shared } from '../shared';
import { hasAnything, Sheet } from './Sheet';
import { Tables } from './Tables';

const NAMES = { a4: 'notes_page.a4', letter: 'notes_page.letter' } as const satisfies Record<Paper, string>;
/** The size of the page's letters, in points. */
const LETTERS = 8;

/** "My notes, one page": chosen, looked at and printed; and everything as tables. */
export default function NotesApp({ shared }: { shared: Shared; rest: string }) {
  const { tonight, clock } = shared;
  const [paper, setPaper] = useState<Paper>(() => paperOf(language()));
  const [length, setLength] = useState<Length>(14);
  const [said, setSaid] = useState('');
  const widthOf = useTextWidth(LETTERS);
  // One more than a page holds: the coming night is there from its day on.
  const nights = useNights(Math.max(...LENGTHS) + 2)?.nights;
  const today = tonight.night;
  const last = useMemo(() => {
    const begun = nights?.some((record) => record.night === today && hasAnything(record));
    return begun ? today : addDays(today, -1);
  }, [nights, today]);
  const save = async (table: Table | 'columns') => {
    const name = table === 'columns' ? saveColumns(today) : await saveTable(table, today);
    setSaid(name === null ? t('tables.none') : t('tables.saved', name));
  };
  // Breaking a full page into lines takes a while: it is done for what it shows, not each minute.
  const { legsMatter } = tonight;
  const sheet = useMemo(
    () => nights && <Sheet {...{ nights, last, paper, length, legsMatter, clock, widthOf }} />,
    [nights, last, paper, length, legsMatter, clock, widthOf],
  );
  if (!nights) return null;
  return (
    <div class="notes">
      <section class="notes-choose no-print" aria-labelledby="notes">
        <h2 id="notes">{t('journal.notes')}</h2>
        <p class="soft">{t('notes_page.lead')}</p>
        <div class="notes-buttons">
          <Chips
            label={t('notes_page.paper')}
            choices={PAPERS.map((value) => ({ value, label: t(NAMES[value]) }))}
            value={paper}
            onChange={setPaper}
          />
          <Chips
            label={t('notes_page.length')}
            choices={LENGTHS.map((nights) => ({ value: `${nights}`, label: number(nights) }))}
            value={`${length}`}
            onChange={(chosen) => setLength(LENGTHS.find((nights) => `${nights}` === chosen) ?? 14)}
          />
        </div>
        <Button kind="act" onClick={() => window.print()}>
          {t('notes_page.print')}
        </Button>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page wider than the window is moved by the arrow keys */}
      <section class="notes-preview" tabIndex={0} aria-label={t('notes_page.preview')}>
        {sheet}
      </section>
      <div class="no-print">
        <Tables legs={legsMatter || nights.some(hasLegs)} said={said} onSave={save} />
      </div>
    </div>
  );
}
