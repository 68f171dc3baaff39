import { useEffect, useState } from 'preact/hooks';
import type { KeptAside } from '../../lib/platform/archive';
import { canUndoImport, keptAside, watchArchive } from '../../lib/platform/archive';

export type { KeptAside };

/** What lies beside the settings: values kept aside, and whether the last import can be taken back. */
export interface Archive {
  aside: KeptAside[];
  canUndo: boolean;
}

/** The archive, following it. */
export function useArchive(): Archive {
  const [archive, setArchive] = useState<Archive>({ aside: [], canUndo: false });
  useEffect(() => {
    const read = async () => setArchive({ aside: await keptAside(), canUndo: await canUndoImport() });
    const stop = watchArchive(read);
    read();
    return stop;
  }, []);
  return archive;
}
