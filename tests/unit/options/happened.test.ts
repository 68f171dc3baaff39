import { describe, expect, test } from 'vitest';
import { cupsOf, linesOf, passesOf } from '../../../components/happened/happened';
import { reportText } from '../../../components/options/report';
import { COFFEE } from '../../../lib/caffeine/first';
import { t } from '../../../lib/platform/i18n';
import type { Delivery, LedgerEntry, NightRecord } from '../../../lib/schedule/record';
import { REASONS, STATES } from '../../../lib/schedule/record';
import { KINDS } from '../../../lib/schedule/schema';
import { NO_OVERRIDE } from '../../../lib/schedule/window';

const NIGHT = '2026-11-22';
/** 22:00 in Berlin that night. */
const TEN = Date.UTC(2026, 10, 22, 21, 0);
const MINUTE = 60_000;
const CONTEXT = { clock: '24', pause: null, tonight: null, word: 'tonight' } as const;

function delivery(change: Partial<Delivery> = {}): Delivery {
  const settled = { until: null, snoozes: 0, shownBefore: false, verb: null, offered: [], text: null, why: null };
  return { kind: 'screens', due: TEN, graceUntil: TEN, state: 'planned', at: TEN, ...settled, ...change };
}

function night(reminders: Record<string, Delivery>, ledger: Partial<LedgerEntry>[] = []): NightRecord {
  const entry = { at: TEN, id: 'screens', state: 'shown', why: null, verb: null } as const;
  return {
    version: 5,
    night: NIGHT,
    bedtime: TEN,
    wake: TEN,
    offset: 60,
    offsetWake: 60,
    override: NO_OVERRIDE,
    bed: null,
    reminders,
    ledger: ledger.map((each) => ({ ...entry, ...each })),
    legs: [],
    doses: [],
    atBedtime: null,
    runs: [],
    morning: null,
    tried: [],
    legsWoke: [],
    screen: null,
    pauses: [],
    diary: null,
    legEntries: [],
  };
}

const said = (ledger: Partial<LedgerEntry>[], context: Parameters<typeof linesOf>[1] = CONTEXT) =>
  linesOf(night({ screens: delivery() }, ledger), context)[0]?.said;

test('what was drunk, by the clock of that night', () => {
  const doses = [
    { ...COFFEE, id: 'a', at: TEN - 9 * 60 * MINUTE },
    { ...COFFEE, id: 'b', at: TEN - 60 * MINUTE, drink: 'own/mate', name: 'Mate' },
  ];
  expect(cupsOf({ ...night({}), doses }, CONTEXT)).toEqual([
    { id: 'dose/a', time: '13:00', name: 'Coffee', said: 'noted' },
    { id: 'dose/b', time: '21:00', name: 'Mate', said: 'noted' },
  ]);
});

