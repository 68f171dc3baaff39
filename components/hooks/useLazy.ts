import { useEffect, useState } from 'preact/hooks';

/**
 * What a module gives once it has come, null before; nothing is loaded until `wanted`. `load` is an `import()` of a file of the
 * package: it comes within milliseconds, so nothing stands in for it.
 */
export function useLazy<T>(load: () => Promise<T>, wanted = true): T | null {
  const [loaded, setLoaded] = useState<{ is: T } | null>(null);
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
