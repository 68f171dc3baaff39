import fc from 'fast-check';
import type { BackupSettings } from '../../../lib/backup/backup';
import { firstBody } from '../../../lib/body/schema';
import { DRINKS } from '../../../lib/caffeine/drinks';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { UPTAKES } from '../../../lib/caffeine/limits';
import type { Drink } from '../../../lib/caffeine/schema';
import { AMOUNTS, DOINGS, HELPERS, KEPT, MOVED, PLACES, TRIGGERS } from '../../../lib/diary/limits';
import { firstPause } from '../../../lib/pause/schema';
import type { OwnStep } from '../../../lib/routine/own';
import { PROFILE_CHIPS } from '../../../lib/routine/types';
import { FACTS, firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import type { NightRecord } from '../../../lib/schedule/record';
import { PASSES, REASONS, STATES, TRIED, VERBS } from '../../../lib/schedule/record';
import type { Kind, NightTimes } from '../../../lib/schedule/schema';
import { KINDS } from '../../../lib/schedule/schema';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { firstSoften } from '../../../lib/soften/schema';
import { firstSound } from '../../../lib/sound/schema';
import { addDays, timeOfMinute } from '../../../lib/time/plain';
import { CHANGES, FORMS, MOST_EARLIER } from '../../../lib/trial/limits';
import type { Trial, Trials } from '../../../lib/trial/schema';

/** 2026-01-01 in milliseconds, and a year of them. */
const FROM = 1_767_225_600_000;
const YEAR = 31_536_000_000;

const instant = fc.integer({ min: FROM, max: FROM + YEAR });
const night = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
const words = fc.string({ minLength: 1, maxLength: 30 });

const times: fc.Arbitrary<NightTimes> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }))
  .map(([bed, length]) => ({ bedtime: timeOfMinute(bed), wake: timeOfMinute(bed + length) }));

const delivery = fc.record({
  kind: fc.constantFrom(...KINDS),
  text: fc.option(words, { nil: null }),
  due: instant,
  graceUntil: instant,
  state: fc.constantFrom(...STATES),
  why: fc.option(fc.constantFrom(...REASONS), { nil: null }),
  at: instant,
  until: fc.option(instant, { nil: null }),
  snoozes: fc.nat(5),
  shownBefore: fc.boolean(),
  verb: fc.option(fc.constantFrom(...VERBS), { nil: null }),
  offered: fc.array(fc.constantFrom(...VERBS), { maxLength: 2 }),
});

const entry = fc.record({
  at: instant,
  id: fc.constantFrom('routine/2026-01-01', 'screens/2026-01-01', 'own-1/2026-01-01'),
  state: fc.constantFrom(...STATES, 'moved' as const),
  why: fc.option(fc.constantFrom(...REASONS), { nil: null }),
  verb: fc.option(fc.constantFrom(...VERBS), { nil: null }),
});

const drink: fc.Arbitrary<Drink> = fc.oneof(
  fc.constantFrom(...DRINKS),
  fc.record({
    drink: fc.uuid().map((id) => `own/${id}`),
    name: words.filter((name) => name.trim() !== ''),
    mg: fc.integer({ min: 0, max: 1000 }),
    size: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
    minutes: fc.integer({ min: 0, max: 240 }),
    uptake: fc.constantFrom(...UPTAKES),
  }),
);

/** Any night that can be stored, with nothing twice in it. */
export const nightRecord: fc.Arbitrary<NightRecord> = fc.record({
  version: fc.constant(5 as const),
  night,
  bedtime: instant,
  wake: instant,
  offset: fc.constantFrom(-600, 0, 60, 345, 840),
  offsetWake: fc.constantFrom(-600, 0, 60, 345, 840),
  override: fc.record({
    shift: fc.integer({ min: -720, max: 720 }),
    named: fc.option(words, { nil: null }),
    skip: fc.boolean(),
    demo: fc.constant(null),
  }),
  bed: fc.option(fc.record({ at: instant, until: instant }), { nil: null }),
  reminders: fc.dictionary(fc.constantFrom('routine/x', 'screens/x', 'own-1/x', 'lightsOut/x'), delivery),
  ledger: fc.uniqueArray(entry, { maxLength: 6, selector: ({ at, id, state }) => `${at} ${id} ${state}` }),
  legs: fc.uniqueArray(fc.record({ at: instant, value: fc.constantFrom('quiet' as const, 'restless' as const) }), {
    maxLength: 3,
    selector: ({ at }) => at,
  }),
  doses: fc.uniqueArray(
    fc.record({ id: fc.uuid(), at: instant, drink }).map(({ id, at, drink }) => ({ ...drink, id, at })),
    { maxLength: 4, selector: ({ id }) => id },
  ),
  atBedtime: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
  runs: fc.uniqueArray(
    fc.record({ preset: words, at: instant, seconds: fc.nat(900), finished: fc.boolean(), after: fc.constant(null) }),
    { maxLength: 2, selector: ({ at, preset }) => `${at} ${preset}` },
  ),
  morning: fc.option(
    fc.record({ at: instant, rough: fc.option(fc.integer({ min: 1, max: 5 })), rested: fc.constant(null) }),
    { nil: null },
  ),
  tried: fc.subarray([...TRIED]),
  legsWoke: fc.uniqueArray(instant, { maxLength: 3 }).map((all) => all.sort((a, b) => a - b)),
  screen: fc.option(
    fc.record({
      from: instant,
      seconds: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }),
      sites: fc.dictionary(fc.constantFrom('example.org', 'example.co.uk'), fc.nat(20_000)),
    }),
    { nil: null },
  ),
  pauses: fc.uniqueArray(
    fc.record({ at: instant, how: fc.constantFrom(...PASSES), reason: fc.option(words, { nil: null }) }),
    { maxLength: 3, selector: ({ at, how }) => `${at} ${how}` },
  ),
  diary: fc.option(
    fc.record({
      at: instant,
      sleeps: fc.array(
        fc.record({
          inBed: fc.option(instant),
          tried: fc.option(instant),
          latency: fc.option(fc.integer({ min: 0, max: 720 })),
          wakings: fc.option(fc.constantFrom(0, 1, 2, 3, 'often' as const)),
          awake: fc.option(fc.integer({ min: 0, max: 960 })),
          woke: fc.option(instant),
          up: fc.option(instant),
          offset: fc.constantFrom(-600, 0, 345),
          offsetUp: fc.constantFrom(-540, 60, 840),
        }),
        { maxLength: 3 },
      ),
      naps: fc.array(
        fc.record({ at: instant, minutes: fc.option(fc.integer({ min: 1, max: 360 })), offset: fc.constant(60) }),
        { maxLength: 2 },
      ),
      alcohol: fc.option(fc.record({ drinks: fc.integer({ min: 0, max: 50 }), last: fc.option(instant) })),
      meal: fc.option(instant),
      moved: fc.option(fc.constantFrom(...MOVED)),
      kept: fc.option(fc.constantFrom(...KEPT)),
      note: words,
    }),
    { nil: null },
  ),
  legEntries: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      at: instant,
      now: fc.option(fc.integer({ min: 0, max: 10 })),
      strongest: fc.option(fc.integer({ min: 0, max: 10 })),
      began: fc.option(instant),
      doing: fc.option(fc.constantFrom(...DOINGS)),
      where: fc.subarray([...PLACES]),
      felt: words,
      painful: fc.option(fc.boolean()),
      helped: fc.subarray([...HELPERS]).map((all) => all.map((what, i) => ({ what, much: AMOUNTS[i % 4] ?? null }))),
      lost: fc.option(fc.integer({ min: 0, max: 960 })),
      triggers: fc.subarray([...TRIGGERS]),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
});

