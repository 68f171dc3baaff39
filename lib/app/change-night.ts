import { beginDemo } from '../schedule/demo';
import type { NightRecord } from '../schedule/record';
import { TRIED } from '../schedule/record';
import { goneToBed } from '../schedule/reduce';
import type { ScheduleSettings } from '../schedule/schema';
import { NO_OVERRIDE, sleepWindow } from '../schedule/window';
import type { Instant } from '../time/instant';
import { MINUTE } from '../time/instant';
import { minuteOf } from '../time/plain';
import { wallAt } from '../time/zone';
import type { Command, Fault } from './commands';
import { asAnswered, withTaps } from './diary';
import type { World } from './world';

/** Commands that change the night at hand. */
export type NightCommand = Extract<Command, { type: `tonight/${string}` | 'morning' }>;

/** What is noted of the night at hand, before any bedtime was chosen too: by the night page, and the word for the legs. */
export type NightNote = Extract<Command, { type: 'night/tried' | 'night/legs-woke' | 'legs' }>;

/** The least time between a bedtime and the wake time after it. */
const SHORTEST_NIGHT = 30 * MINUTE;

/** The night as the command leaves it, or why it cannot. Pure. */
export function changeNight(
  record: NightRecord,
  command: NightCommand,
  world: World,
  schedule: ScheduleSettings,
): NightRecord | Fault {
  const { now } = world;
  const change = (override: Partial<NightRecord['override']>) => ({
    ...record,
    override: { ...record.override, ...override },
  });
  switch (command.type) {
    case 'tonight/shift':
      return shifted(record, command.minutes, world, schedule);
    case 'tonight/bedtime':
      return shifted(record, minutesTo(record, command.time, world, schedule), world, schedule);
    case 'tonight/named':
      return change({ named: command.named, shift: 0 });
    case 'tonight/skip':
      return change({ skip: command.skip });
    case 'tonight/resume':
      return change({ skip: false });
    case 'tonight/demo':
      return beginDemo(record, now);
    case 'tonight/bed':
      return goneToBed(record, command.inBed ? now : null);
    case 'morning': {
      const { legs, morning } = withTaps(record, command, now);
      // "Not today" is an answer too.
      return asAnswered({ ...record, legs, morning: morning ?? { at: now, rough: null, rested: null } }, now);
    }
  }
}

/** The night with a note in it. Pure. The ledger tells of reminders alone. */
export function noteNight(record: NightRecord, command: NightNote, now: Instant): NightRecord {
  if (command.type === 'legs') return { ...record, legs: [...record.legs, { at: now, value: command.value }] };
  if (command.type === 'night/legs-woke') return { ...record, legsWoke: [...record.legsWoke, now] };
  return { ...record, tried: TRIED.filter((each) => each === command.what || record.tried.includes(each)) };
}

/** Bedtime moved by minutes from the usual one; refused where less than half an hour would be left to sleep. */
function shifted(record: NightRecord, minutes: number, world: World, schedule: ScheduleSettings): NightRecord | Fault {
  const usual = usualWindow(record, world, schedule);
  if (usual.bedtime + minutes * MINUTE > usual.wake - SHORTEST_NIGHT) return 'pastWake';
  return { ...record, override: { ...record.override, shift: minutes, demo: null } };
}

/** Minutes from the usual bedtime to the nearest moment at which the clock shows a time: at most twelve hours. */
function minutesTo(record: NightRecord, time: string, world: World, schedule: ScheduleSettings): number {
  const usual = usualWindow(record, world, schedule);
  const ahead = (minuteOf(time) - minuteOf(wallAt(usual.bedtime, world.zone).time) + 1440) % 1440;
  return ahead > 720 ? ahead - 1440 : ahead;
}

function usualWindow(record: NightRecord, world: World, schedule: ScheduleSettings) {
  return sleepWindow(schedule, { ...NO_OVERRIDE, named: record.override.named }, record.night, world.zone);
}
