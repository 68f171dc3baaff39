/** The sheets of softened pages: every level is there, small, and changes nothing but what it is for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { STEPS } from '../../lib/soften/levels';
import { BASE_SHEET, COLOUR_SHEET, OFF_SHEET, sheetOf } from '../../lib/soften/styles';
import { built } from '../lab/extension';
import { filesBelow } from '../lab/zip';

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = built(browser);
  const sheets = new Map([...filesBelow(folder)].filter(([path]) => path.startsWith('soften/')));

  test('has a sheet for each step of each of the three, and three more', () => {
    const steps = Array.from({ length: STEPS + 1 }, (_, i) => i);
    const levels = (['warm', 'dim', 'grey'] as const).flatMap((what) => steps.map((step) => sheetOf(what, step)));
    expect([...sheets.keys()].sort()).toEqual([BASE_SHEET, COLOUR_SHEET, OFF_SHEET, ...levels].sort());
  });

  test('has none of over 2 kB', () => {
    for (const [path, content] of sheets)
      expect({ path, large: content.length > 2_000 }).toEqual({ path, large: false });
  });

  test('draws on screens alone, and with no filter, transition or animation on the page itself', () => {
    const base = readFileSync(join(folder, BASE_SHEET), 'utf8');
    expect(base.startsWith('@media screen and (forced-colors: none){')).toBe(true);
    for (const [path, content] of sheets) {
      const rules = content.toString().match(/[^{}]+\{[^{}]*\}/g) ?? [];
      const onPage = rules.filter((rule) => /^[^{]*(:root|html|body|\*)\s*\{/.test(rule));
      const bad = onPage.filter((rule) =>
        /filter|transform|transition|animation|overflow|position|background/.test(rule),
      );
      expect({ path, bad }).toEqual({ path, bad: [] });
    }
  });

  test('opens none of it to pages of the web', () => {
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).not.toHaveProperty(
      'web_accessible_resources',
    );
  });
});
