/** What the built extension asks for, and what its policy forbids. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { background } from '../lab/bundle';
import { built } from '../lab/extension';
import { filesBelow } from '../lab/zip';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self' blob:; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'";

const manifestOf = (browser: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(join(built(browser), 'manifest.json'), 'utf8'));

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const manifest = manifestOf(browser);

  test('asks for five permissions, and for nothing else before a feature is switched on', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'alarms',
      'idle',
      'notifications',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.optional_permissions).toEqual(['tabs', 'scripting']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    const more = ['host_permissions', 'content_scripts'];
    const open = ['web_accessible_resources', 'externally_connectable'];
    expect([...more, ...open].filter((key) => key in manifest)).toEqual([]);
  });

  test('forbids everything but its own files', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  test('has its background in two classic scripts, with no import left in them', () => {
    const { service_worker, scripts, type } = manifest.background;
    const wanted = browser === 'chrome' ? 'background.js' : ['engine.js', 'background.js'];
    expect([service_worker ?? scripts, type]).toEqual([wanted, undefined]);
    for (const [, content] of background(built(browser))) expect(content.toString()).not.toMatch(/\bimport\s*\(/);
  });

  test('is a Manifest V3 extension with its words in the catalogue', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.default_locale).toBe('en');
    const words = JSON.parse(readFileSync(join(built(browser), '_locales/en/messages.json'), 'utf8'));
    const used = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(used.filter((key) => !(key in words))).toEqual([]);
  });

  // Chromium takes four suggestions in all, and keeps some keys with Alt and Shift for groups of tabs.
  test('suggests a key of its own for each of four commands, each in words', () => {
    const commands: { suggested_key: { default: string }; description: string }[] = Object.values(manifest.commands);
    const keys = commands.map(({ suggested_key }) => suggested_key.default);

    expect(Object.keys(manifest.commands)).toEqual(['_execute_action', 'quiet-30', 'usual-cup', 'night-page']);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[^CNWXZ]$/);
    for (const { description } of commands) expect(description).toMatch(/^__MSG_\w+__$/);
  });

  test('has no script and no style inside its pages, where the policy would drop them silently', () => {
    const pages = [...filesBelow(built(browser))].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const [path, content] of pages) {
      const inline = content.toString().match(/<style\b|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
      expect({ path, inline }).toEqual({ path, inline: [] });
    }
  });

  test('names no address outside but those of standards and of the messages of two libraries', () => {
    // ical-generator's error messages name the pages of its own reference.
    const known = /^https?:\/\/(www\.w3\.org|json-schema\.org|sebbo2002\.github\.io\/ical-generator)\//;
    for (const [path, content] of filesBelow(built(browser))) {
      if (!/\.(js|html|css)$/.test(path)) continue;
      const addresses = content.toString().match(/https?:\/\/[\w.-]+\/[^\s"'`)]*/g) ?? [];
      expect({ path, strange: addresses.filter((address) => !known.test(address)) }).toEqual({ path, strange: [] });
    }
  });
});

test('the build for Chromium names the oldest version that it was made for', () => {
  expect(manifestOf('chrome').minimum_chrome_version).toBe('148');
});

test('the build for Firefox says who it is, how old a browser it takes, and that it collects nothing', () => {
  expect(manifestOf('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
  expect(manifestOf('firefox').action.default_area).toBe('navbar');
});
