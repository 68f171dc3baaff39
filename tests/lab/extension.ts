/** Which extension a browser gets: Evenfall as built, or a tiny one that tries the lab itself. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../../.tools/proc.mjs';
import type { Access } from '../../lib/app/state';
import { LEAVE } from '../../lib/platform/leave';
import { temporary } from './process';

/** The add-on id of Evenfall in Firefox, as the manifest has it. */
export const GECKO_ID = 'evenfall@evenfall.invalid';

/**
 * The folder of a build.
 * @throws when it has not been built
 */
export function built(browser: 'chrome' | 'firefox'): string {
  const folder = resolve(ROOT, process.env.EVENFALL_OUTPUT ?? '.output', `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} holds no build: run "npm run build" and "npm run build:firefox" first.`);
  }
  return folder;
}

/**
 * A copy of the build that was given its leave at the install: what is optional in Evenfall's manifest is required in this
 * one, so no browser asks. For tests of what comes after the browser's question; the question itself, its yes and its no,
 * are pressed in the real build (`leave.ts`). Chromium gives such a copy an id of its own.
 * @returns the folder, and `remove` to delete it at the end
 */
export function builtWithLeave(browser: 'chrome' | 'firefox', given: readonly Access[]): ReturnType<typeof temporary> {
  return withLeave(built(browser), given);
}

/** The same of any build. */
export function withLeave(build: string, given: readonly Access[]): ReturnType<typeof temporary> {
  const folder = temporary('leave');
  cpSync(build, folder.path, { recursive: true });
  const file = join(folder.path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<ManifestList, string[] | undefined>;
  const wanted = given.map((access) => LEAVE[access]);
  const permissions: string[] = wanted.flatMap((leave) => leave.permissions ?? []);
  const origins = wanted.flatMap((leave) => leave.origins ?? []);
  const without = (list: string[] | undefined, gone: string[]) => (list ?? []).filter((each) => !gone.includes(each));
  const changed = {
    ...manifest,
    permissions: [...(manifest.permissions ?? []), ...permissions],
    host_permissions: [...(manifest.host_permissions ?? []), ...origins],
    optional_permissions: without(manifest.optional_permissions, permissions),
    optional_host_permissions: without(manifest.optional_host_permissions, origins),
  };
  writeFileSync(file, JSON.stringify(changed));
  return folder;
}

type ManifestList = 'permissions' | 'host_permissions' | 'optional_permissions' | 'optional_host_permissions';

/** The id that Chromium gives an unpacked extension: a digest of its path in the letters a to p. */
export function unpackedId(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * A script for {@link writeExtension}: sets an alarm when asked, shows a notification when it rings, remembers what was
 * pressed. With `buttons` it offers Snooze and Skip, which Firefox would refuse.
 */
export function ringer(buttons: boolean): string {
  return `
const api = globalThis.browser ?? chrome;
const since = performance.timeOrigin;
const note = async (what) => {
  const { log = [] } = await api.storage.local.get('log');
  await api.storage.local.set({ log: [...log, { what, at: Date.now() }] });
};
api.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message.ringIn) api.alarms.create('ring', { when: Date.now() + message.ringIn });
  answer({ now: Date.now(), since });
});
api.alarms.onAlarm.addListener(async (alarm) => {
  await note('alarm ' + Math.round(Date.now() - alarm.scheduledTime));
  await api.notifications.create('night/ring', {
    type: 'basic', title: 'Ring', message: 'It rang.', iconUrl: 'icon.png',
    ${buttons ? "buttons: [{ title: 'Snooze' }, { title: 'Skip' }], requireInteraction: true," : ''}
  });
});
api.notifications.onClicked.addListener((id) => note('click ' + id));
${buttons ? "api.notifications.onButtonClicked.addListener((id, index) => note('button ' + index));" : ''}
`;
}

/** One white pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

/** What {@link writeExtension} makes. */
export interface TinyExtension {
  browser: 'chrome' | 'firefox';
  /** Source of the background script. */
  background: string;
  /** Body of `page.html`, which is also the popup. */
  body?: string;
  permissions?: string[];
}

/** Writes a small extension into an empty folder and returns the folder. */
export function writeExtension(folder: string, tiny: TinyExtension): string {
  mkdirSync(folder, { recursive: true });
  const firefox = { browser_specific_settings: { gecko: { id: GECKO_ID } } };
  const manifest = {
    manifest_version: 3,
    name: 'Lab',
    version: '1.0',
    permissions: tiny.permissions ?? ['alarms', 'notifications', 'storage', 'idle'],
    action: { default_popup: 'page.html' },
    background: tiny.browser === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    ...(tiny.browser === 'firefox' ? firefox : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), tiny.background);
  const body = tiny.body ?? '<p>Lab</p>';
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lab</title><body>${body}</body></html>`,
  );
  writeFileSync(join(folder, 'icon.png'), Buffer.from(PIXEL, 'base64'));
  return folder;
}
