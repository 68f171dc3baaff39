import { useEffect } from 'preact/hooks';
import { keptSuffixes } from '../../lib/platform/suffixes';
import { publicSuffixes } from './read-site';
import type { Deeds } from './useDeeds';

/** While `on`, sees to it that the kept public suffixes are this version's: an update may bring newer ones, a copy none. */
export function useKeptSuffixes(on: boolean, { tell }: Deeds): void {
  useEffect(() => {
    if (!on) return;
    const renew = async () => {
      const [kept, suffixes] = await Promise.all([keptSuffixes(), publicSuffixes()]);
      const tlds = Object.keys(suffixes);
      const same = tlds.length === Object.keys(kept).length && tlds.every((tld) => kept[tld] === suffixes[tld]);
      if (!same) await tell({ type: 'suffixes/keep', suffixes });
    };
    renew();
  }, [on]);
}
