/** How much the extension weighs: a tired person waits for the popup, and a worker starts hundreds of times a day. */
import { describe, expect, test } from 'vitest';
import { background, gzipped, loadedBy, MOST_BYTES, packed } from '../lab/bundle';
import { built } from '../lab/extension';

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = built(browser);

  test('loads few scripts for the popup', () => {
    const scripts = loadedBy(folder, 'popup.html');
    expect([...scripts.keys()].length).toBeGreaterThan(0);
    expect(gzipped(scripts)).toBeLessThanOrEqual(MOST_BYTES.popup);
  });

  test('has small listeners, and few scripts for the background', () => {
    expect(gzipped(loadedBy(folder, 'background.js'))).toBeLessThanOrEqual(MOST_BYTES.listeners);
    expect(gzipped(background(folder))).toBeLessThanOrEqual(MOST_BYTES.background);
  });

  test('has the pause in one small script', () => {
    expect(gzipped(loadedBy(folder, 'pause.js'))).toBeLessThanOrEqual(MOST_BYTES.pause);
  });

  test('is a small package, translations left out', () => {
    expect(packed(folder)).toBeLessThanOrEqual(MOST_BYTES.packed);
  });
});

test('the worker loads nothing later: Chromium refuses import() there', () => {
  for (const [path, content] of background(built('chrome'))) {
    expect({ path, later: content.toString().match(/\bimport\(/g) }).toEqual({ path, later: null });
  }
});
