import type { CaffeineSettings, Dose } from '../../lib/caffeine/schema';
import { nightDates, watchNights } from '../../lib/platform/archive';
import { readNights } from '../../lib/platform/items';
import type { NightRecord } from '../../lib/schedule/record';
import { addDays, type PlainDate } from '../../lib/time/plain';
import { nightsThatCount } from '../../lib/tonight/cup';
import { useFollowed } from './useFollowed';
import { type Span, spanOf } from './useNights';

/** One night and what lies around it. */
export interface Opened {
  /** Null where there is none of this date, or it cannot be read. */
  record: NightRecord | null;
  /** What was drunk on its day and on the days whose drinks still count, oldest first. */
  doses: Dose[];
  /** The nights next to it that are stored. */
  older: PlainDate | null;
  newer: PlainDate | null;
  /** Of all that are over; null where there is none. */
  span: Span | null;
}

/**
 * A night that is over, following it. `undefined` while it is read for the first time.
 * @param before nights from this one on are not over
 */
export function useNight(
  night: PlainDate,
  before: PlainDate,
  caffeine: CaffeineSettings | undefined,
): Opened | undefined {
  const read = async () => {
    if (!caffeine) return undefined;
    const count = nightsThatCount(caffeine);
    const wanted = Array.from({ length: count + 1 }, (_, i) => addDays(night, -i));
    const [dates, nights] = await Promise.all([nightDates(), readNights(wanted)]);
    const record = nights.find((each) => each.night === night && night < before) ?? null;
    const doses = nights.flatMap((each) => each.doses).sort((a, b) => a.at - b.at);
    const over = dates.filter((each) => each < before);
    const older = over.find((each) => each < night) ?? null;
    const newer = over.findLast((each) => each > night) ?? null;
    return { night, is: { record, doses, older, newer, span: spanOf(over) } };
  };
  const opened = useFollowed(read, watchNights, [night, before, caffeine]);
  return opened?.night === night ? opened.is : undefined;
}
