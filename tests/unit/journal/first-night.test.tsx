// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/platform/browser';
import { notedNights } from '../../support/diary-nights';
import { choose, morning, NOW, press, store } from '../../support/morning';

beforeEach(async () => {
  sessionStorage.clear();
  await browser.storage.local.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('before the first night there is none to ask about', async () => {
  const { container } = await morning();
  expect(screen.getByText('Your first night will be here tomorrow.')).toBeTruthy();
  expect(container.querySelector('form')).toBeNull();
  expect(screen.getByText('Another night')).toBeTruthy();
});

it('where older nights were brought along, last night is asked about on the first day, too', async () => {
  const { container, sent } = await morning();
  expect(container.querySelector('form')).toBeNull();
  // In another window, while this one is open.
  await store(...notedNights(2, '2026-11-12'));
  await screen.findByText('How was last night?');
  expect(screen.getByText('Sunday, November 22, 2026, planned 23:00 to 07:00')).toBeTruthy();
  choose('You now', /^4/);
  press('Note it');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ night: '2026-11-22', rested: 4 });
});
