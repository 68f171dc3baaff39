/**
 * `npm test`: everything that must hold, from an empty machine. Stops at the first step that fails. A suite whose
 * folder exists but holds no test is a failure; one whose folder does not exist yet is named and passed over.
 * `npm test -- build firefox` runs the named steps alone; `truth` runs only when it is named.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { ROOT, run } from './proc.mjs';
import { summary, tally } from './results.mjs';
import { setup } from './setup.mjs';

/** Both hemispheres, half-hour summer time, no summer time, summer time inverted round Ramadan, a skipped day; `check` runs in UTC. */
export const ZONES = ['America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'Pacific/Apia'];

/** What reads a clock or a calendar: the rest of the unit tests has nothing to gain from another zone. */
const TIMELY = 'app backup diary hooks look options popup schedule tables time tonight welcome'
  .split(' ')
  .map((folder) => `tests/unit/${folder}/`);

/** Zones in which what is drawn is tried too: its words come from what is tried in all of them. */
const DRAWN = new Set(['America/New_York', 'Pacific/Apia']);

const RESULTS = join(ROOT, '.artifacts', 'results');

/** @typedef {{code: number, files: string[], absent?: boolean}} StepOutcome */

/**
 * One vitest project.
 * @param {string} project
 * @param {string} folder where its tests live, below tests/
 * @param {Record<string, string>} [env]
 * @param {string} [label] the name of its report
 * @param {string[]} [only] the folders to run, all where left out
 * @param {number} [workers] how many files with browsers run at a time
 * @returns {Promise<StepOutcome>}
 */
async function suite(project, folder, env = {}, label = project, only = [], workers = 2) {
  if (!existsSync(join(ROOT, 'tests', folder))) return { code: 0, files: [], absent: true };
  const file = join(RESULTS, `${label.replaceAll('/', '-')}.json`);
  const args = [
    'run',
    ...only,
    '--project',
    project,
    // A real browser on a busy machine: what fails is tried once more, and named at the end if that went well.
    ...(folder.startsWith('e2e/') ? [`--maxWorkers=${workers}`, '--retry=1'] : []),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code } = await run('vitest', args, { env });
  return { code, files: [file] };
}

/** @param {Record<string, string>} env */
function steps(env) {
  /** @type {{name: string, job: () => Promise<StepOutcome>, aside?: boolean, alone?: boolean, apart?: boolean}[]} */
  const list = [
    {
      name: 'check',
      job: async () => {
        const { code, results } = await check({ TZ: 'UTC' });
        return { code, files: [results] };
      },
    },
    {
      name: 'builds',
      job: async () => {
        const chromium = await run('wxt', ['build']);
        const firefox = chromium.code === 0 ? await run('wxt', ['build', '-b', 'firefox', '--mv3']) : chromium;
        return { code: firefox.code, files: [] };
      },
    },
    { name: 'build', job: () => suite('build', 'build') },
    {
      name: 'zones',
      job: async () => {
        const files = [];
        for (const zone of ZONES) {
          process.stdout.write(`TZ=${zone}\n`);
          const outcome = await suite(DRAWN.has(zone) ? 'unit*' : 'unit', 'unit', { TZ: zone }, `unit-${zone}`, TIMELY);
          files.push(...outcome.files);
          if (outcome.code !== 0) return { code: outcome.code, files };
        }
        return { code: 0, files };
      },
    },
    { name: 'sim', job: () => suite('sim', 'sim') },
    // These wait for real minutes most of the time: what comes after them is tried meanwhile.
    { name: 'patient', job: () => suite('patient', 'e2e/patient', env), aside: true },
    { name: 'firefox', job: () => suite('firefox', 'e2e/firefox', env), aside: true },
    { name: 'chromium', job: () => suite('chromium', 'e2e/chromium', env) },
    // Minutes of waiting for a clock that runs fast: three at a time leave the machine idle enough, where nothing else runs.
    { name: 'evening', job: () => suite('evening', 'e2e/evening', env, 'evening', [], 3), alone: true },
    // Six hours in fast time take twelve minutes, and looks that come late on a busy machine are lost: for a quiet one.
    { name: 'truth', job: () => suite('truth', 'e2e/truth', env), apart: true },
  ];
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !list.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(`No step is called ${unknown.join(', ')}: ${list.map((s) => s.name).join(', ')}.`);
  return list.filter((step) => (asked.length > 0 ? asked.includes(step.name) : !step.apart));
}

/** @type {import('./results.mjs').Step[]} */
const finished = [];
const none = tally([]);

/**
 * @param {string} name
 * @param {() => Promise<StepOutcome>} job
 * @returns {Promise<boolean>} whether to go on
 */
async function take(name, job) {
  process.stdout.write(`\n=== ${name}\n`);
  const started = performance.now();
  const outcome = await job().catch((error) => {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { code: 1, files: [], absent: false };
  });
  const seconds = (performance.now() - started) / 1000;
  const state = outcome.code !== 0 ? 'failed' : outcome.absent ? 'not there yet' : 'ok';
  finished.push({ name, seconds, state, tests: outcome.files.length > 0 ? tally(outcome.files) : none });
  return outcome.code === 0;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
/** @type {Record<string, string>} */
let env = {};
let on = await take('set-up', async () => {
  env = await setup({ browsers: ['chromium', 'firefox'], lab: true });
  return { code: 0, files: [] };
});
if (on) {
  /** @type {Promise<boolean>[]} */
  const aside = [];
  for (const step of steps(env)) {
    if (step.alone) on = (await Promise.all(aside)).every(Boolean) && on;
    if (!on) break;
    const taken = take(step.name, step.job);
    if (step.aside) aside.push(taken);
    else on = await taken;
  }
  on = (await Promise.all(aside)).every(Boolean) && on;
}
process.exitCode = on ? 0 : 1;
process.stdout.write(`\n${summary(finished, performance.now() / 60_000)}\n`);
