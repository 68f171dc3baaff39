import { timeAt } from '../../lib/platform/format';
import type { ProfileChip } from '../../lib/routine/types';
import type { Tonight } from '../../lib/tonight/tonight';
import { phaseAt } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';
import { useFitted } from '../hooks/useFitted';
import { useNow } from '../hooks/useNow';
import type { RunHere } from '../hooks/useRun';
import type { Senses } from '../hooks/useSenses';
import { AskOnce } from '../routine/AskOnce';
import type { Part, Wish } from '../routine/More';
import { Player } from '../routine/Player';

export interface PlayProps<W> {
  tonight: Tonight;
  here: RunHere;
  /** A routine that waits for "Anything to leave out?". */
  wanted: W | null;
  onAsked: (wanted: W, chips: readonly ProfileChip[]) => void;
  deeds: Pick<Deeds, 'tell'>;
  onOffToBed: () => void;
  /** Opens the full page, where the run goes on; the wish is what it is wanted for. Left out on the full page itself. */
  onOpenPage?: (wish: Wish | null) => void;
  /** Of the full page. */
  senses?: Senses | null;
  unfolded?: Part | null;
}

/** Four times a second is enough for words and ring; the figure draws its own frames. */
const TICK = 250;

/** A routine from its question to its end. */
export function Play<W>(props: PlayProps<W>) {
  const { tonight, here, wanted, onAsked, deeds, onOffToBed, onOpenPage, senses = null, unfolded = null } = props;
  const now = useNow(TICK);
  const run = useFitted(here.run, tonight.leaveOut);
  // At night no time is to be seen, and none where the user wants none.
  const timeless = !tonight.showTimeLeft || phaseAt(tonight, now) === 'night';
  if (run) {
    return (
      <Player
        run={run}
        now={now}
        viewer={here.viewer}
        onAction={here.act}
        onOffToBed={onOffToBed}
        onClose={here.close}
        {...(onOpenPage ? { onOpenPage } : {})}
        compact={onOpenPage !== undefined}
        legsMatter={tonight.legsMatter}
        leaveOut={tonight.leaveOut}
        timeText={timeless ? null : (at) => timeAt(at, tonight.zone, tonight.clock)}
        senses={senses}
        unfolded={unfolded}
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
