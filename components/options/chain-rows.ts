import { withinCap } from '../../lib/schedule/cap';
import type { Plan } from '../../lib/schedule/plan';
import type { Kind } from '../../lib/schedule/schema';
import type { Instant } from '../../lib/time/instant';

/** One reminder of the night as the list shows it. */
export interface ChainRow {
  id: string;
  kind: Kind;
  at: Instant;
  /** As `reminderName` takes it. */
  text: string | null;
  /** Its time has gone by. */
  past: boolean;
  /** More are on than a night may have: it comes if one before it in rank does not. */
  yields: boolean;
}

/** The reminders of a plan in the order of the evening. What falls into the sleep before is absent. */
export function chainRows(plan: Plan, cap: number, now: Instant): ChainRow[] {
  const placed = new Set(withinCap(plan.reminders, cap));
  return plan.reminders
    .filter(({ asleep }) => !asleep)
    .map((reminder) => ({
      id: reminder.id,
      kind: reminder.kind,
      at: reminder.due,
      text: reminder.text,
      past: reminder.due <= now,
      yields: !placed.has(reminder),
    }));
}