const trial: fc.Arbitrary<Trial> = fc.record({
  id: fc.uuid(),
  change: fc.constantFrom(...CHANGES),
  form: fc.constantFrom(...FORMS),
  minutes: fc.integer({ min: 0, max: MOST_EARLIER }),
  time: fc.option(fc.constantFrom('06:30', '07:00')),
  begins: night,
  stopped: fc.option(night),
});

/** Any trials that can be stored, each once, in their order. */
export const trials: fc.Arbitrary<Trials> = fc
  .uniqueArray(trial, { maxLength: 4, selector: ({ id }) => id })
  .chain((all) => fc.nat(1).map((runs) => ({ now: runs ? (all[0] ?? null) : null, past: all.slice(runs) })))
  .map(({ now, past }) => ({
    version: 1 as const,
    now,
    past: past.sort((a, b) => a.begins.localeCompare(b.begins)),
  }));

/** Nights of different dates. */
export const nightRecords = fc.uniqueArray(nightRecord, { maxLength: 8, selector: (record) => record.night });

const OWN_STEP: OwnStep = {
  step: 'own',
  own: { name: 'Towel pull', text: 'Gently.' },
  measure: { by: 'count', count: 5, each: 4 },
  perSide: true,
  anyway: true,
};

/** Any settings that can be stored. */
export const backupSettings: fc.Arbitrary<BackupSettings> = fc
  .record({
    week: fc.option(fc.array(times, { minLength: 7, maxLength: 7 }), { nil: null }),
    on: fc.array(fc.constantFrom(...KINDS)),
    cap: fc.integer({ min: 1, max: 12 }),
    text: words,
    clock: fc.constantFrom('auto' as const, '12' as const, '24' as const),
    chips: fc.uniqueArray(fc.constantFrom(...PROFILE_CHIPS)),
    bell: fc.boolean(),
    own: fc.array(drink, { maxLength: 3 }),
    tried: trials,
    routines: fc.array(words.filter((name) => name.trim().length > 0).map((name) => name.trim())),
  })
  .map(({ week, on, cap, text, clock, chips, bell, own, tried, routines }) => {
    const first = firstReminders();
    const kinds = Object.fromEntries(
      (Object.keys(FACTS) as Kind[]).map((kind) => [kind, { ...first.kinds[kind], on: on.includes(kind) }]),
    ) as typeof first.kinds;
    return {
      schedule: week && { ...firstSchedule(), layout: 'each' as const, week },
      reminders: { ...first, kinds, cap, own: [{ id: '1' as const, text, lead: 60 }] },
      look: { version: 1 as const, look: 'dark' as const, showTimeLeft: false, clock },
      body: { ...firstBody(), profile: { asked: true, chips } },
      routines: {
        version: 1 as const,
        own: routines.map((name, i) => ({ id: `r${i}`, name, rest: cap, steps: [OWN_STEP] })),
        favourites: routines.map((_, i) => `own/r${i}` as const),
      },
      sound: { ...firstSound(), bell },
      screenTime: { ...firstScreenTime(), bySite: bell },
      soften: { ...firstSoften(), on: bell, lead: 15 + cap },
      pause: { ...firstPause(), more: cap, sites: ['example.org'] },
      caffeine: { ...firstCaffeine(), drinks: bell, limit: 20 + cap, own },
      journal: { version: 1 as const, noting: bell },
      trials: tried,
    };
  });
