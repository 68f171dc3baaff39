import type { Ref } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { PauseView } from '../../lib/pause/view';
import { plural, t } from '../../lib/platform/i18n';
import type { Pass } from '../../lib/schedule/record';
import { Button } from '../ui/Button';

/** Ids of what names and describes the dialog around it. */
export const PAUSE_HEAD = 'pause-head';
export const PAUSE_MEANT = 'pause-meant';

export interface PausePageProps {
  /** Null until it has been read: the page is covered before that. */
  view: PauseView | null;
  /** How often Esc was pressed: it leads to the choices and says that it does. */
  escapes: number;
  /** Left out in a preview: it is no page of its own there, and takes no focus. */
  onPass?: ((how: Pass, reason: string | null) => void) | undefined;
}

/** A calm page in front of a site after bedtime: a breath, what was meant for now, and three ways on. */
export function PausePage({ view, escapes, onPass }: PausePageProps) {
  const head = useRef<HTMLHeadingElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const ready = view !== null && onPass !== undefined;
  useLayoutEffect(() => {
    if (ready) head.current?.focus();
  }, [ready]);
  useLayoutEffect(() => {
    if (escapes > 0) first.current?.focus();
  }, [escapes]);
  return (
    <div class="pause-page">
      {/* biome-ignore lint/a11y/noAutofocus: a dialog that opens by itself is read out from its heading */}
      <h1 class="pause-head" id={PAUSE_HEAD} tabIndex={-1} autoFocus={onPass !== undefined} ref={head}>
        {t('pause.title')}
      </h1>
      <Breath />
      {view && (
        <>
          <Meant view={view} />
          <Ways view={view} onPass={onPass} first={first} reason={reason} />
        </>
      )}
      <p class="pause-kept" role="status">
        {t(escapes > 0 ? 'pause.escape' : 'pause.kept')}
      </p>
    </div>
  );
}

/** The circle of the breath pacer, four seconds in and six out; a still ring where nothing is to move. */
function Breath() {
  return (
    <div class="pause-breath">
      <svg viewBox="0 0 160 160" width="160" height="160" aria-hidden="true">
        <circle class="pause-ring" cx="80" cy="80" r="70" />
        <circle class="pause-circle" cx="80" cy="80" r="70" />
      </svg>
      <p>{t('pause.breath')}</p>
    </div>
  );
}

function Meant({ view }: { view: PauseView }) {
  const words = view.intent.trim();
  if (words === '') {
    return (
      <p id={PAUSE_MEANT} class="pause-intent">
        {t('pause.plain')}
      </p>
    );
  }
  return (
    <div id={PAUSE_MEANT} class="pause-meant">
      <p>{t(view.when === 'tonight' ? 'pause.meant.tonight' : 'pause.meant.today')}</p>
      <p class="pause-intent">{words}</p>
    </div>
  );
}

interface WaysProps extends Pick<PausePageProps, 'onPass'> {
  view: PauseView;
  first: Ref<HTMLButtonElement>;
  reason: { current: HTMLInputElement | null };
}

/**
 * Forms of the dialog: where the extension was switched off or removed under an open page and nobody listens any more, a
 * press is the browser's own and closes the dialog.
 */
function Ways({ view: { left, more, when }, onPass, first, reason }: WaysProps) {
  const id = useId();
  const tonight = when === 'tonight';
  return (
    <>
      <form class="pause-ways" method="dialog" onSubmit={(event) => event.preventDefault()}>
        <button
          type="submit"
          class="button button-act button-wide"
          ref={first}
          onClick={() => onPass?.('routine', null)}
        >
          {t('pause.routine')}
        </button>
        {left > 0 && (
          <Button wide type="submit" onClick={() => onPass?.('more', null)}>
            {t('pause.more')}{' '}
            <span class="pause-left">{plural(tonight ? 'pause.left.tonight' : 'pause.left.today', left)}</span>
          </Button>
        )}
        {more > 0 && left === 0 && (
          <p class="pause-left">{t(tonight ? 'pause.none_left.tonight' : 'pause.none_left.today')}</p>
        )}
      </form>
      <form
        class="pause-ways"
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onPass?.('need', reason.current?.value ?? null);
        }}
      >
        <div>
          <label class="pause-label" for={`${id}-reason`}>
            {t('pause.reason')}
          </label>
          <input id={`${id}-reason`} class="pause-reason" type="text" maxLength={120} autocomplete="off" ref={reason} />
        </div>
        <Button wide type="submit">
          {t(tonight ? 'pause.need.tonight' : 'pause.need.today')}
        </Button>
      </form>
    </>
  );
}
