import type { Deps } from '../app/deps';
import { browser } from './browser';

/** "Somebody is there": input within this many seconds. */
const THERE = 300;
/** Seconds without input after which the browser reports idle; coming back is then an event. */
const DETECTION = 60;

/** Chromium alone tells when a window leaves full screen. */
type BoundsEvent = { addListener(listener: () => void): void; removeListener(listener: () => void): void };
const boundsChanged = () =>
  (browser.windows as unknown as { onBoundsChanged?: BoundsEvent } | undefined)?.onBoundsChanged;

/** Sets the idle threshold; to be called once at each start of the background. */
export function detectIdle(): void {
  browser.idle.setDetectionInterval(DETECTION);
}

/** Idle and full screen. `onBounds` runs when a window changes its bounds, while a full screen is waited for. */
export function presenceWith(onBounds: () => void): Deps['presence'] {
  return {
    async idle() {
      return browser.idle.queryState(THERE);
    },
    async sits() {
      return browser.idle.queryState(DETECTION);
    },
    async fullscreen() {
      if (!browser.windows) return { on: false, audible: false };
      const window = await browser.windows.getLastFocused().catch(() => null);
      if (!window?.focused || window.state !== 'fullscreen') return { on: false, audible: false };
      const [tab] = await browser.tabs.query({
        active: true,
        ...(window.id === undefined ? {} : { windowId: window.id }),
      });
      return { on: true, audible: tab?.audible ?? false };
    },
    async watchFullscreen(on) {
      boundsChanged()?.removeListener(onBounds);
      if (on) boundsChanged()?.addListener(onBounds);
    },
  };
}
