import './dark.css';
import './ending.css';
import { t } from '../../lib/platform/i18n';
import type { Voice } from '../../lib/sound/voices';
import { Button } from '../ui/Button';

export interface DarkGateProps {
  name: string;
  voice: Voice | null;
  /** Called within the press, so that the screen may be filled. */
  onStart: (dark: boolean) => void;
}

/** Before a routine with eyes closed: what will happen, and how to come back. */
export function DarkGate({ name, voice, onStart }: DarkGateProps) {
  return (
    <section class="player-ask dark-gate" aria-labelledby="dark-title">
      <h1 id="dark-title">{name}</h1>
      <p>{voice ? t('routine.dark_line') : t('routine.dark_bell')}</p>
      <p>{t('routine.dark_standing')}</p>
      <p class="soft">{t('routine.dark_leave')}</p>
      <Button kind="act" wide onClick={() => onStart(true)}>
        {t('routine.dark_start')}
      </Button>
      <Button wide onClick={() => onStart(false)}>
        {t('routine.dark_without')}
      </Button>
    </section>
  );
}
