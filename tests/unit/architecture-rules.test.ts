import { describe, expect, test } from 'vitest';
import { inMemory as files, importsOf } from '../support/imports';
import {
  chartsAtOnce,
  deadFiles,
  dynamicInBackground,
  ringless,
  strayImports,
  strayPolyfill,
  zodInPopup,
} from '../support/rings';

describe('importsOf', () => {
  const read = (source: string) => importsOf({ path: 'components/popup/Card.tsx', source }, new Set(['lib/x/a.ts']));

  test.each([
    ['a value', "import { a } from '../../lib/x/a'", 'static', 'lib/x/a.ts'],
    ['a type', "import type { A } from '../../lib/x/a'", 'type', 'lib/x/a.ts'],
    ['a name marked type, which stays in the bundle', "import { type A } from '../../lib/x/a'", 'static', 'lib/x/a.ts'],
    ['an import for its effect', "import './card.css'", 'static', 'components/popup/card.css'],
    ['a re-export', "export { a } from '../../lib/x/a'", 'static', 'lib/x/a.ts'],
    ['a re-export of everything', "export * from '../../lib/x/a'", 'static', 'lib/x/a.ts'],
    ['a re-export of types', "export type * from '../../lib/x/a'", 'type', 'lib/x/a.ts'],
    ['a type in place', "let a: import('../../lib/x/a').A", 'type', 'lib/x/a.ts'],
    ['an import when it runs', "const a = () => import('../../lib/x/a')", 'dynamic', 'lib/x/a.ts'],
    ['a computed import', `const a = (n: string) => import(\`./\${n}.js\`)`, 'dynamic', '?'],
    ["WXT's short way to the project's folder", "import { a } from '@/lib/x/a'", 'static', 'lib/x/a.ts'],
    ['a query behind the path', "import a from './a.svg?raw'", 'static', 'components/popup/a.svg'],
    ['a package', "import { h } from 'preact'", 'static', 'preact'],
    ['a package with a scope', "import { tzOffset } from '@date-fns/tz/tzOffset'", 'static', '@date-fns/tz/tzOffset'],
  ])('reads %s', (_title, source, kind, target) => {
    expect(read(`\n${source};`)).toEqual([expect.objectContaining({ kind, target, line: 2 })]);
  });

  test('says which file it cannot read', () => {
    expect(() => read('import {')).toThrow('components/popup/Card.tsx');
  });
});

describe('strayImports', () => {
  test.each([
    ['time', 'lib/time/a.ts', "import { addDays } from 'date-fns'"],
    ['time', 'lib/time/a.ts', "import { tzOffset } from '@date-fns/tz/tzOffset'"],
    ['time', 'lib/time/a.ts', "import { b } from './b'"],
    ['domain', 'lib/routine/a.ts', "import * as z from 'zod/mini'"],
    ['domain', 'lib/routine/a.ts', "import { b } from '../time/b'"],
    ['domain', 'lib/routine/a.ts', "import { b } from './b'"],
    ['domain', 'lib/routine/a.ts', "import type { Plan } from '../schedule/plan'"],
    ['domain', 'lib/tonight/a.ts', "import { plan } from '../schedule/plan'"],
    ['app', 'lib/app/a.ts', "import { plan } from '../schedule/plan'"],
    ['platform', 'lib/platform/a.ts', "import type { Deps } from '../app/deps'"],
    ['platform', 'lib/platform/i18n.ts', "import { i18n } from '#i18n'"],
    ['components', 'components/a/B.tsx', "import { useState } from 'preact/hooks'"],
    ['components', 'components/a/B.tsx', "import { t } from '../../lib/platform/i18n'"],
    ['components', 'components/a/B.tsx', "import type { Command } from '../../lib/app/commands'"],
    ['components', 'components/charts/A.tsx', "import { line } from 'd3-shape'"],
    ['components', 'components/hooks/a.ts', "import { read } from '../../lib/platform/store'"],
    ['components', 'components/a/PopupApp.tsx', "import { send } from '../../lib/platform/messages'"],
  ])('%s: %s may say %s', (ring, path, source) => {
    expect(strayImports(files({ [path]: source }), ring)).toEqual([]);
  });

  test.each([
    ['time', 'lib/time/a.ts', "import * as z from 'zod/mini'"],
    ['time', 'lib/time/a.ts', "import type { Plan } from '../schedule/plan'"],
    ['domain', 'lib/routine/a.ts', "import { plan } from '../schedule/plan'"],
    ['domain', 'lib/routine/a.ts', "import { type Plan } from '../schedule/plan'"],
    ['domain', 'lib/routine/a.ts', "import type { Deps } from '../app/deps'"],
    ['domain', 'lib/tonight/a.ts', "import { t } from '../platform/i18n'"],
    ['domain', 'lib/routine/a.ts', "import { h } from 'preact'"],
    ['app', 'lib/app/a.ts', "import { read } from '../platform/store'"],
    ['app', 'lib/app/a.ts', "import { signal } from 'preact'"],
    ['app', 'lib/app/a.ts', "const a = () => import('../platform/store')"],
    ['platform', 'lib/platform/a.ts', "import { Button } from '../../components/ui/Button'"],
    ['platform', 'lib/platform/a.ts', "import { storage } from 'wxt/storage'"],
    ['components', 'components/a/B.tsx', "import { read } from '../../lib/platform/store'"],
    ['components', 'components/a/B.tsx', "import { run } from '../../lib/app/commands'"],
    ['components', 'components/a/B.tsx', "import browser from 'webextension-polyfill'"],
    ['components', 'components/options/A.tsx', "import { line } from 'd3-shape'"],
    ['components', 'components/charts/A.tsx', "import { select } from 'd3-selection'"],
    ['components', 'components/hooks/a.ts', "import { arm } from '../../lib/platform/alarms'"],
    ['components', 'components/a/PopupApp.tsx', "import { browser } from '../../lib/platform/browser'"],
  ])('%s: %s may not say %s', (ring, path, source) => {
    expect(strayImports(files({ [path]: source }), ring)).toEqual([expect.stringContaining(`${path}:1 imports`)]);
  });

  test('a file of lib/ outside every ring is named', () => {
    expect(ringless(files({ 'lib/util.ts': '', 'lib/look/stage.ts': '' }))).toEqual([
      expect.stringContaining('lib/util.ts'),
    ]);
  });
});

