/** The table of views that are photographed: at which moment, and how the page is shown. */
import type { Access } from '../../lib/app/state';
import { CAFFEINE_SHOTS } from './caffeine-shots';
import { DRINK_SHOTS } from './drink-shots';
import { JOURNAL_SHOTS } from './journal-shots';
import { LED, MOMENTS } from './moments';
import { MORNING_SHOTS } from './morning-shots';
import { PAUSE_SHOTS } from './pause-shots';
import { SCREEN_SHOTS } from './screen-shots';
import { SITE_SHOTS } from './site-shots';
import { SOFTEN_SHOTS } from './soften-shots';
import { TRIAL_SHOTS } from './trial-shots';

/** One picture. */
export interface Shot {
  /** Name of the file. */
  name: string;
  moment: keyof typeof MOMENTS;
  /** Page and query below the extension, such as `popup.html?stage=night`. */
  page: string;
  /** Width of the window in CSS pixels. */
  width: number;
  /** The least height; the picture is as tall as the page. */
  height?: number;
  /** The most height, where more is scrolled. */
  most?: number;
  /** 2 is 200 %: half as many CSS pixels in the same window. */
  zoom?: number;
  language?: 'plain' | 'long' | 'rtl';
  /** Leave that the browser was given. */
  given?: Access[];
  /** Forced colours, as in a high-contrast theme. */
  forced?: boolean;
  /** As it is printed. */
  print?: boolean;
  /** A script for the page before its picture, such as a click that opens a sheet. */
  before?: string;
}

/** Presses what carries a text, one after the other, giving each the time to answer. */
const press = (...texts: string[]): string => `(async () => {
  for (const text of ${JSON.stringify(texts)}) {
    const all = [...document.querySelectorAll('button, label, summary, a')];
    all.find((each) => each.checkVisibility() && each.textContent.trim().startsWith(text))?.click();
    await new Promise((done) => setTimeout(done, 700));
  }
})()`;

const POPUP = { page: 'popup.html', width: 380 };
const ROUTINE = { page: 'routine.html', width: 1024, height: 720 };
const moments = Object.keys(MOMENTS) as (keyof typeof MOMENTS)[];
const STAGES = ['day', 'windDown', 'past'] as const;

/** A page at three stages of the palette, at the width of a window. */
const staged = (name: string, page: string, width: number, height: number): Shot[] =>
  STAGES.map((moment) => ({ name: `${name}-${moment}`, moment, page, width, height }));

/** A view in the shapes that break layouts: long words, right to left, forced colours, 200 %. */
const strained = (
  name: string,
  page: string,
  width: number,
  zoomed = width,
  moment: Shot['moment'] = 'windDown',
): Shot[] => {
  const shape = { moment, page, width };
  return [
    { ...shape, name: `${name}-long`, language: 'long' },
    { ...shape, name: `${name}-rtl`, language: 'rtl' },
    { ...shape, name: `${name}-forced`, forced: true },
    { ...shape, name: `${name}-zoom`, width: zoomed, zoom: 2 },
  ];
};

