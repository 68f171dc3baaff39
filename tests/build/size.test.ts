/** How much the extension weighs: a tired person waits for the popup, and a worker starts hundreds of times a day. */
import { describe, expect, test } from 'vitest';
import { background, gzipped, loadedBy, packed } from '../lab/bundle';
import { built } from '../lab/extension';

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = built(browser);

  test('loads at most 20 kB of scripts for the popup', () => {
    const scripts = loadedBy(folder, 'popup.html');
    expect([...scripts.keys()].length).toBeGreaterThan(0);
    expect(gzipped(scripts)).toBeLessThanOrEqual(20_000);
  });

  // Three of them are caffeine: its model, its shapes, and the nights that a drink reaches.
  test('has its listeners in 2 kB, and at most 43 kB of scripts for the background', () => {
    expect(gzipped(loadedBy(folder, 'background.js'))).toBeLessThanOrEqual(2_000);
    expect(gzipped(background(folder))).toBeLessThanOrEqual(43_000);
  });

  // It is read at each page of a chosen site, after bedtime alone.
  test('has the pause in one script of at most 11 kB', () => {
    expect(gzipped(loadedBy(folder, 'pause.js'))).toBeLessThanOrEqual(11_000);
  });

  // 27 of them are the list of public suffixes, which no page loads before time by site is wanted; 12 draw charts in the settings.
  test('is at most 330 kB packed, translations left out', () => {
    expect(packed(folder)).toBeLessThanOrEqual(330_000);
  });
});

test('the worker loads nothing later: Chromium refuses import() there', () => {
  for (const [path, content] of background(built('chrome'))) {
    expect({ path, later: content.toString().match(/\bimport\(/g) }).toEqual({ path, later: null });
  }
});
