import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinNights } from '../../../lib/backup/merge';
import { joinTrials } from '../../../lib/backup/trials';
import type { Diary, LegEntry } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Trial, Trials } from '../../../lib/trial/schema';
import { endOf } from '../../../lib/trial/trial';
import { nightRecord, trials } from './arbitraries';

const [ANY] = fc.sample(nightRecord, { numRuns: 1, seed: 3 }) as [NightRecord];
const BARE: NightRecord = { ...ANY, bed: null, ledger: [], legs: [], morning: null, diary: null, legEntries: [] };
const joined = (mine: Partial<NightRecord>, theirs: Partial<NightRecord>) =>
  joinNights([{ ...BARE, ...mine }], [{ ...BARE, ...theirs }])[0] as NightRecord;

const DIARY: Diary = { at: 5, sleeps: [], naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' };
const ENTRY: LegEntry = {
  id: 'a',
  at: 5,
  now: 3,
  strongest: null,
  began: null,
  doing: null,
  where: [],
  felt: '',
  painful: null,
  helped: [],
  lost: null,
  triggers: [],
};

describe('a diary of both sides', () => {
  it('is the later one, and holds what that leaves out', () => {
    const nap = { at: 3, minutes: 20, offset: 60 };
    const evening: Diary = { ...DIARY, at: 5, naps: [nap], moved: 'light', note: 'Late walk.' };
    const morning: Diary = { ...DIARY, at: 9, meal: 4, moved: 'brisk' };
    const both = { ...DIARY, at: 9, naps: [nap], meal: 4, moved: 'brisk', note: 'Late walk.' };
    expect(joined({ diary: evening }, { diary: morning }).diary).toEqual(both);
    expect(joined({ diary: morning }, { diary: evening }).diary).toEqual(both);
  });

  it('is the one that is here where both are of one moment, and the only one there is', () => {
    const note = (text: string) => ({ ...DIARY, note: text });
    expect(joined({ diary: note('here') }, { diary: note('there') }).diary?.note).toBe('here');
    expect(joined({ diary: null }, { diary: note('there') }).diary?.note).toBe('there');
    expect(joined({ diary: note('here') }, { diary: null }).diary?.note).toBe('here');
  });
});

describe('what is noted of the legs', () => {
  it('is kept from both sides, each entry once, as it stands here', () => {
    const both = joined(
      { legEntries: [ENTRY, { ...ENTRY, id: 'c', at: 9 }] },
      {
        legEntries: [
          { ...ENTRY, felt: 'old' },
          { ...ENTRY, id: 'b', at: 7 },
        ],
      },
    );
    expect(both.legEntries.map(({ id, felt }) => `${id}${felt}`)).toEqual(['a', 'b', 'c']);
  });

  it('is no more than a night holds', () => {
    const many = (name: string) =>
      Array.from({ length: 30 }, (_, i) => ({ ...ENTRY, id: `${name}${i}`, at: i })) satisfies LegEntry[];
    expect(joined({ legEntries: many('a') }, { legEntries: many('b') }).legEntries).toHaveLength(40);
  });

  it('has one word among the taps of a morning, the one of the later answer', () => {
    const word = (at: number, value: 'quiet' | 'restless') => ({ at, value });
    const taps = (at: number) => ({ at, rough: null, rested: null });
    const old = { legs: [word(2, 'restless'), word(5, 'restless')], morning: taps(5) };
    const corrected = { legs: [word(2, 'restless'), word(9, 'quiet')], morning: taps(9) };
    expect(joined(corrected, old).legs).toEqual(corrected.legs);
    expect(joined(old, corrected).legs).toEqual(corrected.legs);
    expect(joined(old, old).legs).toEqual(old.legs);
  });
});

it('a record that was made to write a morning down gives no times to a night that was lived', () => {
  const lived = { bedtime: 100, ledger: [{ at: 50, id: 'x', state: 'shown' as const, why: null, verb: null }] };
  const made = { bedtime: 777, morning: { at: 9000, rough: 2, rested: 3 } };
  expect(joined(lived, made)).toMatchObject({ bedtime: 100, morning: { rough: 2 } });
  expect(joined(made, lived)).toMatchObject({ bedtime: 100, morning: { rough: 2 } });
});

describe('trials of both sides', () => {
  const TONIGHT = '2026-06-15';
  const RUNS: Trial = {
    id: 'a',
    change: 'coffee',
    form: 'blocks',
    minutes: 60,
    time: null,
    begins: '2026-06-01',
    stopped: null,
  };
  const of = (now: Trial | null, ...past: Trial[]): Trials => ({ version: 1, now, past });
  const ids = ({ now, past }: Trials) => [...(now ? [now.id] : []), ...past.map(({ id }) => id)].sort();

  test('are kept, each once, and twice is the same as once', () => {
    fc.assert(
      fc.property(trials, trials, (mine, theirs) => {
        const once = joinTrials(mine, theirs, TONIGHT);
        expect(ids(once)).toEqual([...new Set([...ids(mine), ...ids(theirs)])].sort());
        expect(joinTrials(once, theirs, TONIGHT)).toEqual(once);
        expect(once.now?.id ?? mine.now?.id).toBe(mine.now?.id ?? theirs.now?.id);
        for (const each of once.past) if (each.id === theirs.now?.id) expect(endOf(each) <= TONIGHT).toBe(true);
      }),
    );
  });

  it('go on where none runs here', () => {
    expect(joinTrials(of(null), of(RUNS), TONIGHT)).toEqual(of(RUNS));
  });

  it('stop where another runs here', () => {
    const other = { ...RUNS, id: 'b' };
    expect(joinTrials(of(other), of(RUNS), TONIGHT)).toEqual(of(other, { ...RUNS, stopped: TONIGHT }));
  });

  it('stay stopped where either side stopped them', () => {
    const stopped = { ...RUNS, stopped: '2026-06-09' };
    expect(joinTrials(of(RUNS), of(null, stopped), TONIGHT)).toEqual(of(null, stopped));
    expect(joinTrials(of(null, stopped), of(RUNS), TONIGHT)).toEqual(of(null, stopped));
  });
});
