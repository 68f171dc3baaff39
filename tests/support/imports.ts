import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite';

/** A file of the project: its path from the project's folder, with `/`, and its text. */
export interface SourceFile {
  path: string;
  source: string;
}

/** Files that exist only for a test: `{ 'lib/a.ts': 'text' }`. */
export function inMemory(sources: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(sources).map(([path, source]) => ({ path, source }));
}

/** One edge of the import graph. */
export interface Import {
  /** `type` leaves no trace in the bundle; `static` is loaded with the file, `dynamic` when its `import()` runs. */
  kind: 'static' | 'dynamic' | 'type';
  /** As written. */
  specifier: string;
  /** Where it leads: a path from the project's folder, or the specifier itself when it names a package. */
  target: string;
  line: number;
}

/** True for a file that the parser reads: TypeScript and plain modules, with or without JSX. */
export function isModule(path: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(path);
}

/** Walks a module's syntax tree. Throws with the parser's words when the text is no module. */
export function walk(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(parsed(file));
}

/** Many rules look at the same files: each is read once. */
const programs = new WeakMap<SourceFile, ESTree.Program>();

function parsed(file: SourceFile): ESTree.Program {
  const known = programs.get(file);
  if (known) return known;
  const { program, errors } = parseSync(file.path, file.source);
  const [first] = errors;
  if (first !== undefined) throw new SyntaxError(`${file.path}: ${first.message}`);
  programs.set(file, program);
  return program;
}

/** The line, counted from 1, of an offset into a text. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/**
 * Every import and re-export of a module. An import whose names are all marked `type` one by one is static:
 * under `verbatimModuleSyntax` the bundle keeps it. A computed `import()` has the specifier `?`.
 */
export function importsOf(file: SourceFile, paths: ReadonlySet<string>): Import[] {
  const found: Import[] = [];
  const add = (kind: Import['kind'], node: ESTree.Node, specifier: string) =>
    found.push({
      kind,
      specifier,
      target: resolve(file.path, specifier, paths),
      line: lineAt(file.source, node.start),
    });
  const kindOf = (declared: 'type' | 'value' | undefined) => (declared === 'type' ? 'type' : 'static');
  walk(file, {
    ImportDeclaration: (node) => add(kindOf(node.importKind), node, node.source.value),
    ExportAllDeclaration: (node) => add(kindOf(node.exportKind), node, node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(kindOf(node.exportKind), node, node.source.value);
    },
    TSImportType: (node) => add('type', node, node.source.value),
    ImportExpression: (node) => add('dynamic', node, textOf(node.source) ?? '?'),
  });
  return found;
}

/** The text of a string or of a template without holes; undefined for anything computed. */
export function textOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const whole = node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0] : undefined;
  return whole?.value.cooked ?? undefined;
}

type Graph = ReadonlyMap<string, readonly Import[]>;
const graphs = new WeakMap<readonly SourceFile[], Graph>();

/** The imports of every module among the files, by path. */
export function graphOf(files: readonly SourceFile[]): Graph {
  const known = graphs.get(files);
  if (known) return known;
  const paths = new Set(files.map((file) => file.path));
  const graph = new Map(files.filter((file) => isModule(file.path)).map((file) => [file.path, importsOf(file, paths)]));
  graphs.set(files, graph);
  return graph;
}

/**
 * Everything reached from the roots over edges of the given kinds, packages included, each with the way there:
 * `background.ts > on-alarm.ts > decide.ts`. A package ends a way.
 */
export function reach(
  graph: ReadonlyMap<string, readonly Import[]>,
  roots: readonly string[],
  kinds: readonly Import['kind'][],
): ReadonlyMap<string, string> {
  const ways = new Map(roots.map((root) => [root, root]));
  for (const [path, way] of ways) {
    for (const edge of graph.get(path) ?? []) {
      if (kinds.includes(edge.kind) && !ways.has(edge.target)) ways.set(edge.target, `${way} > ${edge.target}`);
    }
  }
  return ways;
}

const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.mjs', '/index.ts', '/index.tsx'];

function resolve(from: string, specifier: string, paths: ReadonlySet<string>): string {
  const bare = specifier.replace(/\?.*$/, '');
  const aliased = /^(?:@@?|~~?)\/(.+)$/.exec(bare)?.[1];
  if (aliased === undefined && !bare.startsWith('.')) return specifier;
  const path = aliased ?? posix.join(posix.dirname(from), bare);
  return ENDINGS.map((ending) => path + ending).find((candidate) => paths.has(candidate)) ?? path;
}
