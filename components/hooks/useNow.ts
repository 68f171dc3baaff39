import { useEffect, useState } from 'preact/hooks';

/** The instant, renewed every `every` milliseconds on that beat of the clock, and when the page is looked at again. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now();
      setNow(at);
      timer = setTimeout(tick, every - (at % every));
    };
    const look = () => document.visibilityState === 'visible' && setNow(Date.now());
    timer = setTimeout(tick, every - (Date.now() % every));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [every]);
  return now;
}
