import type { RefObject } from 'preact';
import { useFocusAfter } from './useFocusAfter';

/** For a part of a fold that goes away by what is pressed in it: the focus then goes to the fold's own line. */
export function useFoldFocus<T extends HTMLElement>(): RefObject<T | null> {
  return useFocusAfter<T>((part) => part.closest('details')?.querySelector('summary'));
}
