import type { Plugin } from 'vite';

const POPUP = 'entrypoints/popup/main.tsx';

/** The part of rolldown's chunking context that is used here. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Every module that the popup needs for its first view: what its script imports, over any number of steps. */
function neededBy(popup: string, graph: Graph): Set<string> {
  const needed = new Set<string>();
  const visit = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  for (const next of graph.getModuleInfo(popup)?.importedIds ?? []) visit(next);
  return needed;
}

/**
 * Puts what the popup's first view needs into one script and one style sheet. Left to itself the bundler splits what
 * pages share into a dozen files, and every file is one more errand before the popup stands.
 */
export function popupInOne(root: string): Plugin {
  const popup = `${root}/${POPUP}`;
  let needed: Set<string> | undefined;
  const name = (id: string, graph: Graph) => {
    needed ??= neededBy(popup, graph);
    return needed.has(id) || id.includes('wxt-html-plugins') ? 'first' : null;
  };
  return {
    name: 'popup-in-one',
    apply: 'build',
    buildStart() {
      needed = undefined;
    },
    outputOptions(options) {
      if (options.format === 'iife') return null;
      return { ...options, codeSplitting: { groups: [{ name }] } };
    },
  };
}
