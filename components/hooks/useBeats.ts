import { useEffect, useRef } from 'preact/hooks';
import { whileHidden } from '../../lib/platform/pulse';

/** Calls `beat` every so many milliseconds while `on`, in a hidden page too. */
export function useBeats(on: boolean, every: number, beat: () => void): void {
  const latest = useRef(beat);
  latest.current = beat;
  useEffect(() => {
    if (!on) return;
    let told = Date.now();
    const tell = () => {
      told = Date.now();
      latest.current();
    };
    const timer = setInterval(tell, every);
    // Behind other windows the interval may come too late.
    const still = whileHidden(() => Date.now() - told >= every && tell());
    return () => {
      clearInterval(timer);
      still();
    };
  }, [on, every]);
}