describe('what happened', () => {
  test.each<[Partial<LedgerEntry>[], string]>([
    [[], 'to come'],
    [[{}], 'shown'],
    [[{ at: TEN + 40 * MINUTE }], 'shown at 22:40'],
    [[{ state: 'missed', why: 'closed' }], 'the browser was closed'],
    [[{ state: 'missed', why: 'blocked' }], 'notifications are blocked by the system'],
    [[{ state: 'notNeeded', why: 'routineDone' }], 'not needed: routine done'],
    [[{ state: 'notNeeded', why: 'inBed' }], 'not needed: you had gone to bed'],
    [[{ state: 'skipped', why: 'laterOne' }], 'a later one took its place'],
    [[{ state: 'skipped', why: 'paused' }], 'paused'],
    [[{}, { state: 'acted', verb: 'gotIt' }], 'shown, then answered: Got it'],
    [
      [{ state: 'held', why: 'fullscreen' }, { at: TEN + 40 * MINUTE }, { state: 'dismissed' }],
      'held: the screen was full, then shown at 22:40, then closed',
    ],
    [
      [
        { state: 'held', why: 'away' },
        { state: 'held', why: 'away' },
      ],
      'held: you were away',
    ],
  ])('%j reads as words', (ledger, text) => {
    expect(said(ledger)).toBe(text);
  });

  test('a skip of the coming night says so, one of another night does too', () => {
    const skip: Partial<LedgerEntry>[] = [{ state: 'skipped', why: 'skipped' }];
    expect(said(skip)).toBe('skipped for that night');
    expect(said(skip, { ...CONTEXT, tonight: NIGHT })).toBe('skipped for tonight');
    expect(said(skip, { ...CONTEXT, tonight: NIGHT, word: 'today' })).toBe('skipped for today');
  });

  test('a pause that holds the night says when it ends', () => {
    const pause = { from: '2026-11-20', until: '2026-11-30' };
    expect(said([{ state: 'skipped', why: 'paused' }], { ...CONTEXT, pause })).toBe('paused until Monday, November 30');
  });

  test('times are those of the clock as it stood that night, lines in their order', () => {
    const reminders = { b: delivery({ kind: 'routine', due: TEN + 30 * MINUTE }), a: delivery() };
    const lines = linesOf(night(reminders), CONTEXT).map(({ time, name }) => `${time} ${name}`);
    expect(lines).toEqual(['22:00 Wrap up', '22:30 Routine']);
  });

  test('a screen limit is named with its group, and was said with Wrap up where it was', () => {
    const limits = [null, '90', '60:video', '30=Crafts'].map((text) => delivery({ kind: 'screenLimit', text }));
    const reminders = Object.fromEntries(limits.map((each, i) => [`screenLimit-${i}/${NIGHT}`, each]));
    expect(linesOf(night(reminders), CONTEXT).map(({ name }) => name)).toEqual([
      'Screen time limit',
      'Screen time limit',
      'Screen time limit, video',
      'Screen time limit, Crafts',
    ]);
    expect(said([{ state: 'notNeeded', why: 'withWrapUp' }])).toBe('not needed: it was said with Wrap up');
    expect(said([{ state: 'shown' }, { state: 'acted', verb: 'windDown' }])).toContain('answered: Wind down');
  });

  test('every state, reason and kind has its words', () => {
    const words = [
      ...STATES.map((state) => t(`reason.state.${state}`)),
      ...REASONS.map((why) => t(`reason.why.${why}`)),
      ...KINDS.map((kind) => t(`kind.${kind}`)),
    ];
    expect(words.filter((text) => text === '')).toEqual([]);
    expect(words.join(' ')).not.toMatch(/\b(must|should|fail|miss|only)|!/i);
  });
});

describe('a report', () => {
  const reminders = { a: delivery({ kind: 'alcohol' }), b: delivery({ kind: 'own', text: 'Tablets' }), c: delivery() };
  const input = {
    version: '1.2',
    browser: 'Test',
    status: [{ name: 'Last check', is: 'Sun' }],
    nights: [night(reminders)],
  };

  test('keeps the reasons given at the pause to this page: they are in no report', () => {
    const passed: NightRecord = {
      ...night({}),
      pauses: [
        { at: TEN + 5 * MINUTE, how: 'more', reason: null },
        { at: TEN + 70 * MINUTE, how: 'need', reason: 'legs' },
        { at: TEN + 80 * MINUTE, how: 'routine', reason: null },
      ],
    };
    expect(passesOf(passed, CONTEXT).map(({ time, name, said }) => `${time} ${name} ${said}`)).toEqual([
      '22:05 The pause five more minutes',
      '23:10 The pause needed that night: legs',
      '23:20 The pause the routine was opened',
    ]);
    expect(reportText({ ...input, nights: [passed], wording: 'details' }, CONTEXT)).not.toContain('legs');
  });

  test('names no group of sites where a plain notification would not', () => {
    const limit = { 'screenLimit-x': delivery({ kind: 'screenLimit', text: '30=Crafts' }) };
    const of = (wording: 'plain' | 'details') => reportText({ ...input, nights: [night(limit)], wording }, CONTEXT);
    expect(of('plain')).toContain('22:00 Screen time limit – to come');
    expect(of('details')).toContain('22:00 Screen time limit, Crafts – to come');
  });

  test('says "a note" where a plain notification would', () => {
    const text = reportText({ ...input, wording: 'plain' }, CONTEXT);
    expect(text).toBe(
      [
        'Evenfall 1.2 on Test',
        'Last check: Sun',
        '',
        NIGHT,
        '22:00 A note you set – to come',
        '22:00 A note you set – to come',
        '22:00 Wrap up – to come',
        '',
      ].join('\n'),
    );
  });

  test('says what it was about where the user has details on', () => {
    const text = reportText({ ...input, wording: 'details' }, CONTEXT);
    expect(text).toContain('22:00 Alcohol');
    expect(text).toContain('22:00 Tablets');
  });
});
