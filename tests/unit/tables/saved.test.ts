// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { saveTable } from '../../../components/hooks/save-tables';
import { browser } from '../../../lib/platform/browser';
import { plannedNight } from '../../support/diary-nights';
import { readCsv } from './read-csv';

/** What the browser was given to save. */
let files: Blob[] = [];
beforeEach(async () => {
  files = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
  await browser.storage.local.clear();
});

const store = (...nights: string[]) =>
  browser.storage.local.set(Object.fromEntries(nights.map((night) => [`night/${night}`, plannedNight(night)])));

test('the table of nights ends with the night at hand: the next one is planned and nothing else', async () => {
  await store('2026-11-21', '2026-11-22', '2026-11-23');
  expect(await saveTable('nights', '2026-11-22')).toBe('evenfall-nights-2026-11-22.csv');
  const [text = ''] = await Promise.all(files.map((file) => file.text()));
  expect(readCsv(text.replace('\uFEFF', '')).map(([night]) => night)).toEqual(['night', '2026-11-21', '2026-11-22']);
});

test('where no night has come there is no file', async () => {
  await store('2026-11-23');
  expect(await saveTable('nights', '2026-11-22')).toBeNull();
  expect(files).toEqual([]);
});
