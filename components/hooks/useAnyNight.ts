import { nightDates, watchNights } from '../../lib/platform/archive';
import type { PlainDate } from '../../lib/time/plain';
import { useFollowed } from './useFollowed';

/**
 * True where a night from before `before` is stored: brought along in a copy, or written down afterwards. `undefined` while that is
 * looked up, and where it is not `wanted`.
 */
export function useAnyNight(before: PlainDate, wanted: boolean): boolean | undefined {
  const look = async () => (wanted ? (await nightDates()).some((night) => night < before) : undefined);
  return useFollowed(look, watchNights, [before, wanted]);
}
