// @vitest-environment happy-dom
import { renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNightForm } from '../../../components/hooks/useNightForm';
import { TIMES } from '../../../lib/diary/check';
import { draftText, readDraft } from '../../../lib/diary/draft';
import { emptySleep, formOf, type NightForm, rebased, saidIn, withInstant } from '../../../lib/diary/form';
import { diarySchema } from '../../../lib/diary/schema';
import { notedNights } from '../../support/diary-nights';

const noted = notedNights(20, '2026-11-22').filter(({ diary }) => diary !== null);
const [record] = noted;
if (!record?.diary) throw new Error('No night was noted.');
const stands = formOf(record);
const EMPTY = formOf(null);

describe('a form of a night', () => {
  it('holds all that stands, and says it again without a change', () => {
    for (const each of noted) {
      const said = saidIn(formOf(each), each.diary?.at ?? 0);
      expect(said.diary).toEqual(each.diary);
      expect([said.rough, said.rested]).toEqual([each.morning?.rough, each.morning?.rested]);
      expect(diarySchema.safeParse(said.diary).success).toBe(true);
    }
  });

  it('takes the word for the legs that was given with the taps, no other', () => {
    const morning = { at: 50, rough: 3, rested: null };
    const legs = [
      { at: 10, value: 'restless' as const },
      { at: 50, value: 'quiet' as const },
    ];
    expect(formOf({ morning, legs, diary: null }).legs).toBe('quiet');
    expect(formOf({ morning: null, legs, diary: null }).legs).toBeNull();
  });

  it('says nothing of what is empty, and sorts what is not', () => {
    const empty = emptySleep({ offset: 60, offsetWake: 60 });
    const sleeps = [{ ...empty, woke: 900 }, empty, { ...empty, tried: 100 }];
    expect(saidIn({ ...EMPTY, sleeps: [empty], note: '  ' }, 5).diary).toBeNull();
    const said = saidIn(
      {
        ...EMPTY,
        sleeps,
        naps: [
          { at: 9, minutes: 5, offset: 0 },
          { at: 3, minutes: null, offset: 0 },
        ],
      },
      5,
    );
    expect(said.diary?.sleeps.map(({ tried, woke }) => tried ?? woke)).toEqual([100, 900]);
    expect(said.diary?.naps.map(({ at }) => at)).toEqual([3, 9]);
    expect(said.diary?.at).toBe(5);
    // Who lost count said something.
    expect(saidIn({ ...EMPTY, sleeps: [{ ...empty, wakings: 'often' }] }, 5).diary).not.toBeNull();
    expect(saidIn({ ...EMPTY, alcohol: { drinks: 0, last: null } }, 5).diary).not.toBeNull();
  });

  it('a time that was said follows no suggestion', () => {
    expect(EMPTY.open).toEqual(TIMES);
    const form = { ...EMPTY, sleeps: [emptySleep({ offset: 0, offsetWake: 0 })], alcohol: { drinks: 1, last: null } };
    const next = withInstant(withInstant(withInstant(form, 'sleeps.0.woke', 7), 'meal', 8), 'alcohol.last', 9);
    expect([next.sleeps[0]?.woke, next.meal, next.alcohol?.last, next.open]).toEqual([
      7,
      8,
      9,
      ['inBed', 'tried', 'up'],
    ]);
  });

  it('keeps what was touched here and takes the rest as it stands by now', () => {
    const mine = { ...stands, note: 'mine', rough: 1 };
    const theirs = { ...stands, rested: 5, rough: 4, note: 'theirs' };
    expect(rebased(stands, mine, theirs)).toEqual({ ...theirs, note: 'mine', rough: 1 });
  });
});

describe('a draft', () => {
  it('reads back as it was, and nothing else', () => {
    const draft = { base: stands, mine: { ...stands, note: 'late', open: TIMES, kept: 'partly' as const } };
    expect(readDraft(draftText(draft))).toEqual(draft);
    for (const text of [null, '', '{', '{}', draftText(draft).slice(0, -5), draftText(draft).replace('"late"', '3')]) {
      expect(readDraft(text)).toBeNull();
    }
  });
});

describe('the form between what stands and what is made of it', () => {
  beforeEach(() => sessionStorage.clear());
  const begin = (form: NightForm, night = '2026-11-22') =>
    renderHook(({ now }: { now: NightForm }) => useNightForm(night, now), { initialProps: { now: form } });

  it('shows what stands, and what stands by then', () => {
    const { result, rerender } = begin(EMPTY);
    rerender({ now: stands });
    expect([result.current.form, result.current.edited]).toEqual([stands, false]);
  });

  it('keeps what was changed over a reload and takes in what another window noted', () => {
    const first = begin(EMPTY);
    act(() => first.result.current.change({ ...EMPTY, note: 'half a word' }));
    first.unmount();
    const second = begin(stands);
    expect(second.result.current.form).toEqual({ ...stands, note: 'half a word' });
    expect(second.result.current.edited).toBe(true);
    expect(begin(EMPTY, '2026-11-21').result.current.form).toEqual(EMPTY);
    // Noted: it stands as it is here.
    second.rerender({ now: { ...stands, note: 'half a word' } });
    expect([second.result.current.edited, sessionStorage.length]).toEqual([false, 0]);
  });

  it('what is changed back is no change', () => {
    const { result } = begin(stands);
    act(() => result.current.change({ ...stands, rough: null }));
    expect(result.current.edited).toBe(true);
    act(() => result.current.change(stands));
    expect([result.current.edited, sessionStorage.length]).toEqual([false, 0]);
  });
});
