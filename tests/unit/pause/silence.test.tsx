// @vitest-environment happy-dom
import { fireEvent, getByRole } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawPause } from '../../../components/pause/PauseApp';
import { browser } from '../../../lib/platform/browser';
import { Cover } from '../../../lib/platform/cover';

const view = { version: 1, stands: true, left: 2, more: 3, when: 'tonight', intent: '' };
let cover: Cover;

/** The pause in front of this page, as the background tells it; `undefined` for one that says nothing. */
async function stand(told: object | undefined): Promise<void> {
  vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(told ? Promise.resolve(told) : new Promise(() => undefined));
  cover = new Cover('', 'ltr', 'en');
  cover.begin(drawPause(cover));
  await vi.advanceTimersByTimeAsync(10);
}
const isUp = () => cover.root.open;

beforeEach(() => {
  vi.useFakeTimers();
  document.elementFromPoint = () => null;
});
afterEach(() => {
  cover.end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a background that never answers keeps nobody', async () => {
  await stand({ ...view, until: Date.now() + 3_600_000 });
  vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise(() => undefined));
  expect(isUp()).toBe(true);
  fireEvent.click(getByRole(cover.root, 'button', { name: /I need this/ }));
  await vi.advanceTimersByTimeAsync(3000);
  expect(isUp()).toBe(true);
  await vi.advanceTimersByTimeAsync(1100);
  expect(isUp()).toBe(false);
});

test('a browser that throws at once, for the extension is gone, keeps nobody', async () => {
  await stand({ ...view, until: Date.now() + 3_600_000 });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  fireEvent.click(getByRole(cover.root, 'button', { name: /Five more/ }));
  await vi.advanceTimersByTimeAsync(10);
  expect(isUp()).toBe(false);
});

test('it ends at the wake time though nobody takes it away, and does not begin after it', async () => {
  await stand({ ...view, until: Date.now() + 60_000 });
  await vi.advanceTimersByTimeAsync(58_000);
  expect(isUp()).toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(isUp()).toBe(false);
  cover.end();

  await stand({ ...view, until: Date.now() - 1 });
  expect(isUp()).toBe(false);
});

test('where the background says nothing for seconds the page is given back', async () => {
  await stand(undefined);
  expect(isUp()).toBe(true);
  await vi.advanceTimersByTimeAsync(6000);
  expect(isUp()).toBe(false);
});

test('where the browser lets no content script adopt a style sheet, the page is dressed all the same', async () => {
  vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
    throw new Error('Accessing from Xray wrapper is not supported.');
  });
  cover = new Cover('dialog { color: red }', 'ltr', 'en');
  expect(cover.root.parentNode?.querySelector('style')?.textContent).toBe('dialog { color: red }');
});
