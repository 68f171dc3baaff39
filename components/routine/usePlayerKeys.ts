import { useEffect, useRef } from 'preact/hooks';

/** What the keys do. */
export interface PlayerKeys {
  toggle: () => void;
  next: () => void;
  previous: () => void;
}

/** Space pauses and goes on, the arrows go back and on in reading direction. A focused control keeps its own keys. */
export function usePlayerKeys(keys: PlayerKeys | null): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const control =
        event.target instanceof Element ? event.target.closest('button, summary, a, input, select') : null;
      const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const space = event.key === ' ' && !control;
      const arrow = (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !control?.matches('input, select');
      if (!space && !arrow) return;
      event.preventDefault();
      // A key that is held, or leant on, is pressed once.
      if (event.repeat) return;
      if (space) now.toggle();
      else if (event.key === forward) now.next();
      else now.previous();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
