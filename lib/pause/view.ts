import type { Instant } from '../time/instant';

/**
 * What the page in front of a site shows: the item `pause` in storage, written by each replan, and told to the content
 * script in a message. No site is in it, for it is heard in the process of a web page.
 */
export interface PauseView {
  version: 1;
  stands: boolean;
  /** Until when it stands at the most, the wake time as it was planned; 0 where it does not stand. */
  until: Instant;
  /** How often "Five more minutes" can still be pressed in this night. */
  left: number;
  /** How often it can be pressed in a night. */
  more: number;
  /** What the night is called. */
  when: 'tonight' | 'today';
  /** What the user means to do instead, in their own words; empty for none. */
  intent: string;
}

/** Whether the page is in front of a site at a moment: never after the wake time, whatever became of the background. */
export function isUp({ stands, until }: PauseView, now: Instant): boolean {
  return stands && now < until;
}

/** The view as it was stored and told; null for anything else, such as nothing at all. */
export function readPauseView(stored: unknown): PauseView | null {
  const view = stored as PauseView | undefined;
  return view?.version === 1 ? view : null;
}
