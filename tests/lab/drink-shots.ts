/** Pictures of caffeine in the popup: the row of drinks, and the sheet behind "Other". */
import type { Shot } from './shots';

/** Opens the sheet, then presses what stands there, one after the other; where a text is given it is typed instead. */
const sheet = (...places: (string | readonly [place: string, text: string])[]): string => `(async () => {
  const wait = () => new Promise((done) => setTimeout(done, 500));
  document.querySelector('.row > [aria-haspopup]').click();
  await wait();
  for (const [place, text] of ${JSON.stringify(places.map((place) => [place].flat()))}) {
    let there = null;
    while ((there = document.querySelector('dialog ' + place)) === null) await wait();
    there.scrollIntoView({ block: 'center' });
    if (text === undefined) there.click();
    else {
      there.focus();
      there.value = text;
      there.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await wait();
  }
})()`;

const EARLIER = '.chips label + label input';
const NOTED = 'summary';
const CHANGE = '.drink-noted [aria-expanded]';
/** What is more than a drink may hold, a size beside it, and a time of the morning. */
const AMOUNT = [NOTED, CHANGE, ['.drink-amounts input', '1200'], ['.field + .field input', '200']] as const;
const HALF = [EARLIER, ['.time', '6:15']] as const;

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
    { ...SHEET, name: `drinks-amount-${moment}`, moment, before: sheet(...AMOUNT) },
  ]),
  ...(['long', 'rtl'] as const).flatMap((language): Shot[] => [
    { ...POPUP, name: `drinks-${language}`, moment: 'cupsLegs', language },
    { ...POPUP, name: `drinks-day-${language}`, moment: 'cups', language },
    { ...SHEET, name: `drinks-sheet-${language}`, moment: 'cupsEvening', language, before: sheet() },
    { ...SHEET, name: `drinks-noted-${language}`, moment: 'cupsEvening', language, before: sheet(NOTED, CHANGE) },
    { ...SHEET, name: `drinks-amount-${language}`, moment: 'cupsEvening', language, before: sheet(...AMOUNT) },
    { ...SHEET, name: `drinks-half-${language}`, moment: 'cupsTwelve', language, before: sheet(...HALF) },
  ]),
  { ...SHEET, name: 'drinks-half', moment: 'cupsTwelve', before: sheet(...HALF) },
  { ...SHEET, name: 'drinks-sheet-forced', moment: 'cupsEvening', forced: true, before: sheet(NOTED, CHANGE) },
  { ...POPUP, name: 'drinks-sheet-zoom', moment: 'cups', width: 760, zoom: 2, before: sheet(EARLIER) },
];
