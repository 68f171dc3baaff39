import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { Frame, type FrameProps } from './Frame';

export interface PinScreenProps extends Pick<FrameProps, 'asked' | 'skip' | 'onSubmit'> {
  pinned: boolean;
}

/** How to bring the sun into the toolbar. The page sees it come. */
export function PinScreen({ pinned, ...frame }: PinScreenProps) {
  return (
    <Frame
      {...frame}
      title={t('welcome.pin.title')}
      actions={
        <Button kind={pinned ? 'act' : 'outline'} type="submit">
          {pinned ? t('welcome.next') : t('welcome.pin.later')}
        </Button>
      }
    >
      <ol class="welcome-hints">
        <li>{t('welcome.pin.puzzle')}</li>
        <li>{t('welcome.pin.press')}</li>
      </ol>
      <Toolbar pinned={pinned} />
      <p class="welcome-line" role="status">
        {pinned ? t('welcome.pin.there') : t('welcome.pin.watching')}
      </p>
    </Frame>
  );
}

/** The end of a toolbar: the sun's place, the puzzle piece and, until it is pinned, the list that opens from it. */
function Toolbar({ pinned }: { pinned: boolean }) {
  return (
    <svg class="pin-toolbar" viewBox="0 0 320 112" aria-hidden="true">
      <path class="note-bar" d="M0 44H320" />
      <rect class="note-screen" x="6" y="9" width="190" height="26" rx="13" />
      <path class={pinned ? 'note-sun' : 'pin-empty'} d="M212 27a10 10 0 0 1 20 0Z" />
      <path
        class="pin-puzzle"
        d="M254 15h6a4 4 0 1 1 8 0h6v7a4 4 0 1 0 0 8v5h-20v-6a4 4 0 1 1 0-8Z"
        transform="translate(0 -3)"
      />
      <path class="pin-menu" d="M292 17h.01M292 22h.01M292 27h.01" />
      {!pinned && (
        <g>
          <rect class="note-card" x="120" y="54" width="172" height="48" rx="8" />
          <path class="note-sun" d="M136 82a9 9 0 0 1 18 0Z" />
          <path class="note-words" d="M164 77h62" />
          <path class="pin-pin" d="M262 68h12l-2 8 4 4h-16l4 -4zM268 80v8" />
        </g>
      )}
    </svg>
  );
}
