/** Pictures of the journal's morning with everything unfolded: as it is suggested, and with what cannot be. */
import type { Shot } from './shots';

const AT = { page: 'journal.html#morning', width: 1024, height: 720 } as const;

/** Last night as if nothing was noted of it yet; then both folds are opened. */
const UNFOLDED = `chrome.storage.local.get('night/2027-01-11').then(async ({ 'night/2027-01-11': night }) => {
  const rest = () => new Promise((done) => setTimeout(done, 300));
  await chrome.storage.local.set({ 'night/2027-01-11': { ...night, morning: null, diary: null } });
  await rest();
  const choose = (place) => document.querySelector(place).click();
  choose('.scale .chip:nth-of-type(4) input');
  for (const fold of document.querySelectorAll('.morning-form > details')) if (!fold.open) fold.querySelector('summary').click();
  await rest();
  await FURTHER;
  document.activeElement.blur();
  await rest();
})`;
const unfolded = (further = 'null') => UNFOLDED.replace('FURTHER', further);

/** Into bed in the wrong half of the day, up before waking, a nap in the night, two sleeps, and another night's choice. */
const WRONG = `(async () => {
  const type = async (place, text) => {
    const fields = document.querySelectorAll(place);
    const field = fields[fields.length - 1];
    field.focus();
    document.execCommand('selectAll');
    document.execCommand('insertText', false, text);
    await rest();
    field.blur();
    await rest();
  };
  const press = async (text) => {
    [...document.querySelectorAll('.morning button, .morning summary')].find((each) => each.textContent.trim() === text).click();
    await rest();
  };
  await type('.morning-sleep .wall:nth-of-type(1) .time', '10:40');
  await type('.morning-sleep .wall:nth-last-of-type(1) .time', '06:10');
  await press('Add a nap');
  await type('.morning-nap .time', '02:00');
  await press('Add another sleep');
  await press('Another night');
})()`;

const STAGES = { day: 'journalMorning', dusk: 'journal', ember: 'journalPast' } as const;

export const MORNING_SHOTS: Shot[] = [
  ...Object.entries(STAGES).map(
    ([stage, moment]): Shot => ({ ...AT, name: `journal-times-${stage}`, moment, before: unfolded() }),
  ),
  { ...AT, name: 'journal-times-phone', moment: 'journalMorning', width: 380, before: unfolded() },
  { ...AT, name: 'journal-times-long', moment: 'journal', language: 'long', before: unfolded() },
  { ...AT, name: 'journal-times-rtl', moment: 'journal', language: 'rtl', before: unfolded() },
  { ...AT, name: 'journal-times-forced', moment: 'journal', forced: true, before: unfolded() },
  { ...AT, name: 'journal-times-zoom', moment: 'journal', width: 760, zoom: 2, before: unfolded() },
  { ...AT, name: 'journal-wrong-day', moment: 'journalMorning', before: unfolded(WRONG) },
  { ...AT, name: 'journal-wrong-phone', moment: 'journalPast', width: 380, before: unfolded(WRONG) },
];
