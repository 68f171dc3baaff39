import { HOUR, type Instant, MINUTE } from '../time/instant';

/** How far the page has wound down: light by day, and from dusk (0) to ember (1) in the evening. */
export type Stage = { name: 'day' } | { name: 'evening'; evening: number };

/** What the look follows: the user's bedtime or the wall clock; `light` and `dark` pin it. */
export type LookChoice = 'bedtime' | 'clock' | 'light' | 'dark';

/** The instants one night's look turns at: `dusk` is the start of the wind-down. `dusk <= bedtime < wake`. */
export interface NightLook {
  dusk: Instant;
  bedtime: Instant;
  wake: Instant;
}

/** Everything that decides the stage at any later instant; `night` is null until a bedtime is known. */
export interface Look {
  choice: LookChoice;
  night: NightLook | null;
}

/** The evening's steps that have a popup page of their own, from dusk (0) to bedtime and after. */
export const POPUP_STEPS = 10;

/** The look of a page that knows nothing yet: a new install at 22:40 is not daylight. */
export const FIRST_LOOK: Look = { choice: 'bedtime', night: null };

const CHOICES: readonly string[] = ['bedtime', 'clock', 'light', 'dark'] satisfies LookChoice[];
const DAY: Stage = { name: 'day' };

const evening = (rise: number): Stage => ({ name: 'evening', evening: Math.min(1, Math.max(0, rise)) });

/**
 * The stage at `now`.
 * @param wallMinute minutes after local midnight at `now` (0 to 1439); read when the look follows the clock
 * or no bedtime is known: day 07:00 to 18:00, dusk rising until 22:00, ember until 07:00 (views.md 1.20).
 */
export function stageAt(look: Look, now: Instant, wallMinute: number): Stage {
  if (look.choice === 'light') return DAY;
  if (look.choice === 'dark') return evening(1);
  if (look.choice === 'bedtime' && look.night) return stageOfNight(look.night, now);
  const hour = wallMinute / 60;
  return hour >= 7 && hour < 18 ? DAY : evening(hour < 7 ? 1 : (hour - 18) / 4);
}

/**
 * Day before dusk, 0 to 1 from dusk to bedtime, 1 until wake, then day. A night that nobody has replaced
 * since (a popup's address after days with the browser's worker asleep) repeats every 24 hours.
 */
function stageOfNight({ dusk, bedtime, wake }: NightLook, now: Instant): Stage {
  if (now < dusk) return DAY;
  const since = (now - dusk) % (24 * HOUR);
  if (since >= wake - dusk) return DAY;
  return evening(bedtime > dusk ? since / (bedtime - dusk) : 1);
}

/** A look as the query of a page's address (no question mark), the instants as base-36 minutes since 1970. */
export function lookQuery({ choice, night }: Look): string {
  if (!night) return `l=${choice}`;
  const code = (instant: Instant) => Math.round(instant / MINUTE).toString(36);
  return `l=${choice}&d=${code(night.dusk)}&b=${code(night.bedtime)}&w=${code(night.wake)}`;
}

/** The look in a query, among whatever else it holds; null when there is none or its numbers make no night. */
export function lookOf(query: string): Look | null {
  const pairs = query.slice(query.startsWith('?') ? 1 : 0).split('&');
  const value = (name: string) => pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const choice = value('l');
  if (!isChoice(choice)) return null;
  if (!value('d')) return { choice, night: null };
  const instant = (name: string) => Number.parseInt(value(name), 36) * MINUTE;
  const night = { dusk: instant('d'), bedtime: instant('b'), wake: instant('w') };
  return night.dusk <= night.bedtime && night.bedtime < night.wake ? { choice, night } : null;
}

function isChoice(value: string): value is LookChoice {
  return CHOICES.includes(value);
}

/** The part of the root element that shows a stage. */
export interface StageRoot {
  dataset: DOMStringMap;
  style: Pick<CSSStyleDeclaration, 'getPropertyValue' | 'setProperty'>;
}

/**
 * Puts a stage on the page: `data-stage` chooses the palette, `--evening` (0 to 1) mixes it. Touches only what
 * changes: to write the same value again makes the browser work out every style anew.
 */
export function paint(root: StageRoot, stage: Stage): void {
  const evening = stage.name === 'day' ? '0' : stage.evening.toFixed(3);
  if (root.dataset.stage !== stage.name) root.dataset.stage = stage.name;
  if (root.style.getPropertyValue('--evening') !== evening) root.style.setProperty('--evening', evening);
}
