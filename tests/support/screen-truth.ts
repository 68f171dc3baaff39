import { FILM_CAP } from '../../lib/screen-time/count';
import type { Machine } from './machine';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What one evening came to. */
export interface EveningVerdict {
  faults: string[];
  /** Minutes that were counted. */
  minutes: number;
  kills: number;
  /** Times a limit was said. */
  said: number;
  /** Milliseconds that nobody was counted though somebody was there, and what may be missing for all that happened. */
  missing: number;
  mayMiss: number;
}

/** How long somebody truly was at the screen in one evening, kept by the one who plays the person. */
export class Truth {
  /** Milliseconds that truly count. */
  total = 0;
  /** How far the count may be off: a look for each time that nobody could tell the program what happened. */
  over = MINUTE;
  under = MINUTE + SECOND;
  /** When the person went; null while they are there. */
  gone: number | null = null;

  /** The hours that count. */
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  /** Adds what truly counts from a moment to now. */
  account(from: number, { front, idle, now }: Machine): void {
    if (front === null) return;
    const { gone } = this;
    // Of a film that began before the evening the last input is not known: it may go on from there.
    const stays = front.audible ? Math.max(gone ?? 0, this.start) + FILM_CAP : (gone ?? 0) + MINUTE;
    const until = gone === null ? now : Math.min(now, idle === 'locked' ? gone : stays);
    this.total += Math.max(0, Math.min(until, this.end) - Math.max(from, this.start));
  }
}
