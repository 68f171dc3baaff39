import { graphOf, type Import, reach, type SourceFile } from './imports';

/** Domains that put the others together, and so may call them. */
const JOINERS = ['tonight', 'insights', 'backup', 'calendar', 'tables', 'notes'];
/** Domain files that have a format, a list or a formula from a library of its own, loaded when it is asked for. */
const OWN_LIBRARIES: Record<string, string[]> = {
  'lib/insights/before-after.ts': ['d3-array'],
  'lib/insights/interval.ts': ['d3-array'],
  'lib/insights/looks.ts': ['d3-array'],
  'lib/calendar/file.ts': ['ical-generator', '@date-fns/tz'],
  'lib/screen-time/list.ts': ['tldts-icann'],
};
/** What draws charts: pages with a chart load it with them, and nothing else does. */
const CHART_LIBRARIES = ['d3-scale', 'd3-shape', 'd3-array'];
/** Adapters of the browser that no component may know, hooks and apps included. */
const BACKGROUND_ONLY = ['alarms', 'notifications', 'badge', 'tabs', 'idle', 'browser'];

/** Where a file stands: `domain:schedule`, `time`, `app`, `platform`, `components`, `entrypoints`; undefined outside. */
export function ringOf(path: string): string | undefined {
  const [top = '', second = '', third] = path.split('/');
  if (top === 'components' || top === 'entrypoints') return top;
  if (top !== 'lib') return undefined;
  if (third === undefined) return 'lib';
  return ['time', 'app', 'platform'].includes(second) ? second : `domain:${second}`;
}

const isPackage = (target: string, ...names: string[]) =>
  names.some((name) => target === name || target.startsWith(`${name}/`));
const isDomain = (ring: string | undefined) => ring?.startsWith('domain:') ?? false;
const at = (path: string, line: number) => `${path}:${line}`;

type Judge = (edge: Import, ring: string | undefined, path: string) => boolean;

const MAY: Record<string, { judge: Judge; advice: string }> = {
  time: {
    judge: (edge, ring) => ring === 'time' || isPackage(edge.target, 'date-fns', '@date-fns/tz'),
    advice: 'lib/time may import only date-fns, @date-fns/tz and lib/time: move the rest to a domain',
  },
  domain: {
    judge: (edge, ring, path) => {
      if (ring === 'time' || ring === ringOf(path) || isPackage(edge.target, 'zod/mini', 'date-fns')) return true;
      if (isSchema(path) && isSchema(edge.target)) return isDomain(ring);
      if (OWN_LIBRARIES[path]?.some((name) => isPackage(edge.target, name))) return true;
      return isDomain(ring) && (edge.kind === 'type' || JOINERS.includes(path.split('/')[1] ?? ''));
    },
    advice:
      'a domain may import zod/mini, date-fns, lib/time, itself, and other domains with `import type` (a schema.ts may build on a schema.ts): ' +
      `take the value as an argument, or move the code to ${JOINERS.join(', ')} or lib/app`,
  },
  app: {
    judge: (edge, ring) => ring === 'app' || ring === 'time' || isDomain(ring) || isPackage(edge.target, 'zod/mini'),
    advice: 'lib/app may import domains, lib/time and zod/mini: reach the browser through a port in deps',
  },
  platform: {
    judge: (edge, ring) =>
      ring === 'platform' ||
      ring === 'app' ||
      ring === 'time' ||
      isDomain(ring) ||
      isPackage(edge.target, 'webextension-polyfill', '#i18n', '@wxt-dev/i18n', 'zod/mini'),
    advice: 'lib/platform may import webextension-polyfill, #i18n, @wxt-dev/i18n, zod/mini, lib/app, domains, lib/time',
  },
  components: {
    judge: (edge, ring, path) => {
      if (ring === 'components' || ring === 'time' || isDomain(ring) || isPackage(edge.target, 'preact')) return true;
      if (ring === 'app') return edge.kind === 'type';
      if (isPackage(edge.target, ...CHART_LIBRARIES)) return path.startsWith('components/charts/');
      return ring === 'platform' && mayTouch(edge.target, path);
    },
    advice:
      'a component may import preact, domains, components, lib/time, types of lib/app, and lib/platform/{i18n,format,calendar}; ' +
      'd3 draws in components/charts; read and send in components/hooks or an *App.tsx, and pass props in and callbacks out',
  },
};

