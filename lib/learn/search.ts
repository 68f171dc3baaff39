/** What can be found: its name, and its words from the most to the least telling. */
export interface Entry<Id extends string> {
  id: Id;
  title: string;
  words: string;
}

/** Letters without their accents and case, so that "cafe" finds "Café". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The entries that hold every word of a query, or the beginning or middle of it, in any order; those with all of them in the
 * title come first, otherwise the order stays. All of them where nothing is asked.
 */
export function found<Id extends string>(entries: readonly Entry<Id>[], query: string): Id[] {
  const wanted = folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const holds = (text: string) => wanted.every((word) => text.includes(word));
  const inTitle = entries.filter(({ title }) => holds(folded(title)));
  const elsewhere = entries.filter(
    (entry) => !inTitle.includes(entry) && holds(folded(`${entry.title} ${entry.words}`)),
  );
  return [...inTitle, ...elsewhere].map(({ id }) => id);
}
