import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Feel } from '../../lib/routine/types';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import type { PlayerProps } from './Player';

/** After the last step: one line, one word if they like, and the way to bed. */
export function RunEnd({ run, legsMatter, onAction, onOffToBed, onClose }: PlayerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The control that had the focus is gone with the last step.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div class="player-ask">
      <h1 aria-live="polite" ref={heading} tabIndex={-1}>
        {t('routine.done')}
      </h1>
      <p class="player-sentence">{t('routine.done_line')}</p>
      {legsMatter && (
        <Chips<Feel>
          label={t('routine.legs_now')}
          value={run.feel}
          choices={[
            { value: 'easier', label: t('routine.feel.easier') },
            { value: 'same', label: t('routine.feel.same') },
            { value: 'not-now', label: t('routine.feel.not_now') },
          ]}
          onChange={(feel) => onAction({ type: 'feel', feel })}
          even
        />
      )}
      <Button kind="act" wide onClick={onOffToBed}>
        {t('routine.off_to_bed')}
      </Button>
      <Button wide onClick={onClose}>
        {t('routine.close')}
      </Button>
    </div>
  );
}
