import type { ESTree } from 'vite';
import { importsOf, isModule, lineAt, type SourceFile, textOf, walk } from './imports';
import { ringOf } from './rings';

/** Files or folders that a rule leaves alone, each with the reason. */
export type Exceptions = Readonly<Record<string, string>>;

const LONGEST = 250;
const FOLDERS = ['entrypoints', 'components', 'lib', 'public', 'tests', 'node_modules'];
const GLOBALS = ['browser', 'chrome', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'];
const MACHINE_ZONE =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$|^toLocale(Date|Time)String$|^to(Date|Time)String$/;

const modulesOf = (files: readonly SourceFile[]) => files.filter((file) => isModule(file.path));

/** Uses of a clock, chance, the machine's zone or the browser in the rings that take them as arguments. */
export function impurities(files: readonly SourceFile[], exceptions: Exceptions): string[] {
  const found: string[] = [];
  const pure = modulesOf(files).filter((file) => /^(time|app|domain:)/.test(ringOf(file.path) ?? ''));
  for (const file of pure.filter((each) => !(each.path in exceptions))) {
    const note = (node: ESTree.Node, what: string) =>
      found.push(`${file.path}:${lineAt(file.source, node.start)} ${what}`);
    const dateFormat = (node: ESTree.CallExpression | ESTree.NewExpression) => {
      if (nameOf(node.callee) !== 'Intl.DateTimeFormat' || namesZone(node.arguments[1])) return;
      note(node, 'formats in the zone of the machine: write { timeZone: zone } in the call');
    };
    walk(file, {
      NewExpression: (node) => {
        if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) {
          note(node, 'reads the clock: take `now` as an argument');
        }
        dateFormat(node);
      },
      CallExpression: (node) => {
        if (nameOf(node.callee) === 'Date') note(node, 'reads the clock: take `now` as an argument');
        dateFormat(node);
      },
      MemberExpression: (node) => {
        const name = nameOf(node) ?? '';
        const property = name.slice(name.lastIndexOf('.') + 1);
        if (name === 'Date.now' || name === 'performance.now') note(node, 'reads the clock: take `now` as an argument');
        if (name === 'Math.random') note(node, 'leaves it to chance: take the choice, or a seed, as an argument');
        if (GLOBALS.includes(name.split('.')[0] ?? '') && name.split('.').length === 2) {
          note(node, `uses ${name}: reach the browser through a port that lib/platform fills`);
        }
        if (MACHINE_ZONE.test(property)) note(node, `uses ${property}, the zone of the machine: use lib/time/zone`);
      },
    });
  }
  return found;
}

/** `a.b.c` for names joined by dots, `?.c` for a name on something computed; undefined for other expressions. */
function nameOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  return `${nameOf(node.object) ?? '?'}.${node.property.type === 'Identifier' ? node.property.name : '?'}`;
}

function namesZone(options: ESTree.Node | undefined): boolean {
  if (options?.type !== 'ObjectExpression') return false;
  return options.properties.some((each) => each.type === 'Property' && nameOf(each.key) === 'timeZone');
}

/** Decisions in files under entrypoints/, which only wire. */
export function decisionsInEntrypoints(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of modulesOf(files).filter((each) => ringOf(each.path) === 'entrypoints')) {
    const note = (node: ESTree.Node, what: string) =>
      found.push(
        `${file.path}:${lineAt(file.source, node.start)} holds ${what}: an entrypoint wires, move the decision to lib/app or lib/platform`,
      );
    walk(file, {
      IfStatement: (node) => note(node, 'an if'),
      ConditionalExpression: (node) => note(node, 'a ?:'),
      SwitchStatement: (node) => note(node, 'a switch'),
    });
  }
  return found;
}

/** Mocks of whole modules in tests of files that share theirs: a file that runs before or after would have the mock, or its own test the module. */
export function mockedModules(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  // Reading a module costs more than looking for the word.
  const tests = modulesOf(files).filter(({ path }) => path.startsWith('tests/'));
  for (const file of tests.filter(({ source }) => /mock|resetModules/i.test(source))) {
    walk(file, {
      CallExpression: (node) => {
        if (!/^vi\.(do)?(un)?mock$|^vi\.resetModules$/i.test(nameOf(node.callee) ?? '')) return;
        found.push(
          `${file.path}:${lineAt(file.source, node.start)} mocks a module: fake what the browser gives instead`,
        );
      },
    });
  }
  return found;
}

