import { DECAF } from '../caffeine/limits';
import { efficiencyOf, type Measures, measuresOf } from '../diary/measures';
import { type NightRow, rowOf, sumOf } from '../diary/row';
import type { Sleep } from '../diary/schema';
import type { NightRecord } from '../schedule/record';
import { clockCell, countCell, numberCell, textCell, wallCell } from './cells';
import type { Column } from './csv';
import { mainSleep, type Stretch } from './stretch';

/** One night as its line needs it. */
export interface NightLine {
  record: NightRecord;
  row: NightRow;
  /** The longest sleep and its measures; null where none is known. */
  sleep: Sleep | null;
  measures: Measures | null;
  stretch: Stretch;
}

/** The line of a night. */
export function nightLine(record: NightRecord, stretch: Stretch): NightLine {
  const sleep = mainSleep(record);
  return { record, row: rowOf(record), sleep, measures: sleep && measuresOf(sleep), stretch };
}

/** One row a night: the plan, what was noted in the morning and of the day, what was counted, and all measures. */
export const NIGHT_COLUMNS: readonly Column<NightLine>[] = [
  { name: 'night', of: ({ record }) => record.night },
  { name: 'planned_bed', of: ({ record }) => wallCell(record.bedtime, record.offset) },
  { name: 'planned_wake', of: ({ record }) => wallCell(record.wake, record.offsetWake) },
  { name: 'noted_at', of: ({ record }) => wallCell(notedAt(record), record.offsetWake) },
  { name: 'rough', of: ({ row }) => row.rough },
  { name: 'rested', of: ({ row }) => row.rested },
  { name: 'sleeps', of: ({ record }) => countCell(record.diary?.sleeps ?? []) },
  { name: 'in_bed', of: ({ sleep }) => sleep && wallCell(sleep.inBed, sleep.offset) },
  { name: 'lights_out', of: ({ sleep }) => sleep && wallCell(sleep.tried, sleep.offset) },
  { name: 'asleep', of: ({ sleep, measures }) => sleep && wallCell(measures?.onset ?? null, sleep.offset) },
  { name: 'midsleep', of: ({ sleep, measures }) => sleep && wallCell(measures?.midsleep ?? null, sleep.offset) },
  { name: 'woke', of: ({ sleep }) => sleep && wallCell(sleep.woke, sleep.offsetUp) },
  { name: 'up', of: ({ sleep }) => sleep && wallCell(sleep.up, sleep.offsetUp) },
  { name: 'wakings', of: ({ sleep }) => sleep?.wakings ?? null },
  { name: 'tib_min', of: ({ row }) => numberCell(row.tib, 1) },
  { name: 'sol_min', of: ({ row }) => numberCell(row.sol, 1) },
  { name: 'waso_min', of: ({ row }) => numberCell(row.waso, 1) },
  { name: 'tst_min', of: ({ row }) => numberCell(row.tst, 1) },
  { name: 'se_percent', of: ({ row }) => numberCell(efficiencyOf(row.tst, row.tib), 1) },
  { name: 'se_try_percent', of: ({ row }) => numberCell(efficiencyOf(row.tst, row.attempt), 1) },
  { name: 'naps', of: ({ record }) => countCell(record.diary?.naps ?? []) },
  { name: 'nap_min', of: ({ record }) => numberCell(napMinutes(record)) },
  { name: 'drinks', of: ({ record }) => countCell(record.doses.filter(({ mg }) => mg > DECAF)) },
  { name: 'last_caffeine', of: ({ row }) => wallCell(row.lastCup, row.offset) },
  { name: 'caffeine_left_mg', of: ({ row }) => numberCell(row.mg, 1) },
  { name: 'alcohol_drinks', of: ({ record }) => record.diary?.alcohol?.drinks ?? null },
  { name: 'alcohol_last', of: ({ record }) => wallCell(record.diary?.alcohol?.last ?? null, record.offset) },
  { name: 'meal_last', of: ({ record }) => wallCell(record.diary?.meal ?? null, record.offset) },
  { name: 'moved', of: ({ row }) => row.moved },
  { name: 'kept', of: ({ row }) => row.kept },
  { name: 'screen_min', of: ({ row }) => row.screen },
  { name: 'routine', of: ({ row }) => (row.routine ? 'yes' : 'no') },
  { name: 'legs', of: ({ row }) => row.legs },
  { name: 'legs_woke', of: ({ record }) => countCell(record.legsWoke) },
  { name: 'leg_entries', of: ({ record }) => countCell(record.legEntries) },
  { name: 'lights_out_n_7', of: ({ stretch }) => stretch.lightsOut },
  { name: 'lights_out_mean_7', of: ({ stretch }) => clockCell(stretch.lightsOutMean) },
  { name: 'lights_out_sd_7_min', of: ({ stretch }) => numberCell(stretch.lightsOutSd, 1) },
  { name: 'midsleep_n_28', of: ({ stretch }) => stretch.middles },
  { name: 'social_jetlag_28_min', of: ({ stretch }) => numberCell(stretch.jetlag, 1) },
  { name: 'msfsc_28', of: ({ stretch }) => clockCell(stretch.msfsc) },
  { name: 'sri_28', of: ({ stretch }) => numberCell(stretch.sri, 2) },
  { name: 'note', of: ({ record }) => textCell(record.diary?.note) },
];

/** When a night was last noted; the three taps alone have a moment of their own. */
function notedAt({ diary, morning }: NightRecord): number | null {
  return diary?.at ?? morning?.at ?? null;
}

/** Minutes napped in all; null where none was noted, or the length of one was left out. */
function napMinutes({ diary }: NightRecord): number | null {
  return sumOf((diary?.naps ?? []).map(({ minutes }) => minutes));
}
