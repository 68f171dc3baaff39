import { t } from '../../lib/platform/i18n';
import { LinkButton } from '../ui/Button';
import { Frame, type FrameProps } from './Frame';

export interface EndScreenProps extends Pick<FrameProps, 'asked'> {
  /** Where the sun can be seen: in the toolbar, behind the puzzle piece, or in the browser's menu (a phone). */
  sun: 'toolbar' | 'puzzle' | 'menu';
  sentences: readonly string[];
  onClose: () => void;
}

const LINES = {
  toolbar: 'welcome.end.toolbar',
  puzzle: 'welcome.end.puzzle',
  menu: 'welcome.end.menu',
} as const;

/** "That is all." */
export function EndScreen({ sun, sentences, onClose, ...frame }: EndScreenProps) {
  return (
    <Frame
      {...frame}
      title={t('welcome.end.title')}
      skip={{ label: t('welcome.end.close'), onSkip: onClose }}
      onSubmit={onClose}
      actions={
        <LinkButton kind="act" href="/routine.html?start">
          {t('welcome.end.routine')}
        </LinkButton>
      }
    >
      <p class="welcome-line">{t(LINES[sun])}</p>
      <p class="welcome-line soft">{sentences.join(' ')}</p>
    </Frame>
  );
}
