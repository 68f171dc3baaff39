import type { Clock } from '../../lib/platform/format';
import type { Instant } from '../../lib/time/instant';
import type { Zone } from '../../lib/time/zone';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';

/** What every tab of the journal is given. */
export interface Shared {
  tonight: Tonight;
  now: Instant;
  /** Where and how times are written now; a past night is read by its own offsets. */
  zone: Zone;
  clock: Clock;
  /** False after "Stop noting": what was noted can be read and nothing is asked. */
  noting: boolean;
  deeds: Deeds;
}