/** Imports of zod other than `import * as z from 'zod/mini'`. */
export function fullZod(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of modulesOf(files).filter(({ source }) => source.includes('zod'))) {
    for (const edge of importsOf(file, new Set())) {
      if (edge.specifier === 'zod' || (edge.specifier.startsWith('zod/') && edge.specifier !== 'zod/mini')) {
        found.push(`${file.path}:${edge.line} imports ${edge.specifier}: write import * as z from 'zod/mini'`);
      }
    }
    walk(file, {
      ImportDeclaration: (node) => {
        const namespace = node.specifiers.some((each) => each.type === 'ImportNamespaceSpecifier');
        if (node.source.value !== 'zod/mini' || node.importKind === 'type' || namespace) return;
        found.push(`${file.path}:${lineAt(file.source, node.start)} picks names: write import * as z from 'zod/mini'`);
      },
    });
  }
  return found;
}

/** Code and style files over 250 lines, and exceptions that are gone or short again. */
export function longFiles(files: readonly SourceFile[], exceptions: Exceptions): string[] {
  const long = files
    .filter((file) => /\.(ts|tsx|css|mjs)$/.test(file.path))
    .map((file) => ({ path: file.path, lines: file.source.trimEnd().split('\n').length }))
    .filter((file) => file.lines > LONGEST);
  return [
    ...long
      .filter((file) => !(file.path in exceptions))
      .map((file) => `${file.path} has ${file.lines} lines: split it by what changes together, ${LONGEST} at most`),
    ...Object.keys(exceptions)
      .filter((path) => !long.some((file) => file.path === path))
      .map((path) => `${path} is not over ${LONGEST} lines: take it off the list of exceptions`),
  ];
}

/** Folders at the top level beside the fixed ones and dot-folders. */
export function strayFolders(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => !folder.startsWith('.') && !FOLDERS.includes(folder))
    .map((folder) => `${folder}/: the top level is fixed; put it into one of ${FOLDERS.slice(0, 5).join(', ')}`);
}

/** The strings of source code, and its templates with a `*` for each hole: `reminder.*.title`. */
function wordsOf(files: readonly SourceFile[]): { strings: ReadonlySet<string>; templates: ReadonlySet<string> } {
  const strings = new Set<string>();
  const templates = new Set<string>();
  for (const file of files) {
    for (const [, name] of file.source.matchAll(/__MSG_(\w+?)__/g)) strings.add(name ?? '');
    if (!isModule(file.path)) continue;
    walk(file, {
      Literal: (node) => {
        strings.add(textOf(node) ?? '');
      },
      TemplateLiteral: (node) => {
        const words = node.expressions.length === 0 ? strings : templates;
        words.add(node.quasis.map((quasi) => quasi.value.cooked).join('*'));
      },
    });
  }
  return { strings, templates };
}

/**
 * Messages that no source file names: by key (`a.b` or `a_b`), by the stem of a plural, in `__MSG_a_b__`, or by a
 * template on the list of computed keys; and entries of that list that fit no message or stand in no source.
 */
export function deadMessages(keys: readonly string[], files: readonly SourceFile[], computed: Exceptions): string[] {
  const { strings, templates } = wordsOf(files);
  const listed = Object.keys(computed);
  const namesOf = (key: string) => [key, key.replace(/\.(zero|one|two|few|many|other)$/, '')];
  const named = (name: string) => strings.has(name) || strings.has(name.replaceAll('.', '_'));
  const patterns = new Map(listed.map((template) => [template, patternOf(template)]));
  const fits = (key: string, template: string) => namesOf(key).some((name) => patterns.get(template)?.test(name));
  return [
    ...keys
      .filter((key) => !namesOf(key).some(named) && !listed.some((template) => fits(key, template)))
      .map((key) => `${key}: nothing shows this message; use it or delete it (is its key computed? list the template)`),
    ...listed
      .filter((template) => !templates.has(template) || !keys.some((key) => fits(key, template)))
      .map((template) => `${template}: no message fits, or no template in the source is this; take it off the list`),
  ];
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('*', '[\\w.]+')}$`);
}
