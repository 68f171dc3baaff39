/** What a built page or worker loads, and how much of it travels. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow, zip } from './zip';

/**
 * The most that each may weigh, in bytes. Three thousand of the background are caffeine: its model, its shapes, and the nights
 * that a drink reaches. Another four thousand are the journal: its shapes and checks, the rows of the digests and the plan under
 * a trial. 27,000 of the package are the list of public suffixes, which no page loads before time by site is wanted; 12,000 draw
 * charts. Seventy-five thousand are the journal: its six parts, each of which comes when it is opened, and what changes there. The pause is read at each page
 * of a chosen site, after bedtime alone.
 */
export const MOST_BYTES = { popup: 20_000, listeners: 2_000, background: 46_000, pause: 11_000, packed: 405_000 };

/** Static imports and re-exports of a built module; `import()` is not among them. */
function importsOf(source: string): string[] {
  return [
    ...source.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?(["'])([^"']+\.js)\1/g),
  ].flatMap(([, , path]) => (path ? [path] : []));
}

/** The scripts that an HTML page names itself. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].flatMap(([, path]) => (path ? [path] : []));
}

/**
 * Every script that is loaded before a page or worker has started, by its path in the build.
 * @param entry an HTML page or a script, by its path in the build
 * @throws when a file that is named does not exist
 */
export function loadedBy(folder: string, entry: string): Map<string, Buffer> {
  const loaded = new Map<string, Buffer>();
  const waiting = entry.endsWith('.html') ? scriptsOf(readFileSync(join(folder, entry), 'utf8')) : [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = posix.normalize(path).replace(/^\//, '');
    if (loaded.has(name)) continue;
    const content = readFileSync(join(folder, name));
    loaded.set(name, content);
    const found = importsOf(content.toString());
    waiting.push(...found.map((next) => (next.startsWith('/') ? next : posix.join(posix.dirname(name), next))));
  }
  return loaded;
}

/** The scripts of the background: its listeners, and the engine that the first event loads. */
export function background(folder: string): Map<string, Buffer> {
  return new Map(['background.js', 'engine.js'].flatMap((script) => [...loadedBy(folder, script)]));
}

/** Size of files in bytes, each compressed by itself as a server would. */
export function gzipped(files: Map<string, Buffer>): number {
  return [...files.values()].reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

/** Size in bytes of the packed extension without its translations. */
export function packed(folder: string): number {
  const files = [...filesBelow(folder)].filter(([path]) => !path.startsWith('_locales/'));
  return zip(new Map(files)).length;
}
