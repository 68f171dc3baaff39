import { describe, expect, test } from 'vitest';
import {
  deadMessages,
  decisionsInEntrypoints,
  fullZod,
  impurities,
  longFiles,
  mockedModules,
  strayFolders,
} from '../support/house';
import { inMemory as files } from '../support/imports';

describe('fullZod', () => {
  test.each([
    ["import * as z from 'zod/mini'", 0],
    ["import type { ZodMiniType } from 'zod/mini'", 0],
    ["import { object } from 'zod/mini'", 1],
    ["import { z } from 'zod'", 1],
    ["import * as z from 'zod/v4'", 1],
  ])('%s breaks the rule of zod %i times', (source, times) => {
    expect(fullZod(files({ 'lib/routine/schema.ts': source }))).toHaveLength(times);
  });
});

describe('mockedModules', () => {
  test.each([
    ["vi.mock('./a', () => ({}))", 1],
    ["vi.doMock('./a')", 1],
    ['vi.resetModules()', 1],
    ['vi.fn()', 0],
    ["vi.spyOn(console, 'warn')", 0],
  ])('%s breaks it %i times', (source, times) => {
    expect(mockedModules(files({ 'tests/unit/a.test.ts': source }))).toHaveLength(times);
  });
});

describe('impurities', () => {
  test.each([
    'Date.now()',
    'performance.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    "new Intl.DateTimeFormat('en')",
    "Intl.DateTimeFormat('en', { hour: 'numeric' })",
    "new Intl.DateTimeFormat('en', options)",
    'now.getHours()',
    'now.toLocaleTimeString()',
    'browser.alarms.clearAll()',
    'chrome.runtime.id',
    'document.title',
  ])('%s is one, in the core and in lib/app', (code) => {
    const source = `\nexport const a = (now: Date, options: object) => ${code};`;
    for (const path of ['lib/time/a.ts', 'lib/routine/a.ts', 'lib/app/a.ts']) {
      expect(impurities(files({ [path]: source }), {})).toEqual([expect.stringContaining(`${path}:2 `)]);
    }
  });

  test.each([
    'new Date(now)',
    'Date.UTC(2026, 10, 22)',
    "Intl.DateTimeFormat('en', { timeZone: zone })",
    "new Intl.PluralRules('en')",
    'now.getUTCHours()',
    'plan.browser.name',
  ])('%s is none', (code) => {
    expect(impurities(files({ 'lib/routine/a.ts': `export const a = ${code};` }), {})).toEqual([]);
  });

  test('the edge and a listed file may', () => {
    const sources = files({ 'lib/platform/clock.ts': 'Date.now()', 'lib/look/a.ts': 'Date.now()' });
    expect(impurities(sources, { 'lib/look/a.ts': 'a reason' })).toEqual([]);
  });
});

describe('decisionsInEntrypoints', () => {
  test.each([
    ['an if', 'if (a) b();'],
    ['a ?:', 'b(a ? 1 : 2);'],
    ['a switch', 'switch (a) { default: b(); }'],
  ])('finds %s', (what, code) => {
    const found = decisionsInEntrypoints(files({ 'entrypoints/background.ts': code, 'lib/app/a.ts': code }));
    expect(found).toEqual([expect.stringContaining(`entrypoints/background.ts:1 holds ${what}:`)]);
  });

  test('lets wiring be', () => {
    expect(decisionsInEntrypoints(files({ 'entrypoints/a.ts': 'listen((x) => serve(x ?? y));' }))).toEqual([]);
  });
});

describe('longFiles', () => {
  const lines = (count: number) => 'a\n'.repeat(count);

  test.each(['lib/a.ts', 'components/A.tsx', 'components/a.css', '.tools/a.mjs'])(
    '%s may have 250 lines, not 251',
    (path) => {
      expect(longFiles(files({ [path]: lines(250) }), {})).toEqual([]);
      expect(longFiles(files({ [path]: lines(251) }), {})).toEqual([expect.stringContaining(`${path} has 251 lines`)]);
    },
  );

  test('a listed table may be long, and leaves the list when it is short or gone', () => {
    expect(longFiles(files({ 'lib/a.ts': lines(400) }), { 'lib/a.ts': 'a table' })).toEqual([]);
    expect(longFiles(files({ 'lib/a.ts': lines(40) }), { 'lib/a.ts': 'a table', 'lib/b.ts': 'a table' })).toHaveLength(
      2,
    );
  });
});

describe('strayFolders', () => {
  test('names a folder beside the fixed ones', () => {
    expect(strayFolders(['.tools', 'components', 'entrypoints', 'lib', 'node_modules', 'public', 'tests'])).toEqual([]);
    expect(strayFolders(['lib', 'src'])).toEqual([expect.stringContaining('src/')]);
  });
});

describe('deadMessages', () => {
  const dead = (keys: string[], source: string, listed = {}) =>
    deadMessages(keys, files({ 'components/A.tsx': source }), listed);

  test.each([
    ['its key', "t('popup.title')", 'popup.title'],
    ['its key with underscores', "getMessage('popup_title')", 'popup.title'],
    ['its name in the manifest', "const name = '__MSG_popup_title__'", 'popup.title'],
    ['the stem of a plural', "plural('minutes', 3)", 'minutes.other'],
    ['an attribute', '<A label="popup.title" />', 'popup.title'],
    ['a whole template', 't(`popup.title`)', 'popup.title'],
  ])('is alive by %s', (_title, source, key) => {
    expect(dead([key], source)).toEqual([]);
  });

  test('names a message that only a longer text or a comment mentions', () => {
    expect(dead(['popup.title'], "t('popup.titles'); // 'popup.title'")).toEqual([
      expect.stringContaining('popup.title'),
    ]);
  });

  test('lets a listed template cover computed keys, for as long as source and messages have it', () => {
    const computed = `t(\`kinds.\${kind}.title\`)`;
    const listed = { 'kinds.*.title': 'one message a kind' };
    expect(dead(['kinds.nap.title'], computed)).toHaveLength(1);
    expect(dead(['kinds.nap.title', 'kinds.nap.title.one'], computed, listed)).toEqual([]);
    expect(dead(['kinds.nap.title', 'kinds.nap.line'], computed, listed)).toEqual([
      expect.stringContaining('kinds.nap.line: '),
    ]);
    expect(dead(['kinds.nap.title'], "t('kinds')", listed)).toEqual([expect.stringContaining('kinds.*.title: ')]);
    expect(dead([], computed, listed)).toEqual([expect.stringContaining('kinds.*.title: ')]);
  });
});
