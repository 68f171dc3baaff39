/**
 * `npm start`: builds Evenfall and opens it in a browser with a development profile of its own (`-- --firefox` for
 * Firefox). The first page offers "tonight in three minutes". Without a display it walks through a fast evening and
 * prints what happened and where the pictures are.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labModule, onPinnedNode, ROOT, run } from './proc.mjs';
import { ensurePackages, setup } from './setup.mjs';

/** The page that offers the three-minute evening. */
const FIRST_PAGE = 'welcome.html?demo';

const firefox = process.argv.includes('--firefox');
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Without the kernel's permission for user namespaces, and as root, Chromium starts only without its sandbox. */
function sandboxed() {
  const limit = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const limited = existsSync(limit) && readFileSync(limit, 'utf8').trim() === '1';
  return process.getuid?.() !== 0 && !limited;
}

/** @param {'chrome' | 'firefox'} browser */
async function build(browser) {
  const { code } = await run('wxt', ['build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])]);
  if (code !== 0) throw new Error('The build failed: see above.');
  return join(ROOT, '.output', `${browser}-mv3`);
}

/** Chromium until its windows are closed or the terminal is interrupted. */
async function chromium() {
  const extension = await build('chrome');
  const profile = join(ROOT, '.profile', 'chromium');
  mkdirSync(profile, { recursive: true });
  /** @type {typeof import('../tests/lab/raw-chromium')} */
  const { RawChromium } = await labModule('tests/lab/raw-chromium.ts');
  const browser = await RawChromium.launch({ extensions: [extension], profile, headed: true, sandbox: sandboxed() });
  await browser.page(FIRST_PAGE);
  process.stdout.write(
    `\nEvenfall runs in Chromium. Its profile is ${profile}; close the window or press Ctrl-C to end.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void browser.close());
  await browser.ended();
}

/** Firefox, through web-ext: it installs an unsigned extension for the session in any edition. */
async function startFirefox() {
  const extension = await build('firefox');
  const profile = join(ROOT, '.profile', 'firefox');
  mkdirSync(profile, { recursive: true });
  /** @type {typeof import('../tests/lab/firefox')} */
  const { HOST_PREFERENCE, pageUrl } = await labModule('tests/lab/firefox.ts');
  const args = [
    'run',
    '--source-dir',
    extension,
    '--firefox',
    process.env.EVENFALL_FIREFOX ?? 'firefox',
    '--no-reload',
  ];
  const kept = ['--firefox-profile', profile, '--keep-profile-changes', '--no-input'];
  const { code } = await run('web-ext', [
    ...args,
    ...kept,
    '--pref',
    HOST_PREFERENCE,
    '--start-url',
    pageUrl(FIRST_PAGE),
  ]);
  process.exitCode = code;
}

await ensurePackages();
await onPinnedNode();
// The walk without a display is Chromium's: the library that fakes its clock does not work with Firefox.
Object.assign(process.env, await setup({ browsers: [firefox && display ? 'firefox' : 'chromium'], lab: !display }));
if (display) {
  await (firefox ? startFirefox() : chromium());
} else {
  if (firefox) process.stdout.write('Without a display the walk through an evening runs in Chromium.\n');
  const { evening } = await import('./evening.mjs');
  await build('chrome');
  await evening();
}
