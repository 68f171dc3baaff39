import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { popupInOne } from './.tools/first-view';
import { drawIcons, ICONS, TOOLBAR_ICONS } from './.tools/icons';
import { writeNightPage, writePopupPages } from './.tools/popup-pages';
import { writeSoftenStyles } from './.tools/soften-styles';

const ROOT = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Vite wraps each `import()` in a helper of 1 kB that fetches scripts ahead and waits for style sheets. Files of the package
 * come at once; what is left is to fetch the style sheets that a page has not linked itself, beside the script, and to wait for them.
 */
function plainImports(): Plugin {
  const helper = `export const __vitePreload = async (load, sheets = []) => {
    const [is] = await Promise.all([load(), ...sheets.map((sheet) => document.querySelector(\`link[href$="\${sheet}"]\`) || new Promise((onload) => {
      document.head.append(Object.assign(document.createElement('link'), {
        rel: 'stylesheet', href: '/' + sheet, onload, onerror: onload,
      }));
    }))]);
    return is;
  };`;
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? helper : undefined),
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false }), plainImports(), popupInOne(ROOT)],
    build: {
      // Brackets round a module's body tell the engine to compile it at once: the background wants only its listeners then.
      rolldownOptions: { optimization: { pifeForModuleWrappers: false } },
      modulePreload: {
        polyfill: false,
        // Scripts of the package come at once: only a page's own first script is worth fetching ahead.
        resolveDependencies: (_file, deps, { hostType }) =>
          hostType === 'html' ? deps : deps.filter((each) => each.endsWith('.css')),
      },
    },
    // Every browser that the manifest takes has the API with promises itself: the polyfill would do nothing.
    resolve: {
      alias: { 'webextension-polyfill': `${ROOT}/lib/platform/native-browser.ts` },
    },
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push(...drawIcons(wxt.config.wxtDir), ...writeSoftenStyles(wxt.config.wxtDir));
    },
    'build:manifestGenerated': (_wxt, { background }) => {
      if (background && 'scripts' in background) background.scripts?.unshift('engine.js');
    },
    'build:done': (wxt) => {
      if (wxt.config.command !== 'build') return;
      writePopupPages(wxt.config.outDir);
      writeNightPage(wxt.config.outDir);
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['alarms', 'notifications', 'storage', 'unlimitedStorage', 'idle'],
    // Asked on the settings page when time by site, softer pages or the pause are switched on; each can be taken back.
    optional_permissions: ['tabs', 'scripting'],
    optional_host_permissions: ['*://*/*'],
    icons: ICONS,
    action: {
      default_icon: TOOLBAR_ICONS,
      default_title: '__MSG_extension_name__',
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    // `wxt dev` speaks to its server over a socket, which the policy forbids: it holds in builds.
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'evenfall@evenfall.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none' as const] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '148' }),
    // Chromium keeps Alt+Shift with C, N, W, X and Z for groups of tabs, and gives no such key to an extension.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_popup__' },
      'quiet-30': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_command_quiet__' },
      'usual-cup': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_cup__' },
      'night-page': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_night__' },
    },
  }),
});
