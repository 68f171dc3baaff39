/** Pictures of the legs tab while a note is written. Its first sight is among the tabs of the journal. */
import type { Shot } from './shots';

/** Presses fields and chips by their words, one after the other, and folds out what has the last of them. */
const choose = (...words: string[]): string => `(async () => {
  for (const fold of document.querySelectorAll('.leg-form details')) fold.open = true;
  for (const word of ${JSON.stringify(words)}) {
    const all = [...document.querySelectorAll('.leg-form label')];
    all.find((each) => each.textContent.trim() === word)?.click();
    await new Promise((done) => setTimeout(done, 60));
  }
  scrollTo(0, 0);
})()`;

/** A word of one tap is changed in its place, and the newest entry goes to tonight. */
const CHANGED = `(async () => {
  document.querySelector('.leg-nights li:has(dl) button').click();
  await new Promise((done) => setTimeout(done, 60));
  const night = document.querySelector('.leg-form select');
  night.value = night.options[0].value;
  night.dispatchEvent(new Event('change', { bubbles: true }));
  document.querySelector('.leg-nights li:not(:has(dl)) button').click();
  await new Promise((done) => setTimeout(done, 60));
})()`;
const WRITTEN = choose(...['3', 'left calf', 'right calf', 'left foot', 'sitting', 'walking', 'rubbing', 'some']);
const PAGE = { page: 'journal.html#legs', width: 1024, height: 720, before: WRITTEN };

export const LEG_SHOTS: Shot[] = [
  { ...PAGE, name: 'journal-legs-written-day', moment: 'journalDay' },
  { ...PAGE, name: 'journal-legs-written-dusk', moment: 'journal' },
  { ...PAGE, name: 'journal-legs-written-ember', moment: 'journalPast' },
  { ...PAGE, name: 'journal-legs-written-phone', moment: 'journalPast', width: 380 },
  { ...PAGE, name: 'journal-legs-written-narrow', moment: 'journal', width: 380, zoom: 2 },
  { ...PAGE, name: 'journal-legs-changed-day', moment: 'journalDay', before: CHANGED },
  { ...PAGE, name: 'journal-legs-changed-phone', moment: 'journal', width: 380, before: CHANGED },
  { ...PAGE, name: 'journal-legs-changed-ember', moment: 'journalPast', width: 380, before: CHANGED },
  { ...PAGE, name: 'journal-legs-changed-rtl', moment: 'journal', width: 380, language: 'rtl', before: CHANGED },
  { ...PAGE, name: 'journal-legs-changed-long', moment: 'journal', width: 380, language: 'long', before: CHANGED },
  { page: PAGE.page, width: 1024, height: 720, name: 'journal-legs-first', moment: 'journalNew' },
  { page: PAGE.page, width: 1024, height: 720, name: 'journal-legs-not-asked', moment: 'day' },
  { ...PAGE, name: 'journal-legs-written-forced', moment: 'journal', forced: true },
];
