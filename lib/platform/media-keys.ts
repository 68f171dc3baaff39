import { quietLoop } from '../sound/wav';

/** Seconds of the loop: Chromium gives keys to nothing shorter than five. */
const LOOP = 8;

/** What the keys of a keyboard or a headset do. */
export interface MediaKeys {
  play: () => void;
  pause: () => void;
  next: () => void;
  previous: () => void;
}

/** Media keys that are held. */
export interface HeldKeys {
  /** Tells the system what is going on, and whether it goes. */
  show(title: string, album: string, going: boolean): void;
  /** Asks to play again where the browser waited for a touch. */
  wake(): void;
  stop(): void;
}

const ACTIONS = { play: 'play', pause: 'pause', next: 'nexttrack', previous: 'previoustrack' } as const;

/**
 * Takes the media keys until `stop`. The system gives them to what plays sound in an audio element, so a loop that nobody
 * hears plays meanwhile. Null where the browser knows no media session.
 */
export function holdMediaKeys(keys: MediaKeys): HeldKeys | null {
  const { mediaSession } = navigator;
  if (!mediaSession) return null;
  const address = URL.createObjectURL(new Blob([quietLoop(LOOP)], { type: 'audio/wav' }));
  const audio = new Audio(address);
  audio.loop = true;
  const play = () => audio.play().catch(() => undefined);
  for (const [key, action] of Object.entries(ACTIONS)) {
    mediaSession.setActionHandler(action, keys[key as keyof MediaKeys]);
  }
  let plays = true;
  play();
  return {
    show(title, album, going) {
      mediaSession.metadata = new MediaMetadata({ title, album });
      mediaSession.playbackState = going ? 'playing' : 'paused';
      // The one key for play and pause goes by what the element does, whatever the session says.
      plays = going;
      if (going) play();
      else audio.pause();
    },
    wake: () => {
      if (plays && audio.paused) play();
    },
    stop() {
      audio.pause();
      audio.removeAttribute('src');
      URL.revokeObjectURL(address);
      for (const action of Object.values(ACTIONS)) mediaSession.setActionHandler(action, null);
      mediaSession.metadata = null;
      mediaSession.playbackState = 'none';
    },
  };
}
