import { useEffect, useReducer, useRef, useState } from 'preact/hooks';

/**
 * A clock that is given now and then, made smooth: `ms` plus what has passed since it last changed, redrawn with every
 * frame while `running`. Stands at `ms` otherwise.
 */
export function useFrame(ms: number, running: boolean): number {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const given = useRef({ ms, at: performance.now() });
  if (given.current.ms !== ms) given.current = { ms, at: performance.now() };
  useEffect(() => {
    if (!running) return;
    given.current.at = performance.now();
    let frame = requestAnimationFrame(function next() {
      redraw(0);
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
  return running ? ms + performance.now() - given.current.at : ms;
}

/** True when the system asks for less motion; follows it. */
export function useStill(): boolean {
  const [query] = useState(() => matchMedia('(prefers-reduced-motion: reduce)'));
  const [still, setStill] = useState(query.matches);
  useEffect(() => {
    const follow = () => setStill(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return still;
}
