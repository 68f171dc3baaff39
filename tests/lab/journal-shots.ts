/** Pictures of the journal: its tabs by day, at dusk and at bedtime, on paper, and in the shapes that break layouts. */
import { INSIGHT_SHOTS } from './insight-shots';
import { LEG_SHOTS } from './leg-shots';
import type { Shot } from './shots';

const STAGES = { day: 'journalDay', dusk: 'journal', ember: 'journalPast' } as const;

/** A place of the journal. */
const at = (place: string) => ({ page: `journal.html#${place}`, width: 1024, height: 720 });

/** At three stages, printed, on a phone, with long words, right to left, in forced colours and at 200 %. */
function everyWay(name: string, place: string): Shot[] {
  const page = at(place);
  return [
    ...Object.entries(STAGES).map(([stage, moment]): Shot => ({ ...page, name: `journal-${name}-${stage}`, moment })),
    { ...page, name: `journal-${name}-print`, moment: 'journalDay', width: 720, print: true },
    { ...page, name: `journal-${name}-phone`, moment: 'journalDay', width: 380 },
    { ...page, name: `journal-${name}-long`, moment: 'journal', language: 'long' },
    { ...page, name: `journal-${name}-rtl`, moment: 'journal', language: 'rtl' },
    { ...page, name: `journal-${name}-forced`, moment: 'journal', forced: true },
    { ...page, name: `journal-${name}-zoom`, moment: 'journal', zoom: 2 },
  ];
}

export const JOURNAL_SHOTS: Shot[] = [
  ...everyWay('morning', 'morning'),
  ...everyWay('nights', 'nights'),
  ...INSIGHT_SHOTS,
  ...everyWay('night', 'nights/2027-01-09'),
  ...everyWay('legs', 'legs'),
  ...LEG_SHOTS,
  ...everyWay('try', 'try'),
  ...everyWay('learn', 'learn'),
  {
    ...at('learn'),
    name: 'journal-learn-found',
    moment: 'journal',
    before: "document.querySelector('.learn-search').focus(), document.execCommand('insertText', false, 'magnesium')",
  },
  ...everyWay('card', 'learn/magnesium'),
  ...everyWay('heard', 'learn/heard'),
  ...['feels', 'comfort'].map(
    (card): Shot => ({ ...at(`learn/${card}`), name: `journal-card-${card}`, moment: 'journal' }),
  ),
  { ...at('notes'), name: 'journal-notes-day', moment: 'journalDay' },
  { ...at('notes'), name: 'journal-notes-print', moment: 'journalDay', print: true },
  { ...at('morning'), name: 'journal-first-morning', moment: 'journalNew' },
  { ...at('nights'), name: 'journal-odd-nights', moment: 'journalOdd' },
  { ...at('nights/2027-01-03'), name: 'journal-odd-night', moment: 'journalOdd' },
  { ...at('nights'), name: 'journal-first-nights', moment: 'journalNew' },
];
