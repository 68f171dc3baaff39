/** Every string that reaches a user: the catalogue, what code says, pages, the manifest's and listing's words, README. */
import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { isModule, type SourceFile, textOf, walk } from './imports';
import { filesUnder, onDisk } from './tree';

/** A text and where it stands: the key of a message, or a file. */
export interface Shipped {
  at: string;
  text: string;
}

/** The catalogue's messages; `learn.card.iron.take`, and `ui.more.one` for a plural. */
export async function shippedMessages(): Promise<Shipped[]> {
  const messages = await parseMessagesFile(onDisk('lib/i18n/locales/en.yml'));
  return messages.flatMap((message) => {
    const at = message.key.join('.');
    if (message.type === 'plural') {
      return Object.entries(message.plurals).map(([form, text]) => ({ at: `${at}.${form}`, text }));
    }
    return message.type === 'simple' || message.type === 'chrome' ? [{ at, text: message.message }] : [];
  });
}

/** What code could show: each string, template and text between tags that has words in it. */
export function shippedCode(files: readonly SourceFile[]): Shipped[] {
  return files
    .filter(({ path }) => isModule(path))
    .flatMap((file) => {
      const found: string[] = [];
      walk(file, {
        Literal: (node) => {
          found.push(textOf(node) ?? '');
        },
        TemplateLiteral: (node) => {
          found.push(node.quasis.map((quasi) => quasi.value.cooked).join(' '));
        },
        JSXText: (node) => {
          found.push(node.value);
        },
      });
      return found.filter((text) => /\p{L}\s+\p{L}/u.test(text)).map((text) => ({ at: file.path, text }));
    });
}

/** All of it, from the project's own files. */
export async function everythingShipped(): Promise<Shipped[]> {
  const files = filesUnder('lib', 'components', 'entrypoints');
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const { description } = JSON.parse(readFileSync(onDisk('package.json'), 'utf8')) as { description: string };
  const texts = ['README.md', 'PRIVACY.md'].flatMap((at) =>
    readFileSync(onDisk(at), 'utf8')
      .split(/\n\s*\n/)
      .map((text) => ({ at, text })),
  );
  return [
    ...(await shippedMessages()),
    ...shippedCode(files),
    ...pages.map(({ path, source }) => ({ at: path, text: source.replace(/<[^>]*>/g, ' ') })),
    { at: 'package.json', text: description },
    ...texts,
  ];
}
