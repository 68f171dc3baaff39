/**
 * Makes a fresh machine ready: the npm packages as locked (and with them the pinned Node), the browsers, and what the
 * suites need beside them. Everything it finds already there it leaves alone. Needs Node 20.12 and npm, nothing else.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, findBrowser, labPrograms, which } from './browsers.mjs';
import { ROOT, run } from './proc.mjs';

const STAMP = join(ROOT, 'node_modules', '.evenfall-lock');
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  lab: ['xvfb', 'faketime', 'dbus', 'openbox', 'xdotool', 'xauth', 'fonts-dejavu-core'],
};

/** @param {string} message */
function say(message) {
  process.stdout.write(`[setup] ${message}\n`);
}

/** A digest of the lock file: the installed packages belong to this state of it. */
function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/**
 * Installs the locked packages where they are missing or belong to another lock file.
 * @throws when npm cannot
 */
export async function ensurePackages() {
  const digest = lockDigest();
  const stamped = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest;
  if (!stamped) {
    say('installing the npm packages');
    const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new Error('npm ci could not install the packages: see its message above.');
  }
  await ensureNode();
  writeFileSync(STAMP, digest);
}

/** The pinned Node comes by its package's install script, which a careful npm may have left out: catch up on it. */
async function ensureNode() {
  const pinned = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.node;
  const version = async () => (await run('node', ['--version'], { quiet: true })).output.trim();
  if ((await version()) === `v${pinned}`) return;
  await run('npm', ['rebuild', 'node', '--foreground-scripts'], { quiet: true });
  const now = await version();
  if (now !== `v${pinned}`) throw new Error(`Node ${pinned} is pinned, but "node" is ${now}: run "npm rebuild node".`);
}

/** @returns {{id: string, like: string}} the Linux distribution, empty where there is none */
function distribution() {
  if (!existsSync('/etc/os-release')) return { id: '', like: '' };
  const text = readFileSync('/etc/os-release', 'utf8');
  /** @param {string} key */
  const field = (key) => new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  return { id: field('ID'), like: field('ID_LIKE') };
}

/** How to call apt-get as root here, or undefined where that cannot be done without a password. */
async function aptGet() {
  if (!which('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = which('sudo') && (await run('sudo', ['-n', 'true'], { quiet: true })).code === 0;
  return sudo ? ['sudo', '-n', 'apt-get'] : undefined;
}

let updated = false;

/**
 * @param {string[]} apt
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether all of them are installed now
 */
async function aptInstall(apt, packages) {
  const [program = 'apt-get', ...first] = apt;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) {
    say('apt-get update');
    await run(program, [...first, 'update', '-qq'], { env, quiet: true });
    updated = true;
  }
  say(`apt-get install ${packages.join(' ')}`);
  const args = [...first, 'install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { code, output } = await run(program, args, { env, quiet: true });
  if (code !== 0) say(output.trim().split('\n').slice(-5).join('\n'));
  return code === 0;
}

/**
 * The path of a browser, installed where it is missing.
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string>}
 * @throws with what to do, where none can be had
 */
export async function ensureBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const { id } = distribution();
  const apt = await aptGet();
  // Ubuntu's own packages of both browsers only start a snap, which cannot load an extension from here.
  if (apt && id === 'debian' && (await aptInstall(apt, PACKAGES[name]))) {
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  await download(name, apt !== undefined);
  const downloaded = findBrowser(name);
  if (downloaded) return downloaded;
  const variable = name === 'chromium' ? 'EVENFALL_CHROMIUM' : 'EVENFALL_FIREFOX';
  const what =
    name === 'chromium' ? 'Chromium (Google Chrome itself does not load extensions this way)' : 'Firefox ESR';
  throw new Error(`${name} is missing and could not be installed. Install ${what}, or set ${variable} to its path.`);
}

/**
 * Chromium by Playwright's installer, Firefox by puppeteer's: each is fetched by the library that drives it.
 * @param {'chromium' | 'firefox'} name
 * @param {boolean} root whether system libraries may be installed too
 */
async function download(name, root) {
  say(`downloading ${name}`);
  if (name === 'chromium') {
    await run('playwright', ['install', ...(root ? ['--with-deps'] : []), 'chromium']);
    return;
  }
  const folder = join(cacheFolder(), 'evenfall-browsers');
  mkdirSync(folder, { recursive: true });
  if (root) await run('playwright', ['install-deps', 'firefox'], { quiet: true });
  await run('browsers', ['install', 'firefox@esr', '--path', folder]);
}

/**
 * Installs what the headed suites need on Linux.
 * @returns {Promise<string[]>} the names of programs that are still missing
 */
export async function ensureLab() {
  const missing = () => labPrograms().flatMap((program) => (program.found ? [] : [program.name]));
  const apt = missing().length > 0 ? await aptGet() : undefined;
  if (apt) await aptInstall(apt, PACKAGES.lab);
  return missing();
}

/**
 * Makes everything ready that was asked for and returns the variables that tell it to the suites.
 * @param {{browsers?: ('chromium' | 'firefox')[], lab?: boolean}} [wanted]
 * @returns {Promise<Record<string, string>>}
 */
export async function setup({ browsers = [], lab = false } = {}) {
  await ensurePackages();
  /** @type {Record<string, string>} */
  const env = {};
  if (lab && process.platform === 'linux') {
    const missing = await ensureLab();
    if (missing.length > 0) {
      throw new Error(
        `The suites need ${missing.join(', ')}: on Debian or Ubuntu, apt-get install ${PACKAGES.lab.join(' ')}.`,
      );
    }
  }
  if (browsers.includes('chromium')) env.EVENFALL_CHROMIUM = await ensureBrowser('chromium');
  if (browsers.includes('firefox')) env.EVENFALL_FIREFOX = await ensureBrowser('firefox');
  for (const [name, path] of Object.entries(env)) say(`${name}=${path}`);
  return env;
}
