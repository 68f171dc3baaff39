/**
 * `npm run shots`: a picture of every view into .artifacts/shots, with a page that shows them all. The table of views is
 * tests/lab/shots.ts. `-- popup` takes only the views whose name contains the word.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { labModule, onPinnedNode, ROOT, run } from './proc.mjs';
import { disguiseBuild } from './pseudo.mjs';
import { ensurePackages, setup } from './setup.mjs';

await ensurePackages();
await onPinnedNode();
Object.assign(process.env, await setup({ browsers: ['chromium', 'firefox'], lab: true }));
for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
  const { code, output } = await run('wxt', args, { quiet: true });
  if (code === 0) continue;
  process.stdout.write(output);
  throw new Error('The build failed: see above.');
}
const shots = join(ROOT, '.artifacts', 'shots');
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
const build = join(ROOT, '.output', 'chrome-mv3');
/** @type {Record<'plain' | 'long' | 'rtl', string>} */
const builds = {
  plain: build,
  long: join(ROOT, '.artifacts', 'pseudo-long'),
  rtl: join(ROOT, '.artifacts', 'pseudo-rtl'),
};
for (const pseudo of /** @type {const} */ (['long', 'rtl'])) {
  rmSync(builds[pseudo], { recursive: true, force: true });
  cpSync(build, builds[pseudo], { recursive: true });
  disguiseBuild(builds[pseudo], pseudo);
}
/** @type {typeof import('../tests/lab/take-shots')} */
const { takeShots } = await labModule('tests/lab/take-shots.ts');
const problems = await takeShots({
  folder: shots,
  builds,
  only: process.argv[2] ?? '',
  say: (line) => process.stdout.write(`${line}\n`),
});
process.stdout.write(`\nAll pictures: ${join(shots, 'index.html')}\n`);
if (problems.length > 0) process.stdout.write(`Not taken:\n${problems.join('\n')}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
