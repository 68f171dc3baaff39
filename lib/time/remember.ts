/** How many answers are kept: those of one replan and of the nights around it. */
const KEPT = 500;

/**
 * A pure function that keeps what it found: a replan asks for the same few dates and wall times again and again. Full, it
 * forgets everything and begins anew. No answer may be undefined.
 */
export function remembering<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    if (known.size >= KEPT) known.clear();
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
