/** Pictures of caffeine in the popup: the row of drinks, and the sheet behind "Other". */
import type { Shot } from './shots';

/** Opens the sheet, then presses what stands there, one after the other: a text, or a selector that begins with a dot. */
const sheet = (...places: string[]): string => `(async () => {
  const wait = () => new Promise((done) => setTimeout(done, 500));
  document.querySelector('.row > [aria-haspopup]').click();
  await wait();
  for (const place of ${JSON.stringify(places)}) {
    document.querySelector('dialog ' + place).click();
    await wait();
  }
})()`;

const EARLIER = '.chips label + label input';
const NOTED = 'summary';
const CHANGE = '.drink-noted [aria-expanded]';

const POPUP = { page: 'popup.html', width: 380 };
/** A popup is no taller than this: what is more is scrolled. */
const SHEET = { ...POPUP, most: 560 };

export const DRINK_SHOTS: Shot[] = [
  ...(
    ['cups', 'cupsEvening', 'cupsScreen', 'cupsLegs', 'cupsCard', 'cupsDusk', 'cupsWordy', 'cupsWordyEvening'] as const
  ).map((moment): Shot => ({ ...POPUP, name: `drinks-${moment}`, moment })),
  ...(['day', 'cups', 'cupsDusk', 'cupsWordy', 'cupsMost'] as const).map(
    (moment): Shot => ({ ...SHEET, name: `drinks-sheet-${moment}`, moment, before: sheet() }),
  ),
  ...(['cups', 'cupsDusk'] as const).flatMap((moment): Shot[] => [
    { ...SHEET, name: `drinks-earlier-${moment}`, moment, before: sheet(EARLIER) },
    { ...SHEET, name: `drinks-noted-${moment}`, moment, before: sheet(NOTED, CHANGE) },
  ]),
  ...(['long', 'rtl'] as const).flatMap((language): Shot[] => [
    { ...POPUP, name: `drinks-${language}`, moment: 'cupsLegs', language },
    { ...POPUP, name: `drinks-day-${language}`, moment: 'cups', language },
    { ...SHEET, name: `drinks-sheet-${language}`, moment: 'cupsEvening', language, before: sheet() },
    { ...SHEET, name: `drinks-noted-${language}`, moment: 'cupsEvening', language, before: sheet(NOTED, CHANGE) },
  ]),
  { ...SHEET, name: 'drinks-sheet-forced', moment: 'cupsEvening', forced: true, before: sheet(NOTED, CHANGE) },
  { ...POPUP, name: 'drinks-sheet-zoom', moment: 'cups', width: 760, zoom: 2, before: sheet(EARLIER) },
];
