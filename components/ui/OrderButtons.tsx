import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from './Button';

export interface OrderButtonsProps {
  /** What is moved, for those who hear the buttons. */
  name: string;
  /** Counted from 0. */
  place: number;
  /** How many there are. */
  of: number;
  onMove: (place: number) => void;
}

/** Up and down for one row of a list. The focus stays on the pressed button while its row moves. */
export function OrderButtons({ name, place, of, onMove }: OrderButtonsProps) {
  const { buttons, move } = useOrder(place);
  return (
    <div class="order" ref={buttons}>
      <Button
        icon
        kind="quiet"
        aria-label={t('ui.up', name)}
        aria-disabled={place === 0}
        onClick={() => move(() => onMove(place - 1))}
      >
        <Arrow up />
      </Button>
      <Button
        icon
        kind="quiet"
        aria-label={t('ui.down', name)}
        aria-disabled={place === of - 1}
        onClick={() => move(() => onMove(place + 1))}
      >
        <Arrow />
      </Button>
    </div>
  );
}

function Arrow({ up }: { up?: boolean }) {
  return (
    <svg class="order-arrow" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={up ? 'M6 14.5l6-6 6 6' : 'M6 9.5l6 6 6-6'} />
    </svg>
  );
}

/** Keeps the focus on the pressed button while its row moves: a node that is moved in the page loses it. */
function useOrder(place: number) {
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (pressed.current instanceof HTMLElement) pressed.current.focus();
    pressed.current = null;
  }, [place]);
  const move = (go: () => void) => {
    const { activeElement } = document;
    pressed.current = buttons.current?.contains(activeElement) ? activeElement : null;
    go();
  };
  return { buttons, move };
}
