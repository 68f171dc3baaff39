/**
 * `npm run bench`: how much Evenfall costs, next to an extension that does nothing. Prints a Markdown table, writes it to
 * .artifacts/bench.md and fails when a limit is passed. `-- --quick` takes few samples for a first look; `-- --only caffeine`
 * measures one part, or several with commas, and leaves that file alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labModule, onPinnedNode, ROOT, run } from './proc.mjs';
import { ensurePackages, setup } from './setup.mjs';

await ensurePackages();
await onPinnedNode();
/** @type {typeof import('../tests/lab/bench/bench')} */
const { bench, PARTS } = await labModule('tests/lab/bench/bench.ts');
/** @type {typeof import('../tests/lab/bench/figures')} */
const { keeps, table } = await labModule('tests/lab/bench/figures.ts');
const only = process.argv.indexOf('--only');
const names = only < 0 ? PARTS : (process.argv[only + 1] ?? '').split(',');
const parts = PARTS.filter((part) => names.includes(part));
if (parts.length < names.length) throw new Error(`--only takes ${PARTS.join(', ')}, several with commas between them.`);
Object.assign(process.env, await setup({ browsers: ['chromium'] }));
const { code, output } = await run('wxt', ['build'], { quiet: true });
if (code !== 0) {
  process.stdout.write(output);
  throw new Error('The build failed: see above.');
}
const quick = process.argv.includes('--quick');
const options = {
  samples: quick ? 5 : 21,
  idle: quick ? 20 : 300,
  say: (/** @type {string} */ line) => void process.stdout.write(`[bench] ${line}\n`),
};
const figures = await bench(options, parts);
const text = table(figures);
if (only < 0) {
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  writeFileSync(join(ROOT, '.artifacts', 'bench.md'), `${text}\n`);
}
process.stdout.write(`\n${text}\n`);
process.exitCode = figures.every(keeps) ? 0 : 1;
