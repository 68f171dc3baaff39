import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { descend, findBrowser, isSnap } from '../../../.tools/browsers.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfall-browsers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

function file(path: string, content: string): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content, { mode: 0o755 });
  return full;
}

describe('a browser', () => {
  test('is the one that the variable names', () => {
    const named = file('my-chromium', '');
    vi.stubEnv('EVENFALL_CHROMIUM', named);
    expect(findBrowser('chromium')).toBe(named);
  });

  test('that the variable names and that is not there is said plainly', () => {
    vi.stubEnv('EVENFALL_FIREFOX', join(folder, 'gone'));
    expect(() => findBrowser('firefox')).toThrow(/EVENFALL_FIREFOX names .*gone, which does not exist/);
  });

  test('on PATH is taken unless it only starts a snap', () => {
    const real = file('b/chromium-browser', 'a program');
    file('a/chromium', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    vi.stubEnv('EVENFALL_CHROMIUM', '');
    vi.stubEnv('PATH', `${join(folder, 'a')}:${join(folder, 'b')}`);
    expect(isSnap(join(folder, 'a', 'chromium'))).toBe(true);
    expect(findBrowser('chromium')).toBe(real);
  });
});

test('of several versions in a cache the newest comes first', () => {
  file('ms-playwright/chromium-1190/chrome-linux/chrome', '');
  file('ms-playwright/chromium-1201/chrome-linux64/chrome', '');
  file('ms-playwright/firefox-1500/firefox/firefox', '');
  const found = descend(folder, ['ms-playwright', /^chromium-\d+$/, /^chrome-linux/, 'chrome']);
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
    'ms-playwright/chromium-1201/chrome-linux64/chrome',
    'ms-playwright/chromium-1190/chrome-linux/chrome',
  ]);
});
