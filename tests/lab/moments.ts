/** The points of an evening at which views are photographed. */
import type { Command } from '../../lib/app/commands';
import { COFFEE, firstCaffeine, TEA } from '../../lib/caffeine/first';
import type { Drink } from '../../lib/caffeine/schema';
import { firstPause } from '../../lib/pause/schema';
import { compose } from '../../lib/routine/swap';
import { firstReminders } from '../../lib/schedule/kinds';
import type { NightRecord } from '../../lib/schedule/record';
import { firstScreenTime } from '../../lib/screen-time/groups';
import { firstSoften } from '../../lib/soften/schema';
import { everyNight, OWN_ROUTINES } from './evenfall';
import { pastNights } from './journal-lab';
import { oddNights } from './odd-nights';
import { restlessNights } from './restless';

/** A point of an evening, reached by a real clock and real commands. */
export interface Moment {
  /** Wall time in Berlin, the zone of all pictures: under UTC welcome would ask for the clock. */
  at: string;
  /** What a page asks of the background first. */
  commands: Command[];
  /** Nights that lie in storage, with their digests. */
  nights?: NightRecord[];
}

const CHOSEN: Command[] = [
  { type: 'schedule/save', value: everyNight('22:30', '06:45') },
  { type: 'look/save', value: { version: 1, look: 'bedtime', showTimeLeft: true, clock: '24' } },
];
/** Somebody whose legs matter and who has answered what to leave out. */
const LEGS: Command[] = [
  ...CHOSEN,
  { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: ['knee'] } } },
];
/** And who has made routines of their own. */
const CHOOSES: Command[] = [...LEGS, { type: 'routines/save', value: OWN_ROUTINES }];
const sitting = firstReminders();
sitting.kinds.movement.on = true;
const limited = firstReminders();
limited.kinds.screenLimit.on = true;
const limitSet: Command = { type: 'reminders/save', value: limited };
const groups = firstScreenTime().groups.map((group) => (group.id === 'video' ? { ...group, limit: 45 } : group));
const bySite: Command = {
  type: 'screen-time/save',
  value: { ...firstScreenTime(), bySite: true, groups, never: ['example.net'] },
};
const soften: Command = {
  type: 'soften/save',
  value: { ...firstSoften(), on: true, except: ['example.org', 'maps.example.com'] },
};
const paused: Command = {
  type: 'pause/save',
  value: {
    ...firstPause(),
    on: true,
    sites: ['example.org', 'video.example'],
    intent: 'Read two pages of the blue book',
  },
};
/** Drinks of the day of the pictures, each at its time. */
const drunk = (...cups: [time: string, drink: Drink][]): Command[] =>
  cups.map(([time, drink]) => ({ type: 'dose/log', dose: time, drink, at: Date.parse(`2027-01-12T${time}+01:00`) }));
