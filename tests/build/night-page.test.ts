/** The night page: near-black at its first pixel, which waits for neither style sheet nor script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../lab/extension';

test.each(['chrome', 'firefox'] as const)('in the build for %s no style sheet stands before its ground', (browser) => {
  const html = readFileSync(join(built(browser), 'night.html'), 'utf8');
  const [head = '', body = ''] = html.split('<body');

  expect(head).toContain('<meta name="color-scheme" content="dark">');
  expect(head).not.toMatch(/<link rel="stylesheet"|<script(?![^>]*type="module")/);
  expect(body).toMatch(/^ bgcolor="#0\d0\d0\d">/);
  expect(body).toMatch(/<link rel="stylesheet"/);
});
