/** Samples of two things taken in turns, so that both meet the same machine. */

/** Samples of both, one after the other each time; the first of each is thrown away. */
export async function inTurns<T>(
  samples: number,
  [ours, empty]: [() => Promise<T>, () => Promise<T>],
): Promise<[T[], T[]]> {
  const taken: [T[], T[]] = [[], []];
  for (let i = 0; i <= samples; i += 1) {
    const both = [await ours(), await empty()] as const;
    if (i > 0) both.forEach((sample, which) => void taken[which === 0 ? 0 : 1].push(sample));
  }
  return taken;
}
