/** Pictures of softened pages: their fold of the settings, and what the popup does with the page in front. */
import type { Shot } from './shots';

/** The section alone, with its second fold open. */
const section = `(async () => {
  document.querySelectorAll('.section:not(#screen)').forEach((each) => each.remove());
  document.querySelectorAll('#screen > details')[1].open = true;
  await new Promise((done) => setTimeout(done, 400));
})()`;

/** Opens the popup's sheet. In a tab the page in front is the popup itself, which no browser lets be changed. */
const sheet = `(async () => {
  document.querySelector('.popup-foot [aria-haspopup]').click();
  await new Promise((done) => setTimeout(done, 600));
})()`;

const FOLD = { page: 'options.html#screen', width: 1024, before: section };
const POPUP = { page: 'popup.html', width: 380, height: 560 };
const GIVEN = { given: ['pages' as const] };

export const SOFTEN_SHOTS: Shot[] = [
  { ...FOLD, name: 'soften-off', moment: 'day' },
  ...(['softenDay', 'soften', 'softenPast'] as const).map(
    (moment): Shot => ({ ...FOLD, ...GIVEN, name: `soften-on-${moment}`, moment }),
  ),
  { ...FOLD, name: 'soften-taken', moment: 'soften' },
  { ...FOLD, ...GIVEN, name: 'soften-phone', moment: 'soften', width: 360 },
  { ...FOLD, ...GIVEN, name: 'soften-long', moment: 'soften', width: 380, language: 'long' },
  { ...FOLD, ...GIVEN, name: 'soften-rtl', moment: 'soften', language: 'rtl' },
  { ...FOLD, ...GIVEN, name: 'soften-forced', moment: 'soften', forced: true },
  { ...FOLD, ...GIVEN, name: 'soften-zoom', moment: 'soften', zoom: 2 },
  { ...POPUP, ...GIVEN, name: 'soften-popup', moment: 'soften' },
  { ...POPUP, ...GIVEN, name: 'soften-popup-past', moment: 'softenPast' },
  { ...POPUP, ...GIVEN, name: 'soften-popup-sheet', moment: 'soften', before: sheet },
  { ...POPUP, ...GIVEN, name: 'soften-popup-long', moment: 'soften', language: 'long', before: sheet },
  { ...POPUP, ...GIVEN, name: 'soften-popup-rtl', moment: 'soften', language: 'rtl' },
];
