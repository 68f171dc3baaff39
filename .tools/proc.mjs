/** Running other programs: every tool of the project starts its children through this file. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const BIN = join(ROOT, 'node_modules', '.bin');
const WINDOWS = process.platform === 'win32';

/**
 * The environment for a child: the project's own programs come first on PATH, and with them the pinned Node.
 * @param {Record<string, string | undefined>} [extra]
 */
export function environment(extra = {}) {
  return { ...process.env, ...extra, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
}

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 127 where the program does not exist, 1 after a signal
 * @property {string} output what it wrote to both streams
 * @property {number} seconds how long it took
 */

/**
 * Runs a program in the project's folder to its end. Never throws: the outcome tells.
 * @param {string} program
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, quiet?: boolean, log?: string, cwd?: string}} [options]
 *   `quiet` keeps the output for the outcome alone; `log` writes it to a file too.
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: environment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are command files on Windows, which only a shell can start.
      shell: WINDOWS,
    });
    if (options.log) mkdirSync(dirname(options.log), { recursive: true });
    const file = options.log ? createWriteStream(options.log) : undefined;
    let output = '';
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      output += chunk.toString();
      file?.write(chunk);
      if (!options.quiet) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    /** @param {number} code */
    const end = (code) => {
      file?.end();
      done({ code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** @param {number} seconds */
export function duration(seconds) {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;
}

/**
 * Makes sure that the running tool runs on the pinned Node: on another one it starts itself anew, waits and ends with
 * the same exit code. Call it after the packages are installed and before anything that needs them.
 */
export async function onPinnedNode() {
  const { output } = await run('node', ['--version'], { quiet: true });
  if (output.trim() === process.version) return;
  const child = spawn('node', process.argv.slice(1), {
    cwd: ROOT,
    env: environment(),
    stdio: 'inherit',
    shell: WINDOWS,
  });
  // The child shares the terminal and hears an interrupt itself; this one must outlive it to pass its code on.
  process.on('SIGINT', () => undefined);
  /** @type {number} */
  const code = await new Promise((done) => child.on('close', (ended) => done(ended ?? 1)));
  process.exit(code);
}

/**
 * Loads a TypeScript module of the test lab into a tool.
 * @template T
 * @param {string} path below the project's folder
 * @returns {Promise<T>} its exports
 */
export async function labModule(path) {
  const { runnerImport } = await import('vite');
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: 'error' });
  // Vite leaves `development` there, and what is built next would not be what users get.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return /** @type {T} */ (module);
}
