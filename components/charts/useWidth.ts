import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What is drawn before the page is laid out. */
const FIRST = 592;

/**
 * The width of a drawing in sixteenths of the page's letters: a drawing in this unit has room for as many marks as it is
 * wide, and grows with the letters that the user chose.
 */
export function useWidth(): { ref: RefObject<SVGSVGElement | null>; width: number } {
  const ref = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(FIRST);
  useLayoutEffect(() => {
    const drawing = ref.current;
    if (!drawing) return;
    const measure = () => {
      const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const wide = Math.round((drawing.getBoundingClientRect().width * 16) / letters);
      if (wide > 0) setWidth(wide);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(drawing);
    return () => watcher.disconnect();
  }, []);
  return { ref, width };
}
