import type { Presence } from '../schedule/sitting';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Observation, ScreenTimeSettings, Site } from './schema';
import { groupOf, siteOf } from './sites';

/**
 * What the focused window shows. There is no view (null) while no window of the browser is focused, the focused one is
 * private, or one of Evenfall's own pages is in front.
 */
export interface View {
  /** The tab in front makes a sound; false where the browser does not tell. */
  audible: boolean;
  /** The window is in full screen. */
  fullscreen: boolean;
  /** The host of the page in front; null without leave to see it, or where the page has none. */
  host: string | null;
}

/**
 * A film counts for so long after the last known input. Few films are longer than two hours, and somebody who fell
 * asleep in front of a series adds at most as much. A choice of this design, not of evidence.
 */
export const FILM_CAP = 2 * HOUR;

/** Without input for so long the browser calls it idle. */
const IDLE_AFTER = MINUTE;

/**
 * One look at the screen. Input within the last minute counts (`active`); without it a film does, audible or in full
 * screen, up to `FILM_CAP` after the last known input. Locked never counts. With time by site, neither do sites that
 * never count and those of groups that do not.
 * @param presence over the last minute; Firefox knows no `locked`
 * @param last the look before this one; null for the first of a night, when all that is known of the input is now
 * @param rules the public suffixes below the host's top-level domain (`suffix/<tld>`), empty where there are none
 */
export function seenNow(
  view: View | null,
  presence: Presence,
  last: Observation | null,
  now: Instant,
  settings: ScreenTimeSettings,
  rules: string,
): Observation {
  const site = settings.bySite && view?.host ? siteOf(view.host, rules) : null;
  const input = inputAt(presence, last, now);
  const film = view !== null && (view.audible || view.fullscreen) && now < input + FILM_CAP;
  const watched = presence === 'active' || (presence === 'idle' && film);
  const counts = view !== null && watched && !isLeftOut(site, settings);
  // Nothing is kept of a site while its time does not count.
  return { at: now, counts, site: counts ? site : null, input };
}

/**
 * The newest moment at which somebody may have been there, for all that is known: now, or what it was at the last look,
 * but a minute ago where the browser says idle. At the moment it begins to say so, that is the last input to the second.
 * A clock that was set back makes nobody more awake: the input stays as long ago as it was.
 */
function inputAt(presence: Presence, last: Observation | null, now: Instant): Instant {
  if (presence === 'active') return now;
  const known = last === null ? now : now < last.at ? now - (last.at - last.input) : last.input;
  return Math.max(0, presence === 'idle' ? Math.min(known, now - IDLE_AFTER) : known);
}

function isLeftOut(site: Site | null, settings: ScreenTimeSettings): boolean {
  return site !== null && (settings.never.includes(site) || groupOf(settings, site)?.counts === false);
}
