import { isPlainDate, isPlainTime } from '../time/plain';
import { isZone } from '../time/zone';
import { FACTS } from './kinds';
import type { Kind, NamedTimes, NightTimes, ReminderSettings, ScheduleSettings } from './schema';

/** What can be wrong with one field of a form; each has its words in the catalogue under `problem`. */
export type ProblemCode =
  | 'time'
  | 'same'
  | 'date'
  | 'end'
  | 'order'
  | 'name'
  | 'text'
  | 'long'
  | 'range'
  | 'zone'
  | 'unknown';

/** One fault, at the field it belongs to: `week.0.wake`, `named.1.name`, `pause.until`, `kinds.bath.lead`. */
export interface Problem {
  path: string;
  code: ProblemCode;
  /** The least and the most for `range`, the most letters for `long`. */
  values: number[];
}

/** The most letters of a name for times, and of a reminder in the user's own words. */
export const NAME_LENGTH = 40;
export const OWN_LENGTH = 60;
/** Minutes before bedtime that a reminder in the user's own words may come. */
export const OWN_RANGE = [0, 720] as const;
/** Nights in one round of a pattern. */
export const ROUND_RANGE = [1, 56] as const;

const at = (path: string, code: ProblemCode, ...values: number[]): Problem => ({ path, code, values });

/** Everything that keeps a draft of the schedule from being stored, in the order of the form; empty when it is sound. */
export function scheduleProblems(draft: ScheduleSettings): Problem[] {
  return [
    ...draft.week.flatMap((times, i) => timesProblems(times, `week.${i}`)),
    ...draft.named.flatMap((named, i) => namedProblems(named, `named.${i}`)),
    ...rotationProblems(draft),
    ...datesProblems(draft),
    ...pauseProblems(draft.pause),
    ...(draft.zone === 'auto' || isZone(draft.zone) ? [] : [at('zone', 'zone')]),
  ];
}

/** A bedtime and a wake time: both exist, and they differ. The fault of equal times stands at the wake time. */
function timesProblems(times: NightTimes, path: string): Problem[] {
  const wrong = (['bedtime', 'wake'] as const).filter((name) => !isPlainTime(times[name]));
  if (wrong.length > 0) return wrong.map((name) => at(`${path}.${name}`, 'time'));
  return times.bedtime === times.wake ? [at(`${path}.wake`, 'same')] : [];
}

function namedProblems(named: NamedTimes, path: string): Problem[] {
  return [...wordsProblems(named.name, `${path}.name`, 'name', NAME_LENGTH), ...timesProblems(named, path)];
}

function wordsProblems(words: string, path: string, missing: 'name' | 'text', most: number): Problem[] {
  if (words.trim() === '') return [at(path, missing)];
  return words.length > most ? [at(path, 'long', most)] : [];
}

function rotationProblems({ rotation, named }: ScheduleSettings): Problem[] {
  if (!rotation) return [];
  const [least, most] = ROUND_RANGE;
  const round = rotation.turns.length;
  return [
    ...(isPlainDate(rotation.from) ? [] : [at('rotation.from', 'date')]),
    ...(round < least || round > most ? [at('rotation.turns', 'range', least, most)] : []),
    ...rotation.turns.flatMap((turn, i) =>
      turn === null || named.some(({ id }) => id === turn) ? [] : [at(`rotation.turns.${i}`, 'unknown')],
    ),
  ];
}

function datesProblems({ dates, named }: ScheduleSettings): Problem[] {
  return Object.entries(dates).flatMap(([date, entry]) => {
    if (!isPlainDate(date)) return [at(`dates.${date}`, 'date')];
    const known = 'skip' in entry || named.some(({ id }) => id === entry.named);
    return known ? [] : [at(`dates.${date}`, 'unknown')];
  });
}

/** A pause begins on a date and ends on a later one: it always has an end. */
function pauseProblems(pause: ScheduleSettings['pause']): Problem[] {
  if (!pause) return [];
  const start = isPlainDate(pause.from) ? [] : [at('pause.from', 'date')];
  if (pause.until === '') return [...start, at('pause.until', 'end')];
  if (!isPlainDate(pause.until)) return [...start, at('pause.until', 'date')];
  return start.length === 0 && pause.from >= pause.until ? [at('pause.until', 'order')] : start;
}

/** Everything that keeps a draft of the reminders from being stored. Kinds that are off are not looked at. */
export function reminderProblems(draft: ReminderSettings): Problem[] {
  const leads = (Object.entries(draft.kinds) as [Kind, { on: boolean; lead: number }][])
    .filter(([kind, { on }]) => on && kind !== 'own')
    .flatMap(([kind, { lead }]) => rangeProblems(lead, FACTS[kind].range, `kinds.${kind}.lead`));
  const own = draft.own.flatMap(({ text, lead }, i) => [
    ...wordsProblems(text, `own.${i}.text`, 'text', OWN_LENGTH),
    ...rangeProblems(lead, OWN_RANGE, `own.${i}.lead`),
  ]);
  return [...leads, ...own];
}

function rangeProblems(lead: number, [least, most]: readonly [number, number], path: string): Problem[] {
  const within = Number.isInteger(lead) && lead >= least && lead <= most;
  return within ? [] : [at(path, 'range', least, most)];
}
