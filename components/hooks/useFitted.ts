import { useMemo } from 'preact/hooks';
import { fitted } from '../../lib/routine/fitted';
import type { ProfileChip, Run } from '../../lib/routine/types';

/** The run as it may be played with what is left out by now. Brings the catalogue along: not for the popup's first view. */
export function useFitted(run: Run | null, chips: readonly ProfileChip[]): Run | null {
  return useMemo(() => run && fitted(run, chips), [run, chips]);
}
