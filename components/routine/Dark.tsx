import './dark.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { useQuiet } from './useQuiet';

export interface DarkProps {
  onLeave: () => void;
  children: ComponentChildren;
}

/** Eyes closed: a nearly black page with one dim dot. Any touch or key shows what is in it for four seconds. */
export function Dark({ onLeave, children }: DarkProps) {
  const quiet = useQuiet(true);
  // The browser itself takes Esc in full screen; where it gave none, the key still opens the eyes.
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'Escape' && onLeave();
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <div class={quiet ? 'dark dark-quiet' : 'dark'}>
      <span class="dark-dot" />
      <div class="dark-shown">
        {children}
        <p class="dark-foot">
          <span>{t('routine.dark_leave')}</span>
          <Button kind="quiet" onClick={onLeave}>
            {t('routine.dark_open')}
          </Button>
        </p>
      </div>
    </div>
  );
}
