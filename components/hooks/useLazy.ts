import { useEffect, useState } from 'preact/hooks';

const come = new Map<() => Promise<unknown>, unknown>();

/**
 * Loads a module before the view that shows it is drawn: {@link useLazy} of the same `load` has it from the first. One that
 * cannot be had now is tried again when it is drawn.
 */
export async function comeAhead<T>(load: () => Promise<T>): Promise<void> {
  await load().then(
    (is) => come.set(load, is),
    () => undefined,
  );
}

/**
 * What a module gives once it has come, null before; nothing is loaded until `wanted`. `load` is an `import()` of a file of the
 * package: it comes within milliseconds, so nothing stands in for it.
 */
export function useLazy<T>(load: () => Promise<T>, wanted = true): T | null {
  const [loaded, setLoaded] = useState<{ is: T } | null>(() => (come.has(load) ? { is: come.get(load) as T } : null));
  useEffect(() => {
    let here = true;
    if (wanted && !loaded) {
      load().then((is) => here && setLoaded({ is }));
    }
    return () => {
      here = false;
    };
  }, [wanted]);
  return wanted && loaded ? loaded.is : null;
}
