import type { Plugin } from 'vite';

const POPUP = 'entrypoints/popup/main.tsx';
/** The card of the routine, which comes right after the first view, with a picture. */
const CARD = 'components/popup/Offer.tsx';
const WITH_CARD = ['/components/figure/', '/components/routine/whyWords', '/lib/tonight/choice'];

/** The part of rolldown's chunking context that is used here. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Every module that a script needs at once: what it imports, over any number of steps. */
function neededBy(script: string, graph: Graph): Set<string> {
  const needed = new Set<string>();
  const visit = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  for (const next of graph.getModuleInfo(script)?.importedIds ?? []) visit(next);
  return needed;
}

/**
 * Puts what the popup's first view needs into one script and one style sheet. Left to itself the bundler splits what
 * pages share into a dozen files, and every file is one more errand before the popup stands. What the card's picture and
 * words take is one more script.
 */
export function popupInOne(root: string): Plugin {
  const popup = `${root}/${POPUP}`;
  let needed: Set<string> | undefined;
  let card: Set<string> | undefined;
  const first = (id: string, graph: Graph) => {
    needed ??= neededBy(popup, graph);
    return needed.has(id) || id.includes('wxt-html-plugins') ? 'first' : null;
  };
  const withCard = (id: string, graph: Graph) => {
    card ??= neededBy(`${root}/${CARD}`, graph);
    return card.has(id) && WITH_CARD.some((part) => id.includes(part)) ? 'card' : null;
  };
  return {
    name: 'popup-in-one',
    apply: 'build',
    buildStart() {
      needed = undefined;
      card = undefined;
    },
    outputOptions(options) {
      if (options.format === 'iife') return null;
      // What pages share of controls is one script too: a file each cost the package more than what is in them.
      const controls = { name: 'controls', test: /components\/ui\//, minShareCount: 2, priority: 1 };
      // A script takes along what its modules import, unless one before it has that: the first view chooses first.
      const groups = [{ name: first, priority: 3 }, { name: withCard, priority: 2 }, controls];
      return { ...options, codeSplitting: { groups } };
    },
  };
}
