import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Place {
  scroll: number;
  /** The link that was pressed. */
  href: string;
}

/**
 * For views that follow one another in one page by links: who comes back to a view stands where they left it, with the focus on
 * the link they had pressed. A new one begins at its top, with the focus on its heading (which takes `tabIndex={-1}`); so does
 * the first one, unless something of the page around has the focus.
 * @param view the name of the view that is shown
 * @param home the view that is always come back to, by its link as by the browser's way back
 * @returns for the element that holds the views
 */
export function useKeptPlaces<T extends HTMLElement>(view: string, home: string): RefObject<T | null> {
  const root = useRef<T>(null);
  const kept = useRef(new Map<string, Place>());
  const shown = useRef(view);
  const pressed = useRef(false);

  useEffect(() => {
    const element = root.current;
    const keep = ({ target }: Event) => {
      const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : null;
      if (!href?.startsWith('#')) return;
      kept.current.set(shown.current, { scroll: scrollY, href });
      pressed.current = true;
    };
    element?.addEventListener('click', keep);
    return () => element?.removeEventListener('click', keep);
  }, []);

  useLayoutEffect(() => {
    if (view === home || document.activeElement !== document.body) return;
    scrollTo(0, 0);
    root.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, []);

  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const place = kept.current.get(view);
    const back = place !== undefined && (view === home || !pressed.current);
    pressed.current = false;
    scrollTo(0, back ? place.scroll : 0);
    const link = back && [...(root.current?.querySelectorAll('a') ?? [])].find((each) => leadsTo(each, place.href));
    (link || root.current?.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
  }, [view]);

  return root;
}

const leadsTo = (link: HTMLAnchorElement, href: string) => link.getAttribute('href') === href;
