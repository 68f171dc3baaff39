import { useEffect, useRef, useState } from 'preact/hooks';

export interface FullScreen {
  /** Goes full screen, the first time that it is asked: who has left it stays out. Needs a press of the user's. */
  enter: () => void;
  leave: () => Promise<void>;
  /** Whether the way out is to be told: from going full screen up to the next press. */
  told: boolean;
}

/** The page in the whole of the screen, so that no white of the browser and no clock stand around it. */
export function useFullScreen(): FullScreen {
  const asked = useRef(false);
  const [told, setTold] = useState(false);
  useEffect(() => {
    const change = () => setTold(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', change);
    return () => document.removeEventListener('fullscreenchange', change);
  }, []);
  return {
    enter: () => {
      setTold(false);
      if (asked.current) return;
      asked.current = true;
      // A browser that does not allow it (a phone, a kiosk) shows the page as it is.
      document.documentElement.requestFullscreen?.().catch(() => undefined);
    },
    leave: async () => {
      asked.current = true;
      if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
    },
    told,
  };
}
