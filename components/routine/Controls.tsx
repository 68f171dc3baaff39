import './controls.css';
import { t } from '../../lib/platform/i18n';
import type { RunAction } from '../../lib/routine/types';
import { Button } from '../ui/Button';
import { BackIcon, PauseIcon, PlayIcon, SkipIcon } from './Icons';
import { useQuiet } from './useQuiet';

export interface ControlsProps {
  going: boolean;
  viewer: string;
  /** There is no step before this one. */
  first: boolean;
  /** The step at hand is as long as it may be. */
  full: boolean;
  onAction: (action: RunAction) => void;
}

/** The bar under a routine. Left alone it steps back, so that the figure is what one sees. */
export function Controls({ going, viewer, first, full, onAction }: ControlsProps) {
  const quiet = useQuiet(going);
  return (
    <fieldset class={quiet ? 'player-bar player-bar-quiet' : 'player-bar'} aria-label={t('routine.controls')}>
      <Button kind="quiet" disabled={first} onClick={() => onAction({ type: 'previous' })}>
        <BackIcon />
        <span>{t('routine.back')}</span>
      </Button>
      <Button
        kind="act"
        class="player-pause"
        aria-label={going ? t('routine.pause') : t('routine.resume')}
        onClick={() => onAction(going ? { type: 'pause' } : { type: 'resume', viewer })}
      >
        {going ? <PauseIcon /> : <PlayIcon />}
      </Button>
      <Button kind="quiet" onClick={() => onAction({ type: 'next' })}>
        <SkipIcon />
        <span>{t('routine.skip')}</span>
      </Button>
      <Button
        kind="quiet"
        aria-label={t(full ? 'routine.add_full' : 'routine.add_name')}
        aria-disabled={full}
        onClick={() => !full && onAction({ type: 'add30' })}
      >
        {t('routine.add')}
      </Button>
    </fieldset>
  );
}
