import { useEffect, useState } from 'preact/hooks';
import { yearOf } from '../../lib/diary/digest';
import type { NightRow } from '../../lib/diary/row';
import { nightDates } from '../../lib/platform/archive';
import { readDigests, watchDigests } from '../../lib/platform/digests';
import type { PlainDate } from '../../lib/time/plain';

/**
 * The rows of the nights from `since` up to before `before`, oldest first, following their digests. Where these lack a stored night
 * or have one that is not stored, they are asked for anew, once. `undefined` while they are read for the first time.
 * @param build asks the background to make the digests
 */
export function useRows(since: PlainDate, before: PlainDate, build: () => void): NightRow[] | undefined {
  const [rows, setRows] = useState<NightRow[]>();
  useEffect(() => {
    let asked = 0;
    let built = false;
    const read = async () => {
      asked += 1;
      const mine = asked;
      const dates = (await nightDates()).filter((night) => since <= night && night < before);
      const digests = await readDigests([...new Set(dates.map(yearOf))]);
      if (mine !== asked) return;
      const found = dates.sort().flatMap((night) => digests[yearOf(night)]?.rows[night] ?? []);
      setRows((last) => (last && isSame(last, found) ? last : found));
      const known = Object.values(digests).flatMap(({ rows: all }) => Object.keys(all));
      const within = known.filter((night) => since <= night && night < before);
      if (built || (found.length === dates.length && within.length === dates.length)) return;
      built = true;
      build();
    };
    const stop = watchDigests(read);
    read();
    return () => {
      asked = -1;
      stop();
    };
  }, [since, before]);
  return rows;
}

/** Other nights are told apart by their number or their dates, before anything in them is looked at. */
function isSame(last: readonly NightRow[], found: readonly NightRow[]): boolean {
  const alike = last.length === found.length && last.every(({ night }, i) => night === found[i]?.night);
  return alike && last.every((row, i) => JSON.stringify(row) === JSON.stringify(found[i]));
}
