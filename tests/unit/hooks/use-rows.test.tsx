// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useRows } from '../../../components/hooks/useRows';
import { nightKey } from '../../../lib/app/items';
import { yearOf } from '../../../lib/diary/digest';
import { rowOf } from '../../../lib/diary/row';
import type { NightRecord } from '../../../lib/schedule/record';
import { notedNights } from '../../support/diary-nights';

const NIGHTS = notedNights(8, '2026-01-03');
const BEFORE = '2026-01-04';
const { local } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const store = (nights: readonly NightRecord[]) =>
  local.set(Object.fromEntries(nights.map((record) => [nightKey(record.night), record])));
async function digest(nights: readonly NightRecord[]): Promise<void> {
  for (const year of new Set(nights.map(({ night }) => yearOf(night)))) {
    const within = nights.filter(({ night }) => yearOf(night) === year);
    const rows = Object.fromEntries(within.map((record) => [record.night, rowOf(record)]));
    await local.set({ [`digest/${year}`]: { version: 1, rows } });
  }
}

function rows(since = '2025-01-01', build = vi.fn()) {
  const { result } = renderHook(() => useRows(since, BEFORE, build));
  const nights = () => result.current?.map(({ night }) => night);
  return { result, nights, build };
}

test('are those of all years asked for, oldest first, and of no night that is not over', async () => {
  await store([...NIGHTS, ...notedNights(1, BEFORE)]);
  await digest([...NIGHTS, ...notedNights(1, BEFORE)]);
  const { nights, build } = rows();
  await waitFor(() => expect(nights()).toEqual(NIGHTS.map(({ night }) => night)));
  expect(build).not.toHaveBeenCalled();
  const { nights: newest } = rows('2026-01-02');
  await waitFor(() => expect(newest()).toEqual(['2026-01-02', '2026-01-03']));
});

test('that are missing are asked for once; what is there is shown meanwhile, and the others once they are made', async () => {
  await store(NIGHTS);
  await digest(NIGHTS.slice(0, 4));
  const { nights, build } = rows();
  await waitFor(() => expect(nights()).toHaveLength(4));
  await waitFor(() => expect(build).toHaveBeenCalledTimes(1));
  await digest(NIGHTS);
  await waitFor(() => expect(nights()).toHaveLength(8));
  expect(build).toHaveBeenCalledTimes(1);
});

test('of nights that are no longer stored are left out and made anew', async () => {
  await store(NIGHTS.slice(1));
  await digest(NIGHTS);
  const { nights, build } = rows();
  await waitFor(() => expect(nights()).toEqual(NIGHTS.slice(1).map(({ night }) => night)));
  await waitFor(() => expect(build).toHaveBeenCalledTimes(1));
});

test('that say the same stay the same', async () => {
  await store(NIGHTS);
  await digest(NIGHTS);
  const { result, nights } = rows();
  await waitFor(() => expect(nights()).toHaveLength(8));
  const before = result.current;
  await digest([...NIGHTS, ...notedNights(1, BEFORE)]);
  await new Promise((done) => setTimeout(done, 50));
  expect(result.current).toBe(before);
});
