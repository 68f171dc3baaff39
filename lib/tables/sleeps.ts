import { efficiencyOf, measuresOf } from '../diary/measures';
import type { Nap, Sleep } from '../diary/schema';
import type { NightRecord } from '../schedule/record';
import { MINUTE } from '../time/instant';
import { numberCell, textCell, wallCell } from './cells';
import type { Column } from './csv';

/** One sleep or nap of a night; `none`: the night was noted, but no sleep of it. */
export type SleepLine = { record: NightRecord; first: boolean } & (
  | { kind: 'sleep'; place: number; sleep: Sleep }
  | { kind: 'nap'; place: number; nap: Nap }
  | { kind: 'none' }
);

/** The lines of a night that was noted: its sleeps, then its naps. None for one that was not. */
export function sleepLines(record: NightRecord): SleepLine[] {
  const { diary, morning } = record;
  if (diary === null && morning === null) return [];
  const sleeps = (diary?.sleeps ?? []).map((sleep, i) => ({ kind: 'sleep' as const, place: i + 1, sleep }));
  const naps = (diary?.naps ?? []).map((nap, i) => ({ kind: 'nap' as const, place: i + 1, nap }));
  const all = [...sleeps, ...naps];
  if (all.length === 0) return [{ record, first: true, kind: 'none' }];
  return all.map((each, i) => ({ ...each, record, first: i === 0 }));
}

const ofSleep = (line: SleepLine) => (line.kind === 'sleep' ? line.sleep : null);
const measured = (line: SleepLine) => (line.kind === 'sleep' ? measuresOf(line.sleep) : null);
/** What is said of a whole night stands in its first line alone, so that no sum counts it twice. */
const ofNight = (line: SleepLine) => (line.first ? line.record : null);

/** One row a sleep or nap, the fields of the check-in as they were filled. */
export const SLEEP_COLUMNS: readonly Column<SleepLine>[] = [
  { name: 'night', of: ({ record }) => record.night },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'place', of: (line) => (line.kind === 'none' ? null : line.place) },
  { name: 'in_bed', of: (line) => wallCell(ofSleep(line)?.inBed ?? null, ofSleep(line)?.offset ?? 0) },
  {
    name: 'lights_out',
    of: (line) =>
      line.kind === 'nap'
        ? wallCell(line.nap.at, line.nap.offset)
        : wallCell(ofSleep(line)?.tried ?? null, ofSleep(line)?.offset ?? 0),
  },
  { name: 'sol_min', of: (line) => ofSleep(line)?.latency ?? null },
  { name: 'wakings', of: (line) => ofSleep(line)?.wakings ?? null },
  { name: 'awake_min', of: (line) => ofSleep(line)?.awake ?? null },
  { name: 'woke', of: wokeOf },
  { name: 'up', of: (line) => wallCell(ofSleep(line)?.up ?? null, ofSleep(line)?.offsetUp ?? 0) },
  { name: 'tib_min', of: (line) => numberCell(measured(line)?.tib, 1) },
  { name: 'tst_min', of: (line) => (line.kind === 'nap' ? line.nap.minutes : numberCell(measured(line)?.tst, 1)) },
  {
    name: 'se_percent',
    of: (line) => numberCell(efficiencyOf(measured(line)?.tst ?? null, measured(line)?.tib ?? null), 1),
  },
  { name: 'rough', of: (line) => ofNight(line)?.morning?.rough ?? null },
  { name: 'rested', of: (line) => ofNight(line)?.morning?.rested ?? null },
  { name: 'alcohol_drinks', of: (line) => ofNight(line)?.diary?.alcohol?.drinks ?? null },
  { name: 'alcohol_last', of: (line) => wallCell(ofNight(line)?.diary?.alcohol?.last ?? null, line.record.offset) },
  { name: 'meal_last', of: (line) => wallCell(ofNight(line)?.diary?.meal ?? null, line.record.offset) },
  { name: 'moved', of: (line) => ofNight(line)?.diary?.moved ?? null },
  { name: 'kept', of: (line) => ofNight(line)?.diary?.kept ?? null },
  { name: 'note', of: (line) => textCell(ofNight(line)?.diary?.note) },
];

function wokeOf(line: SleepLine) {
  if (line.kind === 'sleep') return wallCell(line.sleep.woke, line.sleep.offsetUp);
  if (line.kind === 'none' || line.nap.minutes === null) return null;
  return wallCell(line.nap.at + line.nap.minutes * MINUTE, line.nap.offset);
}