/** Every picture. */
export const SHOTS: Shot[] = [
  ...moments.map((moment): Shot => ({ name: `popup-${moment}`, moment, ...POPUP })),
  // A popup's window grows with the zoom, a page's does not.
  ...strained('popup', 'popup.html', 380, 760),
  { name: 'popup-sheet', moment: 'legs', ...POPUP, before: press('Change tonight') },
  { name: 'popup-sheet-past', moment: 'past', ...POPUP, before: press('Change tonight') },
  { name: 'popup-ask', moment: 'unasked', ...POPUP, before: press('Start') },
  { name: 'popup-restless-card', moment: 'restless', ...POPUP, before: press('Up for two minutes?') },
  { name: 'popup-run', moment: 'run', ...POPUP },
  { name: 'popup-run-skip', moment: 'run', ...POPUP, before: press('Skip', 'Skip') },
  ...(['runDay', 'run', 'runNight'] as const).map(
    (moment): Shot => ({ name: `player-${moment}`, moment, page: 'routine.html', width: 1024, height: 720 }),
  ),
  ...(['runDay', 'run', 'runNight'] as const).flatMap((moment): Shot[] => [
    { ...ROUTINE, name: `player-sound-${moment}`, moment, before: press('Sound') },
    { ...ROUTINE, name: `player-dark-${moment}`, moment, before: press('Eyes closed', 'Close your eyes') },
  ]),
  { ...ROUTINE, name: 'player-others', moment: 'run', before: press('Try something else') },
  { ...ROUTINE, name: 'player-phone', moment: 'run', width: 380, height: 700 },
  ...strained('player', 'routine.html', 1024, 1024, 'run'),
  { ...ROUTINE, name: 'player-gate', moment: 'windDown', before: press('Eyes closed') },
  {
    name: 'player-breath',
    moment: 'runNight',
    page: 'routine.html',
    width: 1024,
    height: 720,
    before: press('Skip', 'Skip', 'Skip'),
  },
  // One run for all of them: each picture goes on from the one before.
  ...LED.map((step, i): Shot => {
    const shot = { name: `player-${step}`, moment: 'led', page: 'routine.html', width: 1024, height: 720 } as const;
    return i === 0 ? shot : { ...shot, before: press('Skip') };
  }),
  {
    name: 'player-end',
    moment: 'runNight',
    page: 'routine.html',
    width: 1024,
    height: 720,
    before: press('Skip', 'Skip', 'Skip', 'Skip'),
  },
  { name: 'night-first', moment: 'bed', page: 'night.html', width: 1024, height: 720 },
  { name: 'night-tried', moment: 'up', page: 'night.html', width: 1024, height: 720 },
  ...(['Legs', 'Mind', 'Neither'] as const).map(
    (row): Shot => ({
      name: `night-${row.toLowerCase()}`,
      moment: 'up',
      page: 'night.html',
      width: 1024,
      height: 720,
      before: press(row),
    }),
  ),
  { name: 'night-phone', moment: 'up', page: 'night.html', width: 360, height: 640 },
  { name: 'night-ask', moment: 'bed', page: 'night.html', width: 1024, height: 720, before: press('Legs', 'Begin') },
  { name: 'night-run', moment: 'up', page: 'night.html', width: 1024, height: 720, before: press('Legs', 'Begin') },
  {
    name: 'night-bed',
    moment: 'unsteady',
    page: 'night.html',
    width: 1024,
    height: 720,
    before: press('Legs', 'Begin'),
  },
  {
    name: 'night-run-phone',
    moment: 'up',
    page: 'night.html',
    width: 360,
    height: 640,
    before: press('Legs', 'Begin'),
  },
  ...strained('night', 'night.html', 1024),
  ...staged('card', 'card.html', 1024, 720),
  { name: 'card-bed', moment: 'unsteady', page: 'card.html', width: 1024, height: 720 },
  { name: 'card-phone', moment: 'day', page: 'card.html', width: 360, height: 640 },
  ...strained('card', 'card.html', 1024),
  ...staged('welcome', 'welcome.html', 1024, 720),
  { name: 'welcome-2', moment: 'new', page: 'welcome.html', width: 1024, height: 720, before: press('Next') },
  {
    name: 'welcome-3',
    moment: 'new',
    page: 'welcome.html',
    width: 1024,
    height: 720,
    before: press('Next', 'Often', 'Next'),
  },
  { name: 'welcome-new', moment: 'new', page: 'welcome.html', width: 1024, height: 720 },
  { name: 'welcome-demo', moment: 'new', page: 'welcome.html?demo', width: 1024, height: 720 },
  { name: 'welcome-phone', moment: 'new', page: 'welcome.html', width: 360, height: 640 },
  ...strained('welcome', 'welcome.html', 1024),
  ...staged('options', 'options.html', 1024, 720),
  {
    name: 'options-open',
    moment: 'day',
    page: 'options.html',
    width: 1024,
    height: 720,
    before: "document.querySelectorAll('details').forEach((each) => { each.open = true; })",
  },
  ...[1024, 360].map(
    (width): Shot => ({
      name: `options-sitting-${width}`,
      moment: 'sitting',
      page: 'options.html',
      width,
      before: press('More reminders', 'Save a copy'),
    }),
  ),
  ...[
    CAFFEINE_SHOTS,
    DRINK_SHOTS,
    SCREEN_SHOTS,
    SITE_SHOTS,
    SOFTEN_SHOTS,
    PAUSE_SHOTS,
    JOURNAL_SHOTS,
    MORNING_SHOTS,
    TRIAL_SHOTS,
  ].flat(),
  { name: 'options-phone', moment: 'day', page: 'options.html', width: 360, height: 640 },
  ...strained('options', 'options.html', 1024),
  ...staged('routine', 'routine.html', 1024, 720),
  ...(['choose', 'chooseDay', 'chooseNight'] as const).flatMap((moment): Shot[] => [
    { name: `${moment}-list`, moment, page: 'routine.html', width: 1280, height: 720 },
    { name: `${moment}-list-phone`, moment, page: 'routine.html', width: 380, height: 720 },
    { name: `${moment}-edit`, moment, page: 'routine.html#edit/long', width: 1280, height: 720 },
    { name: `${moment}-edit-phone`, moment, page: 'routine.html#edit/long', width: 380, height: 720 },
  ]),
  ...strained('choose-list', 'routine.html', 1024, 1024, 'choose'),
  ...strained('choose-edit', 'routine.html#edit/long', 1024, 1024, 'choose'),
  ...staged('verbs', 'verbs.html?id=lightsOut/2027-01-12', 480, 320),
  ...staged('help', 'help.html', 800, 600),
];
