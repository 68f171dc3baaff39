/** `npm run check`: types, lint and unit tests at once; what a change needs before it is committed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { duration, ROOT, run } from './proc.mjs';
import { tally } from './results.mjs';
import { ensurePackages } from './setup.mjs';

/**
 * Runs the three and prints the output of those that failed.
 * @param {Record<string, string>} [env] for the unit tests
 * @returns {Promise<{code: number, results: string}>} the exit code and the file with the unit results
 */
export async function check(env = {}) {
  const results = join(ROOT, '.artifacts', 'results', 'unit.json');
  // What the last check knew of the types: only what has changed since, and what depends on it, is checked anew.
  const known = join(ROOT, '.artifacts', 'types.tsbuildinfo');
  const lint = run('biome', ['check', '.'], { quiet: true });
  const prepared = await run('wxt', ['prepare'], { quiet: true });
  if (prepared.code !== 0) {
    await lint;
    process.stdout.write(prepared.output);
    return { code: 1, results };
  }
  const unit = ['run', '--project', 'unit*', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const jobs = [
    { name: 'types', job: run('tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', known], { quiet: true }) },
    { name: 'lint', job: lint },
    { name: 'unit', job: run('vitest', unit, { quiet: true, env: { NO_COLOR: '1', ...env } }) },
  ];
  let code = 0;
  for (const { name, job } of jobs) {
    const outcome = await job;
    process.stdout.write(`${outcome.code === 0 ? 'ok  ' : 'FAIL'} ${name} (${duration(outcome.seconds)})\n`);
    if (outcome.code !== 0) {
      process.stdout.write(outcome.output);
      code = 1;
    }
  }
  return { code, results };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensurePackages();
  const { code, results } = await check();
  const { passed, failed } = tally([results]);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = code;
}
