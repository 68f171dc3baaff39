/** Pictures of the time at the screen: in the popup, as its bars, when its limit was reached, and in the settings. */
import type { Shot } from './shots';

/** Tells a page that a limit was reached and its notification clicked; nobody hears that it was. */
const limitClicked = `(browser.runtime.sendMessage = async () => ({ ok: true }),
chrome.storage.local.get('tonight').then(({ tonight }) => {
  const due = Date.now() - 60_000;
  const id = 'screenLimit/' + tonight.night;
  const link = { id, kind: 'screenLimit', due, lead: 90, anchor: 'used', state: 'shown', why: null, text: '90' };
  const chain = [...tonight.chain, { ...link, snoozes: 0, until: null }];
  return chrome.storage.local.set({ tonight: { ...tonight, chain, asking: id } });
}))`;

/** Puts two weeks of time at the screen into storage, as if counted, with so many minutes tonight; opens the popup's bars. */
const counted = (minutes: number, opens = false): string => `(async () => {
  const { state, screen } = await chrome.storage.local.get(['state', 'screen']);
  const past = [75, 110, 40, 0, 95, 130, 60, 85, 100, 55, 70, 120].map((minutes, i) => ({
    night: new Date(Date.parse(screen.night) - (13 - i) * 86_400_000).toISOString().slice(0, 10),
    minutes,
  }));
  const quarters = Array.from({ length: Math.ceil(${minutes} / 15) }, (_, i) => Math.min(15, ${minutes} - 15 * i) * 60_000);
  const counted = { ...screen, bins: Date.now() < screen.start ? [] : quarters, last: null };
  await chrome.storage.local.set({ state: { ...state, screens: past }, screen: counted });
  await chrome.runtime.sendMessage({ evenfall: 1, id: crypto.randomUUID(), command: { type: 'verbs/seen' } });
  await new Promise((done) => setTimeout(done, 400));
  ${opens ? "document.querySelector('.popup-screen').click()" : ''};
})()`;

const POPUP = { page: 'popup.html', width: 380 };
/** The section alone: the rest of the page is in other pictures. */
const SCREEN = {
  page: 'options.html#screen',
  before: `${counted(52)}.then(() => {
  document.querySelectorAll('.section:not(#screen)').forEach((each) => each.remove());
})`,
};

export const SCREEN_SHOTS: Shot[] = [
  { name: 'popup-screen-limit', moment: 'limit', ...POPUP, before: counted(52) },
  { name: 'popup-screen-legs', moment: 'limitLegs', ...POPUP, before: counted(104) },
  { name: 'popup-screen-windDown', moment: 'limitWindDown', ...POPUP, before: counted(90) },
  { name: 'popup-screen-past', moment: 'limitPast', ...POPUP, before: counted(90) },
  { name: 'popup-screen-bars', moment: 'limit', ...POPUP, before: counted(52, true) },
  {
    name: 'popup-screen-bars-windDown',
    moment: 'limitWindDown',
    ...POPUP,
    before: counted(104, true),
  },
  { name: 'popup-screen-asked', moment: 'limitLegs', ...POPUP, before: limitClicked },
  ...(['long', 'rtl'] as const).flatMap((language): Shot[] => [
    { name: `popup-screen-${language}`, moment: 'limit', ...POPUP, before: counted(52), language },
    { name: `popup-screen-asked-${language}`, moment: 'limit', ...POPUP, before: limitClicked, language },
    { name: `popup-screen-bars-${language}`, moment: 'limit', ...POPUP, before: counted(52, true), language },
  ]),
  { name: 'popup-screen-bars-forced', moment: 'limit', ...POPUP, forced: true, before: counted(52, true) },
  { name: 'popup-screen-zoom', moment: 'limit', ...POPUP, width: 760, zoom: 2, before: counted(52, true) },
  ...(['limitDay', 'limit', 'limitPast'] as const).map(
    (moment): Shot => ({ ...SCREEN, name: `options-screen-${moment}`, moment, width: 1024 }),
  ),
  { ...SCREEN, name: 'options-screen-forced', moment: 'limit', width: 1024, forced: true },
  { name: 'options-limit-list', moment: 'limitDay', page: 'options.html', width: 1024, height: 720 },
  { ...SCREEN, name: 'options-screen-phone', moment: 'limitDay', width: 360 },
  { ...SCREEN, name: 'options-screen-long', moment: 'limitDay', width: 1024, language: 'long' },
  { ...SCREEN, name: 'options-screen-rtl', moment: 'limitDay', width: 1024, language: 'rtl' },
  { ...SCREEN, name: 'options-screen-zoom', moment: 'limitDay', width: 1024, zoom: 2 },
];
