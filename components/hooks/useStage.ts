import { useLayoutEffect, useState } from 'preact/hooks';
import { FIRST_LOOK, type Look, lookQuery, paint, type Stage, stageAt } from '../../lib/look/stage';
import { LOOK_KEY } from '../../lib/look/stage-entry';
import { MINUTE } from '../../lib/time/instant';

/** Milliseconds after the first view at which a page has time for what nobody waits for. */
const REST = 500;

/**
 * Keeps the page at its stage, a step a minute, and leaves the look where `stage.js` finds it before the next
 * first paint. Null, while settings are being read, changes nothing on the page.
 * @returns the stage now, for what CSS cannot choose (sun or moon)
 */
export function useStage(look: Look | null): Stage {
  const [stage, setStage] = useState<Stage>(() => stageNow(look ?? FIRST_LOOK));
  const query = look && lookQuery(look);

  // By its value: each replan makes a new object of what may be the same look. Before what was drawn is shown: colours that
  // change afterwards fade from the light of the page before.
  useLayoutEffect(() => {
    if (!look || query === null) return;
    const show = () => {
      const next = stageNow(look);
      paint(document.documentElement, next);
      setStage((was) => (same(was, next) ? was : next));
    };
    show();
    // Not before the first view stands: the first touch of localStorage fetches all of it.
    const later = setTimeout(() => remember(query), REST);
    const timer = setInterval(show, MINUTE);
    return () => {
      clearInterval(timer);
      clearTimeout(later);
    };
  }, [query]);

  return stage;
}

function same(one: Stage, other: Stage): boolean {
  return one.name === 'day' || other.name === 'day' ? one.name === other.name : one.evening === other.evening;
}

function stageNow(look: Look): Stage {
  const now = new Date();
  return stageAt(look, now.getTime(), now.getHours() * 60 + now.getMinutes());
}

function remember(query: string): void {
  try {
    localStorage.setItem(LOOK_KEY, query);
  } catch {
    // Site data blocked or full: the next page begins by the clock, and this hook mends it.
  }
}