describe('single seams', () => {
  const use = "import browser from 'webextension-polyfill'";

  test('the polyfill stands in browser.ts alone, its types in lib/platform', () => {
    const type = "import type { Alarms } from 'webextension-polyfill'";
    const found = strayPolyfill(
      files({
        'lib/platform/browser.ts': use,
        'lib/platform/alarms.ts': type,
        'lib/platform/store.ts': use,
        'entrypoints/background.ts': use,
        'lib/app/deps.ts': type,
      }),
    );
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'lib/platform/store.ts',
      'entrypoints/background.ts',
      'lib/app/deps.ts',
    ]);
  });
});

describe('bundles', () => {
  test('an import() behind the background is found with the way to it; one behind a page is not', () => {
    const found = dynamicInBackground(
      files({
        'entrypoints/background.ts': "import { a } from '../lib/app/a'",
        'lib/app/a.ts': "\nexport const a = () => import('../backup/b')",
        'lib/backup/b.ts': '',
        'components/hooks/c.ts': "export const c = () => import('../../lib/backup/b')",
      }),
    );
    expect(found).toEqual([expect.stringMatching(/^lib\/app\/a\.ts:2.*background\.ts > lib\/app\/a\.ts\)$/)]);
  });

  test("zod in the popup's first bundle is found with the way to it; types and later loads are free", () => {
    const popup = (source: string) =>
      zodInPopup(
        files({
          'entrypoints/popup/main.tsx': source,
          'lib/routine/schema.ts': "import * as z from 'zod/mini'",
        }),
      );
    expect(popup("import { a } from '../../lib/routine/schema'")).toEqual([
      expect.stringContaining('entrypoints/popup/main.tsx > lib/routine/schema.ts > zod/mini'),
    ]);
    expect(popup("import type { A } from '../../lib/routine/schema'")).toEqual([]);
    expect(popup("const a = () => import('../../lib/routine/schema')")).toEqual([]);
  });
});

describe('charts', () => {
  test.each(['entrypoints/popup/main.tsx', 'entrypoints/engine.ts', 'entrypoints/pause.ts'])(
    'at once in %s are found with the way there; those that come later are not',
    (entry) => {
      const found = (source: string) =>
        chartsAtOnce(files({ [entry]: source, 'components/charts/Curve.tsx': "import { line } from 'd3-shape'" }));
      const chart = `${entry.includes('popup') ? '../../' : '../'}components/charts/Curve`;
      expect(found(`import { Curve } from '${chart}'`)).toEqual([
        expect.stringContaining(`${entry} > components/charts/Curve.tsx > d3-shape`),
      ]);
      expect(found(`const later = () => import('${chart}')`)).toEqual([]);
    },
  );
});

describe('deadFiles', () => {
  test('names a module that no entrypoint reaches, and none that is reached in any way', () => {
    const found = deadFiles(
      files({
        'entrypoints/popup/main.tsx': "import { A } from '../../components/A'",
        'components/A.tsx': "import type { B } from '../lib/x/b'; const c = () => import('../lib/x/c')",
        'lib/x/b.ts': '',
        'lib/x/c.ts': '',
        'lib/x/lonely.ts': "import './b'",
        'components/Lonely.tsx': '',
      }),
    );
    expect(found.map((line) => line.split(':')[0])).toEqual(['lib/x/lonely.ts', 'components/Lonely.tsx']);
  });
});
