import { useEffect, useState } from 'preact/hooks';
import { whileHidden } from '../../lib/platform/pulse';

/** What is renewed more often than so many milliseconds is so in a hidden page too. */
const OFTEN = 1000;

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
    const still = every < OFTEN ? whileHidden(() => setNow(Date.now())) : undefined;
    return () => {
      clearTimeout(timer);
      still?.();
      document.removeEventListener('visibilitychange', look);
    };
  }, [every]);
  return now;
}
