import { useEffect } from 'preact/hooks';
import { onErased } from '../../lib/platform/erased';

/** Erasing everything takes along what was half written in this tab: its drafts go, and the page begins anew. */
export function useErased(): void {
  useEffect(
    () =>
      onErased(() => {
        sessionStorage.clear();
        location.reload();
      }),
    [],
  );
}