/** A schema (a night's is `record.ts`) may be made of the schemas of other domains: a stored shape has one description. */
function isSchema(path: string): boolean {
  return /^lib\/[^/]+\/(schema|record)(\.ts)?$/.test(path);
}

function mayTouch(target: string, path: string): boolean {
  const adapter = target.replace(/^lib\/platform\//, '').replace(/\.tsx?$/, '');
  if (adapter === 'i18n' || adapter === 'format' || adapter === 'calendar') return true;
  if (BACKGROUND_ONLY.includes(adapter)) return false;
  return path.startsWith('components/hooks/') || path.endsWith('App.tsx');
}

/** Imports of one ring (`time`, `domain`, `app`, `platform`, `components`) that its row of the table does not allow. */
export function strayImports(files: readonly SourceFile[], ring: keyof typeof MAY): string[] {
  const row = MAY[ring];
  if (row === undefined) throw new RangeError(`no ring ${ring}`);
  return [...graphOf(files)]
    .filter(([path]) => ringOf(path)?.split(':')[0] === ring)
    .flatMap(([path, edges]) =>
      edges
        .filter((edge) => !row.judge(edge, ringOf(edge.target), path))
        .map((edge) => `${at(path, edge.line)} imports ${edge.specifier}: ${row.advice}`),
    );
}

/** Files that lie in lib/ itself, in no ring. */
export function ringless(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => ringOf(file.path) === 'lib')
    .map((file) => `${file.path}: put it into lib/time, lib/app, lib/platform or the folder of a domain`);
}

/** Every import of the polyfill outside its one seam; other files of lib/platform may name its types. */
export function strayPolyfill(files: readonly SourceFile[]): string[] {
  return [...graphOf(files)].flatMap(([path, edges]) =>
    edges
      .filter((edge) => isPackage(edge.target, 'webextension-polyfill') && path !== 'lib/platform/browser.ts')
      .filter((edge) => !(edge.kind === 'type' && ringOf(path) === 'platform'))
      .map((edge) => `${at(path, edge.line)}: import { browser } from lib/platform/browser instead of the polyfill`),
  );
}

/** The two scripts of the background. */
const BACKGROUND = ['entrypoints/background.ts', 'entrypoints/engine.ts'];

/** Any `import()` in code that the background loads: a service worker refuses it. */
export function dynamicInBackground(files: readonly SourceFile[]): string[] {
  const graph = graphOf(files);
  return [...reach(graph, BACKGROUND, ['static', 'dynamic'])].flatMap(([path, way]) =>
    (graph.get(path) ?? [])
      .filter((edge) => edge.kind === 'dynamic')
      .map((edge) => `${at(path, edge.line)}: a service worker has no import(); import it statically (${way})`),
  );
}

/** zod in the popup's first bundle, with the way it got there. */
export function zodInPopup(files: readonly SourceFile[]): string[] {
  return [...reach(graphOf(files), ['entrypoints/popup/main.tsx'], ['static'])]
    .filter(([target]) => isPackage(target, 'zod'))
    .map(([, way]) => `${way}: keep zod out of the popup's first bundle; import types, or load it with import()`);
}

/** The libraries of the charts in a script that has to come at once: the popup's first, the background, the pause. */
export function chartsAtOnce(files: readonly SourceFile[]): string[] {
  const atOnce = ['entrypoints/popup/main.tsx', 'entrypoints/pause.ts', ...BACKGROUND];
  return [...reach(graphOf(files), atOnce, ['static'])]
    .filter(([target]) => isPackage(target, ...CHART_LIBRARIES))
    .map(([, way]) => `${way}: a chart is loaded with import() here, and never by the background or the pause`);
}

/** Stands in for the polyfill in builds: wxt.config.ts names it. */
const NATIVE = 'lib/platform/native-browser.ts';

/** Modules of lib/ and components/ that no entrypoint reaches over any kind of import. */
export function deadFiles(files: readonly SourceFile[]): string[] {
  const graph = graphOf(files);
  const roots = [...graph.keys()].filter((path) => ringOf(path) === 'entrypoints' || path === NATIVE);
  const alive = reach(graph, roots, ['static', 'dynamic', 'type']);
  return [...graph.keys()]
    .filter((path) => /^(lib|components)\//.test(path) && !alive.has(path))
    .map((path) => `${path}: no entrypoint reaches it; wire it up or delete it`);
}
