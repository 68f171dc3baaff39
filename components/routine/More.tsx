import './more.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { RunAt } from '../../lib/routine/run';
import type { ProfileChip, Run, RunAction } from '../../lib/routine/types';
import type { Senses } from '../hooks/useSenses';
import { Adapt } from './Adapt';
import { DarkOffer } from './DarkOffer';
import { Others } from './Others';
import { PageWishes } from './PageWishes';
import { SoundFields } from './SoundFields';

const PARTS = {
  adapt: 'routine.adapt',
  others: 'routine.others',
  sound: 'routine.sound',
  dark: 'routine.dark',
} as const;
/** What can be unfolded under a step. */
export type Part = keyof typeof PARTS;

/** What a popup may wish for that only the full page has. */
export type Wish = 'voice' | 'bell' | 'dark';

export interface MoreProps {
  run: Run;
  at: RunAt;
  leaveOut: readonly ProfileChip[];
  legsMatter: boolean;
  onAction: (action: RunAction) => void;
  /** Of the full page; null in the popup, and while they are being read. */
  senses: Senses | null;
  /** Opens the full page with a wish; left out where this is the full page. */
  onOpenPage: ((wish: Wish | null) => void) | undefined;
  /** What is unfolded at first. */
  first: Part | null;
}

/** Under a step, one part unfolded at a time: how to adapt it, something else, sound, and the dark. */
export function More({ run, at, leaveOut, legsMatter, onAction, senses, onOpenPage, first }: MoreProps) {
  const [open, setOpen] = useState<Part | null>(first);
  const id = useId();
  const part = useRef<HTMLDivElement>(null);
  // Above the bar, not under it.
  useEffect(() => {
    if (open) part.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const parts: Part[] = senses ? ['adapt', 'others', 'sound', 'dark'] : ['adapt', 'others', 'sound'];
  const shown = () => {
    switch (open) {
      case 'adapt':
        return <Adapt step={at.step} onRepeat={() => onAction({ type: 'repeat' })} />;
      case 'others':
        return (
          <Others
            run={run}
            index={at.index}
            leaveOut={leaveOut}
            legsMatter={legsMatter}
            onChoose={(step) => {
              setOpen(null);
              onAction({ type: 'swap', step });
            }}
          />
        );
      case 'sound':
        return senses ? <SoundFields senses={senses} /> : onOpenPage && <PageWishes onOpenPage={onOpenPage} />;
      case 'dark':
        return senses && <DarkOffer voice={senses.voice} onGo={() => senses.onDark(true)} />;
      default:
        return null;
    }
  };
  return (
    <div class="player-more">
      <div class="player-more-row">
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            class="player-more-name"
            aria-expanded={open === each}
            aria-controls={id}
            onClick={() => setOpen(open === each ? null : each)}
          >
            {t(PARTS[each])}
          </button>
        ))}
      </div>
      <div id={id} ref={part} class="player-more-part" hidden={open === null}>
        {shown()}
      </div>
    </div>
  );
}
