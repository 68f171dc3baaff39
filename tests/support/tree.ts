import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './imports';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Text files that the house rules read: everything below the folders given, by path from the project's folder. */
export function filesUnder(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js|css|html)$/.test(entry.name))
      .map((entry) => read(`${entry.parentPath}/${entry.name}`.slice(ROOT.length))),
  );
}

/** The text files in the project's folder itself, such as `wxt.config.ts`. */
export function filesAtTop(): SourceFile[] {
  return entriesAtTop()
    .filter((entry) => entry.isFile() && /\.(ts|mjs|js)$/.test(entry.name))
    .map((entry) => read(entry.name));
}

/** The names of the folders in the project's folder. */
export function foldersAtTop(): string[] {
  return entriesAtTop()
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The place of a file on this disk. */
export function onDisk(path: string): string {
  return ROOT + path;
}

const entriesAtTop = () => readdirSync(ROOT, { withFileTypes: true });
const read = (path: string): SourceFile => ({ path, source: readFileSync(ROOT + path, 'utf8') });
