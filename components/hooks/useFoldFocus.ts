import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a part of a fold that goes away by what is pressed in it: the focus then goes to the fold's own line, not to the top of the
 * page. The element that is referred to holds the part.
 */
export function useFoldFocus<T extends HTMLElement>(): RefObject<T | null> {
  const part = useRef<T>(null);
  useLayoutEffect(() => {
    const element = part.current;
    // Called while the element still stands in the page.
    return () => {
      if (!element?.contains(document.activeElement)) return;
      element.closest('details')?.querySelector('summary')?.focus();
    };
  }, []);
  return part;
}