const named = (id: string, name: string, size: number): Drink => ({ ...COFFEE, drink: `own/${id}`, name, size });
const MATE = named('mate', 'Yerba mate', 300);
/** Somebody with drinks of their own under names as long as they may be. */
const wordy: Command = {
  type: 'caffeine/save',
  value: {
    ...firstCaffeine(),
    favourites: [
      named('a', 'Großer Filterkaffee mit Hafermilch, warm', 355),
      named('b', 'Schwarztee-Kännchen', 400),
      MATE,
    ],
    own: [MATE, named('c', 'Donaudampfschifffahrtskaffeegesellschaft', 237)],
  },
};
const dusk = firstReminders();
dusk.kinds.screens.lead = 120;
const earlyDusk: Command = { type: 'reminders/save', value: dusk };
const CUPS = drunk(['08:10', COFFEE], ['11:30', TEA], ['13:20', COFFEE]);
const checkIn = firstReminders();
checkIn.kinds.checkIn.on = true;
const runs = (preset: 'restless-legs-8' | 'urge-at-night-4'): Command => ({
  type: 'routine/start',
  run: 'shot',
  viewer: 'shot',
  ...compose(preset, []),
});
/** Steps that are led from within, one after the other, begun without getting ready. */
export const LED = [
  'box-breathing',
  'four-seven-eight',
  'pmr-short',
  'body-scan',
  'cognitive-shuffle',
  'supine-twist',
] as const;
const led: Command = {
  type: 'routine/start',
  run: 'led',
  viewer: 'shot',
  name: null,
  preset: 'in-bed-5',
  steps: LED.map((step) => ({
    ...{ step, own: null, form: null, seconds: 180, ready: 0, sided: step === 'supine-twist', count: null },
    ...{ swappedFor: null, despite: null, notes: [], extra: [0, 0] as [number, number] },
  })),
};
const NOTED = { commands: LEGS, nights: pastNights(40, '2027-01-11') };
/** Three o'clock is day, half past nine the evening light, twenty to eleven past bedtime, three the night. */
export const MOMENTS = {
  new: { at: '2027-01-12 15:00:00', commands: [] },
  morning: { at: '2027-01-12 07:15:00', commands: CHOSEN },
  day: { at: '2027-01-12 15:00:00', commands: CHOSEN },
  evening: { at: '2027-01-12 19:40:00', commands: CHOSEN },
  windDown: { at: '2027-01-12 21:50:00', commands: CHOSEN },
  past: { at: '2027-01-12 22:40:00', commands: CHOSEN },
  bed: { at: '2027-01-12 22:40:00', commands: [...CHOSEN, { type: 'tonight/bed', inBed: true }] },
  quiet: { at: '2027-01-12 19:40:00', commands: [...CHOSEN, { type: 'tonight/skip', skip: true }] },
  legs: { at: '2027-01-12 21:20:00', commands: [...LEGS, { type: 'legs', value: 'stirring' }] },
  checkIn: {
    at: '2027-01-12 07:15:00',
    commands: [...LEGS, { type: 'reminders/save', value: checkIn }],
  },
  unasked: { at: '2027-01-12 22:05:00', commands: CHOSEN },
  choose: { at: '2027-01-12 21:50:00', commands: CHOOSES },
  chooseDay: { at: '2027-01-12 15:00:00', commands: CHOOSES },
  chooseNight: { at: '2027-01-12 22:40:00', commands: CHOOSES },
  run: { at: '2027-01-12 22:05:00', commands: [...LEGS, runs('restless-legs-8')] },
  runDay: { at: '2027-01-12 15:05:00', commands: [...LEGS, runs('restless-legs-8')] },
  up: {
    at: '2027-01-13 02:10:00',
    commands: [...LEGS, { type: 'tonight/bed', inBed: true }, { type: 'night/tried', what: 'neither' }],
  },
  unsteady: {
    at: '2027-01-13 02:10:00',
    commands: [...LEGS, { type: 'profile/save', chips: ['unsteady', 'clotBefore'] }],
  },
  restless: { at: '2027-01-12 19:40:00', commands: [restlessNights(['2027-01-09', '2027-01-10', '2027-01-11'])] },
  sitting: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, { type: 'reminders/save', value: sitting }] },
  limitDay: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, limitSet] },
  limit: { at: '2027-01-12 20:40:00', commands: [...CHOSEN, limitSet] },
  limitLegs: { at: '2027-01-12 21:40:00', commands: [...LEGS, limitSet] },
  limitWindDown: { at: '2027-01-12 22:10:00', commands: [...CHOSEN, limitSet] },
  limitPast: { at: '2027-01-12 22:40:00', commands: [...CHOSEN, limitSet] },
  sitesDay: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, bySite] },
  sites: { at: '2027-01-12 20:40:00', commands: [...CHOSEN, bySite] },
  softenDay: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, soften] },
  soften: { at: '2027-01-12 21:50:00', commands: [...CHOSEN, soften] },
  softenPast: { at: '2027-01-12 22:40:00', commands: [...CHOSEN, soften] },
  cups: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, ...CUPS] },
  cupsEvening: { at: '2027-01-12 19:40:00', commands: [...CHOSEN, ...CUPS] },
  cupsLegs: { at: '2027-01-12 20:40:00', commands: [...LEGS, ...CUPS, limitSet, { type: 'legs', value: 'stirring' }] },
  cupsCard: {
    at: '2027-01-12 20:40:00',
    commands: [restlessNights(['2027-01-09', '2027-01-10', '2027-01-11']), ...CUPS, limitSet],
  },
  cupsScreen: { at: '2027-01-12 20:40:00', commands: [...CHOSEN, ...CUPS, limitSet] },
  cupsTwelve: {
    at: '2027-01-12 15:00:00',
    commands: [
      ...CHOSEN,
      ...CUPS,
      { type: 'look/save', value: { version: 1, look: 'bedtime', showTimeLeft: true, clock: '12' } },
    ],
  },
  cupsDusk: { at: '2027-01-12 21:10:00', commands: [...CHOSEN, ...CUPS, earlyDusk] },
  cupsWordy: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, wordy, ...CUPS] },
  cupsWordyEvening: { at: '2027-01-12 20:40:00', commands: [...LEGS, wordy, ...CUPS] },
  cupsMost: {
    at: '2027-01-12 15:00:00',
    commands: [...CHOSEN, ...CUPS, ...drunk(['14:00', { ...COFFEE, drink: 'coldBrew', size: 473, mg: 205 }])],
  },
  pauseDay: { at: '2027-01-12 15:00:00', commands: [...CHOSEN, paused] },
  pause: { at: '2027-01-12 21:50:00', commands: [...CHOSEN, paused] },
  pausePast: { at: '2027-01-12 22:40:00', commands: [...CHOSEN, paused] },
  sitesPast: { at: '2027-01-12 22:40:00', commands: [...CHOSEN, bySite] },
  led: { at: '2027-01-12 22:05:00', commands: [...LEGS, led] },
  runNight: { at: '2027-01-12 23:05:00', commands: [...LEGS, runs('urge-at-night-4')] },
  journalNew: { at: '2027-01-12 07:15:00', commands: LEGS },
  journalMorning: { at: '2027-01-12 07:15:00', ...NOTED },
  journalDay: { at: '2027-01-12 15:00:00', ...NOTED },
  journal: { at: '2027-01-12 21:50:00', ...NOTED },
  journalOdd: { at: '2027-01-12 15:00:00', commands: LEGS, nights: oddNights('2027-01-11') },
  journalPast: { at: '2027-01-12 22:40:00', ...NOTED },
} satisfies Record<string, Moment>;
