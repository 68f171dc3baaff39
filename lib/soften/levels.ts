import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import type { SoftenSettings } from './schema';

/** Packaged steps of each of the three from nothing to what is offered at most (.tools/soften-styles.ts draws them). */
export const STEPS = 20;

/** For how long softened pages are lifted at one press. */
export const LIFT = 10 * MINUTE;

/** How far pages are warm, dark and grey: three whole numbers from 0 to `STEPS`. */
export interface Levels {
  warm: number;
  dim: number;
  grey: number;
}

/** When a night's sleep is meant to begin and end. */
export interface Sleep {
  bedtime: Instant;
  wake: Instant;
}

const NONE: Levels = { warm: 0, dim: 0, grey: 0 };

/**
 * How soft pages are at an instant. The three rise together, in equal steps, from `lead` minutes before bedtime, are at
 * the strengths of the settings from bedtime until waking, and are zero outside, where the feature is off, and while they
 * are lifted.
 * @param lifted until when the user lifted them; an instant further away than one lift (the clock was set back) is ignored
 */
export function levelsAt(settings: SoftenSettings, sleep: Sleep, lifted: Instant | null, now: Instant): Levels {
  const step = isLifted(lifted, now) ? 0 : stepAt(settings, sleep, now);
  if (step === 0) return NONE;
  const level = (percent: number) => Math.round((step * percent) / 100);
  return { warm: level(settings.warmth), dim: level(settings.dim), grey: level(settings.grey) };
}

/** Whether pages are lifted right now. */
export function isLifted(lifted: Instant | null, now: Instant): boolean {
  return lifted !== null && now < lifted && lifted <= now + LIFT;
}

/** Whether nothing is to be seen of them. */
export function isNothing({ warm, dim, grey }: Levels): boolean {
  return warm === 0 && dim === 0 && grey === 0;
}

/**
 * The next instant after `now` at which `levelsAt` gives something else, or null where nothing more changes until waking:
 * a step on the way to bedtime, waking, or the end of a lift.
 */
export function nextChange(
  settings: SoftenSettings,
  sleep: Sleep,
  lifted: Instant | null,
  now: Instant,
): Instant | null {
  const steps = Array.from({ length: STEPS }, (_, i) => stepStart(settings, sleep, i + 1));
  const moments = [...steps, sleep.wake, ...(lifted === null ? [] : [lifted])].filter((at) => at > now);
  const levels = levelsAt(settings, sleep, lifted, now);
  const changes = (at: Instant) => {
    const then = levelsAt(settings, sleep, lifted, at);
    return then.warm !== levels.warm || then.dim !== levels.dim || then.grey !== levels.grey;
  };
  return moments.sort((a, b) => a - b).find(changes) ?? null;
}

/** When pages begin to change on the way to a bedtime. */
export function softenFrom({ lead }: SoftenSettings, { bedtime }: Sleep): Instant {
  return bedtime - lead * MINUTE;
}

/** The first whole millisecond of a step: the last one begins at bedtime. */
function stepStart(settings: SoftenSettings, sleep: Sleep, step: number): Instant {
  return softenFrom(settings, sleep) + Math.ceil((settings.lead * MINUTE * step) / STEPS);
}

function stepAt(settings: SoftenSettings, sleep: Sleep, now: Instant): number {
  const from = softenFrom(settings, sleep);
  if (!settings.on || now < from || now >= sleep.wake) return 0;
  return Math.min(STEPS, Math.floor(((now - from) * STEPS) / (settings.lead * MINUTE)));
}
