import type { Instant } from '../time/instant';

const KEY = 'evenfall.seen';

/**
 * Notes until when a window has seen a run go. The background is told every ten seconds alone; localStorage costs next to
 * nothing and is there again where the browser quits before the background hears of it.
 */
export function noteSeen(run: string, at: Instant): void {
  try {
    localStorage.setItem(KEY, `${at} ${run}`);
  } catch {
    // Denied or full: the run then stands at its last beat, seconds earlier.
  }
}

/** Until when a window saw this run go, as far as it was noted. */
export function seenUntil(run: string): Instant | undefined {
  try {
    const [at, ...id] = (localStorage.getItem(KEY) ?? '').split(' ');
    return id.join(' ') === run && Number.isFinite(Number(at)) ? Number(at) : undefined;
  } catch {
    return undefined;
  }
}
