import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Instant } from '../../lib/time/instant';

/**
 * The wall clock as it is when a component is drawn, which while `running` is at every frame. Nothing is added up, so what is drawn by
 * it never drifts, however late a frame comes.
 */
export function useFrame(running: boolean): Instant {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!running) return;
    let frame = requestAnimationFrame(function next() {
      redraw(0);
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
  return Date.now();
}

/** True when the system asks for less motion; follows it. */
export function useStill(): boolean {
  const [query] = useState(() => matchMedia('(prefers-reduced-motion: reduce)'));
  // Asked once: Chromium tells no change to a query that was asked between the change and its telling, as it would be at every frame.
  const [still, setStill] = useState(() => query.matches);
  useEffect(() => {
    const follow = () => setStill(query.matches);
    // It may have changed between the first drawing and this.
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return still;
}
