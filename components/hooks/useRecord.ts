import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';
import { useNamedNights } from './useNamedNights';

/** The record of one night, following it: null where there is none, `undefined` while it is read. */
export function useRecord(night: PlainDate): NightRecord | null | undefined {
  const nights = useNamedNights([night]);
  return nights && (nights.get(night) ?? null);
}
