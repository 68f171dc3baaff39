import { t } from '../../lib/platform/i18n';
import { PausePage } from '../pause/PausePage';

export interface PausePreviewProps {
  intent: string;
  more: number;
  word: 'tonight' | 'today';
}

/** The page as it will stand in front of a site, small and out of reach. */
export function PausePreview({ intent, more, word }: PausePreviewProps) {
  return (
    <figure class="pause-preview">
      <div class="pause" inert>
        <PausePage view={{ version: 1, stands: true, until: 0, left: more, more, when: word, intent }} escapes={0} />
      </div>
      <figcaption class="soft small">{t('options.pause.preview')}</figcaption>
    </figure>
  );
}
