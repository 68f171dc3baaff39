/** Pictures of what nights say side by side, every fold open. */
import type { Shot } from './shots';

const OPEN = `(() => {
  for (const fold of document.querySelectorAll('.insights details')) fold.open = true;
  document.querySelector('.insights').scrollIntoView();
})()`;

const at = { page: 'journal.html#nights', width: 1024, height: 720, before: OPEN };

export const INSIGHT_SHOTS: Shot[] = [
  { ...at, name: 'journal-insights-day', moment: 'journalDay' },
  { ...at, name: 'journal-insights-dusk', moment: 'journal' },
  { ...at, name: 'journal-insights-ember', moment: 'journalPast' },
  { ...at, name: 'journal-insights-print', moment: 'journalDay', width: 720, print: true },
  { ...at, name: 'journal-insights-phone', moment: 'journalDay', width: 380 },
  { ...at, name: 'journal-insights-long', moment: 'journal', language: 'long', width: 380 },
  { ...at, name: 'journal-insights-rtl', moment: 'journal', language: 'rtl' },
  { ...at, name: 'journal-insights-forced', moment: 'journal', forced: true },
  { ...at, name: 'journal-insights-zoom', moment: 'journal', zoom: 2 },
];
