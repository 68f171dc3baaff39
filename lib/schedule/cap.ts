import { FACTS, MOVEMENT_TIMES } from './kinds';
import type { PlannedReminder } from './plan';

/**
 * The reminders of a night that have a place under the cap when each speaks at its time, in their order. What falls into
 * the sleep before has none.
 */
export function withinCap(reminders: readonly PlannedReminder[], cap: number): PlannedReminder[] {
  const awake = reminders.filter(({ asleep }) => !asleep);
  const ranked = [...awake].sort((a, b) => FACTS[a.kind].priority - FACTS[b.kind].priority || a.due - b.due);
  const placed = new Set(ranked.slice(0, cap));
  return awake.filter((reminder) => placed.has(reminder));
}

/** How often a night has room for somebody to be asked up when every other reminder of its plan speaks: 0 to 3. */
export function roomToMove(reminders: readonly PlannedReminder[], cap: number): number {
  const others = reminders.filter(({ asleep, kind }) => !asleep && kind !== 'movement').length;
  return Math.max(0, Math.min(MOVEMENT_TIMES, cap - others));
}

/**
 * What place a night has for one more whose time is not on the clock when every reminder of its plan speaks: free, just
 * full, or more are on than the cap lets through anyway.
 */
export function roomForOne(reminders: readonly PlannedReminder[], cap: number): 'free' | 'full' | 'over' {
  const taken = reminders.filter(({ asleep, kind }) => !asleep && kind !== 'movement').length;
  return taken < cap ? 'free' : taken === cap ? 'full' : 'over';
}
