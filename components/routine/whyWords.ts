import { t } from '../../lib/platform/i18n';
import type { ChoiceReason } from '../../lib/routine/choose';

/** The legs row says itself what it picked, and the usual routine needs no reason. */
const WHY = {
  late: 'routine.why.late',
  brokenNights: 'routine.why.broken_nights',
  short: 'routine.why.short',
  favourite: 'routine.why.favourite',
  moving: null,
  still: null,
  usual: null,
} as const satisfies Record<ChoiceReason, string | null>;

/** Why a routine is the one for now, as a sentence; null where that goes without saying. */
export function whyLine(why: ChoiceReason): string | null {
  const key = WHY[why];
  return key && t(key);
}
