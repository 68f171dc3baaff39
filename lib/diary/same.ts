/** True of two values that say the same, in whatever order their parts were written: a browser may give them back by their names. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [mine, theirs] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    mine.size === theirs.size && [...mine].every(([name, part]) => theirs.has(name) && isSame(part, theirs.get(name)))
  );
}
