import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration, type TestProjectInlineConfiguration } from 'vitest/config';

/** @param path below the project's folder */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What WXT's build resolves and defines, for code that is imported into a test. */
const resolve = {
  alias: {
    '#i18n': here('.wxt/i18n/index.ts'),
    'webextension-polyfill': here('tests/support/polyfill.ts'),
  },
};
const define = {
  'import.meta.env.BROWSER': JSON.stringify('chrome'),
  'import.meta.env.CHROME': 'true',
  // Reaches tests as text, of which the empty one alone is false.
  'import.meta.env.FIREFOX': '""',
  'import.meta.env.MANIFEST_VERSION': '3',
};

/** Unit tests that try a tenth as often as they say (tests/support/runs.ts): `sim` tries all of it. */
const tenths = readdirSync(here('tests/unit'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/unit/${file.replaceAll('\\', '/')}`)
  .filter((file) => readFileSync(here(file), 'utf8').includes("/support/runs'"));

/** A suite that runs in process, on fakes. */
const inProcess = (
  name: string,
  include: string[],
  testTimeout: number,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectConfiguration => ({
  resolve,
  define,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { name, include, testTimeout, setupFiles: [here('tests/support/setup.ts')], ...more },
});

/**
 * A suite that drives real browsers: one file at a time, or two where each has a browser and a desktop of its own. What is
 * waited for may take ten seconds of a busy machine; what has to be quick is measured.
 */
const withBrowsers = (name: string, include: string[], fileParallelism = false): TestProjectConfiguration => ({
  resolve: { alias: { '#i18n': here('.wxt/i18n/index.ts') } },
  test: {
    name,
    include,
    fileParallelism,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Files share their modules, and a page: to load them anew for each took longer than the tests. What they may find
      // there is the same for each (tests/support/fresh.ts), so nothing may be mocked as a module (tests/unit/architecture.test.ts).
      inProcess('unit', ['tests/unit/**/*.test.ts'], 30_000, { isolate: false }),
      inProcess('unit-drawn', ['tests/unit/**/*.test.tsx'], 30_000, { isolate: false }),
      inProcess('sim', ['tests/sim/**/*.test.ts', ...tenths], 900_000, { env: { EVENFALL_ALL_RUNS: '1' } }),
      withBrowsers('build', ['tests/build/**/*.test.ts']),
      withBrowsers('chromium', ['tests/e2e/chromium/**/*.test.{ts,tsx}'], true),
      // What waits for real minutes and does next to nothing.
      withBrowsers('patient', ['tests/e2e/patient/**/*.test.ts'], true),
      withBrowsers('evening', ['tests/e2e/evening/**/*.test.ts'], true),
      // Wants the machine for itself: asked for by name.
      withBrowsers('truth', ['tests/e2e/truth/**/*.test.ts']),
      withBrowsers('firefox', ['tests/e2e/firefox/**/*.test.ts'], true),
    ],
  },
});
