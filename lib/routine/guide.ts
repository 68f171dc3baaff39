import type { RunAt } from './run';
import { AREAS, type Area, type PlayedStep } from './types';

/** Seconds of tensing a group and of letting it be loose after it (evidence 4). */
const TENSE = 5;
const LOOSE = 15;
const ROUND = TENSE + LOOSE;

/** With the legs left out, feet and calves stay soft. */
const WITHOUT_LEGS: readonly Area[] = AREAS.slice(2);

/**
 * The scan with the legs left out starts at the hands (evidence 4), goes up without a jump, and comes to rest at the belly, where the breath is.
 */
const SCAN_WITHOUT_LEGS: readonly Area[] = ['hands', 'arms', 'shoulders', 'face', 'belly'];

/** What a guide needs to know of the step that is played, and of where it is. */
export type Guided = Pick<PlayedStep, 'seconds' | 'ready' | 'form'>;
export type Within = Pick<RunAt, 'phase' | 'inPhase'>;

/** Where tensing and releasing is. */
export interface GroupAt {
  /** `settle` before the first group, `rest` after the last one (seconds that were added). */
  way: 'settle' | 'tense' | 'loose' | 'rest';
  /** The group; while settling the one that comes first. Null at rest. */
  area: Area | null;
  /** Which group, from 0, of how many; at rest as many as there were. */
  index: number;
  of: number;
  /** How much of this part is over, 0 to 1; 0 at rest. */
  share: number;
}

/** The groups that a step tenses: as many of the end of the order as whole rounds fit in after getting ready. The face is always the last. */
export function groupsOf({ seconds, ready, form }: Guided): readonly Area[] {
  const order = form === 'noLegs' ? WITHOUT_LEGS : AREAS;
  const fit = Math.min(order.length, Math.floor((seconds - ready) / ROUND));
  return order.slice(order.length - fit);
}

/**
 * Where a step of tensing and releasing is: what whole rounds leave is time to settle at the beginning, then each group is tense
 * for 5 s and loose for 15 s. Seconds that were added come as rest at the end, so that no group changes under the user.
 */
export function groupAt(step: Guided, { phase, inPhase }: Within): GroupAt {
  const groups = groupsOf(step);
  const of = groups.length;
  const settling = (step.seconds - step.ready - of * ROUND) * 1000;
  const first = groups[0] ?? null;
  if (phase === 'ready') return { way: 'settle', area: first, index: 0, of, share: 0 };
  if (inPhase < settling) return { way: 'settle', area: first, index: 0, of, share: inPhase / settling };
  const round = (inPhase - settling) / 1000;
  const index = Math.floor(round / ROUND);
  const area = groups[index];
  if (!area) return { way: 'rest', area: null, index: of, of, share: 0 };
  const within = round - index * ROUND;
  if (within < TENSE) return { way: 'tense', area, index, of, share: within / TENSE };
  return { way: 'loose', area, index, of, share: (within - TENSE) / LOOSE };
}

/** Where a body scan is. */
export interface AreaAt {
  area: Area;
  /** Which area, from 0, of how many. */
  index: number;
  of: number;
  /** How much of this area is over, 0 to 1; the dot goes on to the next one at 1. */
  share: number;
}

/** The areas that a scan goes through, in order. */
export function areasOf({ form }: Pick<Guided, 'form'>): readonly [Area, ...Area[]] {
  const [first = 'hands', ...others] = form === 'noLegs' ? SCAN_WITHOUT_LEGS : AREAS;
  return [first, ...others];
}

/** Where a body scan is: each area as long as the others. Seconds that were added are spent at the last. */
export function areaAt(step: Guided, { phase, inPhase }: Within): AreaAt {
  const areas = areasOf(step);
  const of = areas.length;
  if (phase === 'ready') return { area: areas[0], index: 0, of, share: 0 };
  const each = ((step.seconds - step.ready) * 1000) / of;
  const index = Math.min(of - 1, Math.floor(inPhase / each));
  return { area: areas[index] ?? areas[0], index, of, share: Math.min(1, inPhase / each - index) };
}
