import { describe, expect, test } from 'vitest';
import { plannedNight } from '../../support/diary-nights';
import { EXAMPLE, noted, read } from './support';

describe('the fields of the check-in', () => {
  test('are one row a sleep or nap, what belongs to the night in its first', () => {
    const nap = { at: Date.parse('2026-11-22T14:00+01:00'), minutes: 20, offset: 60 };
    const second = { ...EXAMPLE, inBed: null, tried: Date.parse('2026-11-23T09:00+01:00'), woke: null, up: null };
    const record = noted({ sleeps: [EXAMPLE, second], naps: [nap], note: 'Rain', moved: 'light' });
    const rows = read('sleeps', [{ ...record, morning: { at: 1, rough: 4, rested: 2 } }, plannedNight('2026-11-23')]);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      kind: 'sleep',
      place: '1',
      sol_min: '25',
      awake_min: '40',
      tst_min: '385',
      tib_min: '490',
    });
    expect(rows[0]).toMatchObject({ rough: '4', rested: '2', moved: 'light', note: 'Rain', se_percent: '78.6' });
    expect(rows[1]).toMatchObject({
      kind: 'sleep',
      place: '2',
      lights_out: '2026-11-23T09:00:00+01:00',
      woke: '',
      tst_min: '',
    });
    expect(rows[1]).toMatchObject({ rough: '', moved: '', note: '' });
    expect(rows[2]).toMatchObject({ kind: 'nap', place: '1', lights_out: '2026-11-22T14:00:00+01:00' });
    expect(rows[2]).toMatchObject({ woke: '2026-11-22T14:20:00+01:00', tst_min: '20', in_bed: '' });
  });

  test('of the three taps alone are a row without a sleep', () => {
    const rows = read('sleeps', [{ ...plannedNight('2026-11-22'), morning: { at: 1, rough: 5, rested: 5 } }]);
    expect(rows).toMatchObject([{ kind: 'none', place: '', rough: '5', woke: '', tst_min: '' }]);
  });

  test('say that count was lost in its word', () => {
    const [row] = read('sleeps', [noted({ sleeps: [{ ...EXAMPLE, wakings: 'often', awake: null }] })]);
    expect(row).toMatchObject({ wakings: 'often', awake_min: '', tst_min: '', tib_min: '490' });
  });
});

describe('what was noted about the legs', () => {
  test('is a row an entry, a word or a waking, by its time, on the clock of then', () => {
    const at = Date.parse('2026-11-22T21:00+01:00');
    const entry = {
      ...{
        id: 'a',
        at,
        now: 0,
        strongest: 6,
        began: at - 1_800_000,
        doing: 'sitting' as const,
        felt: '-fizz',
        painful: false,
      },
      ...{ where: ['calfLeft' as const, 'footRight' as const], lost: null, triggers: ['alcohol' as const] },
      helped: [
        { what: 'walk' as const, much: 'some' as const },
        { what: 'rub' as const, much: null },
      ],
    };
    const morning = Date.parse('2026-11-23T07:00+01:00');
    const record = {
      ...plannedNight('2026-11-22'),
      ...{ legEntries: [entry], legs: [{ at: morning, value: 'quiet' as const }], legsWoke: [at + 1], offsetWake: 120 },
    };
    expect(read('legs', [record, plannedNight('2026-11-23')])).toEqual([
      {
        ...{
          night: '2026-11-22',
          kind: 'entry',
          at: '2026-11-22T21:00:00+01:00',
          word: '',
          urge_now: '0',
          urge_strongest: '6',
        },
        ...{
          began: '2026-11-22T20:30:00+01:00',
          doing: 'sitting',
          where: 'calfLeft footRight',
          felt: `'-fizz`,
          painful: 'no',
        },
        ...{ helped: 'walk:some rub', lost_min: '', triggers: 'alcohol' },
      },
      expect.objectContaining({ kind: 'woke', at: '2026-11-22T21:00:00+01:00', urge_now: '', word: '', where: '' }),
      expect.objectContaining({ kind: 'word', word: 'quiet', at: '2026-11-23T08:00:00+02:00' }),
    ]);
  });
});
