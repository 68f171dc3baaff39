/** Finding the browsers and the programs of the lab on this machine. Looks, never installs. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Google Chrome is not among them: its branded builds ignore `--load-extension`. */
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const PLACES = {
  chromium: ['/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: [
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Firefox Developer Edition\\firefox.exe',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const VARIABLE = { chromium: 'EVENFALL_CHROMIUM', firefox: 'EVENFALL_FIREFOX' };

/** Where an installer keeps a browser, below its cache: folder pattern by folder pattern. */
const CACHES = {
  chromium: ['ms-playwright', /^chromium-\d+$/, /^chrome-(linux|mac|win)/, /^(chrome|chrome\.exe|.*\.app)$/],
  firefox: ['evenfall-browsers', /^firefox$/, /./, /^(firefox|core|.*\.app)$/],
};

/**
 * A program on PATH.
 * @param {string} name
 * @returns {string | undefined}
 */
export function which(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder && existsSync(path) && statSync(path).isFile()) return path;
    }
  }
  return undefined;
}

/**
 * Whether a path leads into a snap: confined, it can neither read a profile in a temporary folder nor load an
 * extension from a project folder. Ubuntu's `chromium-browser` is a short script that starts one.
 * @param {string} path
 */
export function isSnap(path) {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real.endsWith('/snap')) return true;
  return statSync(real).size < 20_000 && readFileSync(real, 'utf8').includes('/snap/bin/');
}

/** The folder where command-line installers keep browsers. */
export function cacheFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

/**
 * Files reached from `base` by going down one folder per pattern, the last name in the alphabet first.
 * @param {string} base
 * @param {(string | RegExp)[]} patterns
 * @returns {string[]}
 */
export function descend(base, patterns) {
  const [pattern, ...rest] = patterns;
  if (pattern === undefined) return [base];
  if (!existsSync(base) || !statSync(base).isDirectory()) return [];
  const names = readdirSync(base).filter((name) =>
    typeof pattern === 'string' ? name === pattern : pattern.test(name),
  );
  return names
    .sort()
    .reverse()
    .flatMap((name) => descend(join(base, name), rest));
}

/** @param {BrowserName} browser */
function cached(browser) {
  return descend(cacheFolder(), CACHES[browser]).flatMap((path) => {
    if (path.endsWith('.app'))
      return descend(path, ['Contents', 'MacOS', /^(Chromium|Google Chrome for Testing|firefox)$/]);
    const inside = join(path, process.platform === 'win32' ? 'firefox.exe' : 'firefox');
    return statSync(path).isDirectory() ? [inside].filter((file) => existsSync(file)) : [path];
  });
}

/**
 * The path of an installed browser that can load Evenfall: the variable EVENFALL_CHROMIUM or EVENFALL_FIREFOX, then
 * PATH, then usual places, then what an installer left in the cache.
 * @param {BrowserName} browser
 * @returns {string | undefined}
 * @throws when the variable names a file that does not exist
 */
export function findBrowser(browser) {
  const named = process.env[VARIABLE[browser]];
  if (named) {
    if (!existsSync(named)) throw new Error(`${VARIABLE[browser]} names ${named}, which does not exist.`);
    return named;
  }
  const onPath = NAMES[browser].map(which).filter((path) => path !== undefined);
  const here = [...onPath, ...PLACES[browser].filter((path) => existsSync(path))].filter((path) => !isSnap(path));
  return here[0] ?? cached(browser)[0];
}

/**
 * What the time machine and the headed suites need beside the browsers (Linux only).
 * @returns {{name: string, found: boolean}[]}
 */
export function labPrograms() {
  const programs = ['Xvfb', 'dbus-daemon', 'openbox', 'xdotool'].map((name) => ({
    name,
    found: which(name) !== undefined,
  }));
  return [...programs, { name: 'faketime', found: faketimeLibrary() !== undefined }];
}

/**
 * The library that fakes the clock of a program, for its LD_PRELOAD.
 * @returns {string | undefined}
 */
export function faketimeLibrary() {
  return descend('/usr/lib', [/-linux-gnu/, 'faketime', 'libfaketime.so.1'])[0];
}
