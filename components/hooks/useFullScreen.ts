import { useEffect, useRef, useState } from 'preact/hooks';
import { fillScreen, leaveScreen, watchScreen } from '../../lib/platform/full-screen';

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
  useEffect(() => watchScreen(() => setTold(false)), []);
  return {
    enter: () => {
      setTold(false);
      if (asked.current) return;
      asked.current = true;
      // A browser that does not allow it (a phone, a kiosk) shows the page as it is.
      fillScreen().then(setTold);
    },
    leave: () => {
      asked.current = true;
      return leaveScreen();
    },
    told,
  };
}
