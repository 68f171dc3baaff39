import type { ProfileChip } from '../../lib/routine/types';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';
import { useNow } from '../hooks/useNow';
import type { RunHere } from '../hooks/useRun';
import { AskOnce } from '../routine/AskOnce';
import { Player } from '../routine/Player';

export interface PlayProps<W> {
  tonight: Tonight;
  here: RunHere;
  /** A routine that waits for "Anything to leave out?". */
  wanted: W | null;
  onAsked: (wanted: W, chips: readonly ProfileChip[]) => void;
  deeds: Pick<Deeds, 'tell'>;
  onOffToBed: () => void;
  /** In the popup: its width, and the way to the page. */
  compact?: boolean;
}

/** Four times a second is enough for words and ring; the figure draws its own frames. */
const TICK = 250;

/** A routine from its question to its end. */
export function Play<W>({ tonight, here, wanted, onAsked, deeds, onOffToBed, compact = true }: PlayProps<W>) {
  const now = useNow(TICK);
  if (here.run) {
    return (
      <Player
        run={here.run}
        now={now}
        viewer={here.viewer}
        onAction={here.act}
        onOffToBed={onOffToBed}
        onClose={here.close}
        {...(compact ? { onOpenPage: () => window.open('/routine.html', '_blank') } : {})}
        compact={compact}
      />
    );
  }
  if (wanted === null) return null;
  return (
    <AskOnce
      profile={{ asked: tonight.asked, chips: tonight.leaveOut }}
      onAnswer={async ({ chips }) => {
        if (await deeds.tell({ type: 'profile/save', chips })) onAsked(wanted, chips);
      }}
    />
  );
}
