import { useEffect, useState } from 'preact/hooks';

/**
 * What `read` gives, read anew whenever `watch` calls. Of readings that overlap the one begun last holds. `undefined` until the
 * first has come; what was read of other `inputs` stands until theirs has.
 */
export function useFollowed<T>(
  read: () => Promise<T>,
  watch: (changed: () => void) => () => void,
  inputs: readonly unknown[],
): T | undefined {
  const [known, setKnown] = useState<{ is: T }>();
  useEffect(() => {
    let asked = 0;
    const look = async () => {
      asked += 1;
      const mine = asked;
      const is = await read();
      if (mine === asked) setKnown({ is });
    };
    // Before the reading, so that no change falls between the two.
    const stop = watch(look);
    look();
    return () => {
      asked = -1;
      stop();
    };
  }, [...inputs]);
  return known?.is;
}
