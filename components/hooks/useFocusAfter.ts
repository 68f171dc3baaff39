import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a part of a page that goes away by what is pressed in it: the focus then goes where it is told, not to the top of the
 * page. The element that is referred to holds the part.
 * @param next where the focus goes; called while the part still stands in the page
 */
export function useFocusAfter<T extends HTMLElement>(
  next: (part: T) => HTMLElement | null | undefined,
): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const part = ref.current;
    return () => {
      if (part?.contains(document.activeElement)) next(part)?.focus();
    };
  }, []);
  return ref;
}
