import type { Instant } from '../time/instant';

const KEY = 'evenfall.seen';

/** What was noted of a run last. */
export interface Seen {
  /** Until when the window that led it has seen it go. */
  at: Instant;
  /** That window, where it was closing; null while it stayed. */
  gone: string | null;
}

/**
 * Notes until when the leading window has seen a run go. The background is told every ten seconds alone, and may not hear
 * that a window closes: localStorage costs next to nothing and keeps it, even where the browser quits.
 */
export function noteSeen(run: string, { at, gone }: Seen): void {
  try {
    localStorage.setItem(KEY, [at, run, gone ?? ''].join(' '));
  } catch {
    // Denied or full: the run then stands at its last beat, seconds earlier.
  }
}

/** What was noted of this run; null where nothing was. */
export function seenOf(run: string): Seen | null {
  try {
    const [at, id, gone] = (localStorage.getItem(KEY) ?? '').split(' ');
    return id === run && Number.isFinite(Number(at)) ? { at: Number(at), gone: gone || null } : null;
  } catch {
    return null;
  }
}
