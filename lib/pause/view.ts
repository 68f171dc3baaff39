/**
 * What the page in front of a site shows: the item `pause` in storage, written by each replan and read by the content
 * script. No site is in it, for it is read in the process of a web page.
 */
export interface PauseView {
  version: 1;
  stands: boolean;
  /** How often "Five more minutes" can still be pressed in this night. */
  left: number;
  /** How often it can be pressed in a night. */
  more: number;
  /** What the night is called. */
  when: 'tonight' | 'today';
  /** What the user means to do instead, in their own words; empty for none. */
  intent: string;
}

/** The view as it was stored; null for anything else, such as nothing at all. */
export function readPauseView(stored: unknown): PauseView | null {
  const view = stored as PauseView | undefined;
  return view?.version === 1 ? view : null;
}
