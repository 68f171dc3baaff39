import * as trie from 'tldts-icann/dist/es6/src/data/trie.js';
import { compactSuffixes, type Suffixes } from './suffix';

/**
 * The public suffixes of the registries, in the form in which they are stored, out of the data of a library that is kept up
 * with publicsuffix.org. Big: for pages alone, by `import()`. Suffixes that firms give their customers (`github.io`) are left
 * out on purpose: what is kept of a visit is the name that somebody registered and no more.
 */
export function suffixList(): Suffixes {
  const rules = [...rulesBelow(trie.rulesRoot, ''), ...rulesBelow(trie.exceptionsRoot, '').map((rule) => `!${rule}`)];
  // The library has each rule in Unicode as well, and hosts come as browsers spell them.
  return compactSuffixes(rules.filter((rule) => /^[\x20-\x7e]+$/.test(rule)));
}

/** Where the name of each edge begins in the one text that holds them all. */
const starts: number[] = [];
for (let edge = 0, at = 0; edge < trie.edgeLength.length; edge += 1) {
  starts.push(at);
  at += trie.edgeLength[edge] ?? 0;
}

function rulesBelow(node: number, name: string): string[] {
  const rules: string[] = [];
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
    const start = starts[edge] ?? 0;
    const label = trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0));
    const rule = name === '' ? label : `${label}.${name}`;
    const child = trie.edgeChild[edge] ?? 0;
    if (trie.nodeFlags[child]) rules.push(rule);
    rules.push(...rulesBelow(child, rule));
  }
  return rules;
}
