import { runAt, runReduce, settle } from '../routine/run';
import type { Run, RunAction } from '../routine/types';
import type { NightRecord } from '../schedule/record';
import { answered } from '../schedule/reduce';
import type { PlainDate } from '../time/plain';
import type { Command } from './commands';
import type { Patch } from './deps';
import type { World } from './world';
import { nightAtHand } from './world';

/**
 * Begins a routine; the reminder that asked for it counts as answered. A run that is open stays the one run: a second
 * press, or one in another window, begins none beside it.
 */
export function startRoutine(world: World, command: Extract<Command, { type: 'routine/start' }>): Patch {
  // Without a bedtime there is no night to write it into, and it can be followed all the same.
  const night = nightAtHand(world);
  const { preset, name, steps, viewer } = command;
  const action: RunAction = { type: 'start', id: command.run, preset, name, night, steps, viewer };
  const { state } = world.items;
  const open = isOpen(world, night);
  const run = open ? state.run : runReduce(null, action, world.now);
  const before = open ? null : closeRun(world, state.run);
  const record = before?.night === night ? before : world.nights.get(night);
  const started = record ? [answerRoutine(record, world)] : [];
  const other = before && before.night !== night ? [before] : [];
  return { items: { state: { ...state, run } }, nights: [...other, ...started] };
}

/** True where a run goes on or waits to be gone on with on this night. */
function isOpen(world: World, night: PlainDate): boolean {
  const { run } = world.items.state;
  if (!run) return false;
  const { state } = runAt(run, world.now);
  return state === 'going' || (run.night === night && (state === 'paused' || state === 'interrupted'));
}

/** What a window asks of the run that goes on. A run that has ended is written into its night and forgotten. */
export function actOnRun(world: World, command: Extract<Command, { type: 'routine/act' }>): Patch {
  const { state } = world.items;
  if (state.run?.id !== command.run || command.action.type === 'start') return {};
  const run = runReduce(state.run, command.action, world.now);
  const over = run === null || run.end !== null;
  if (!over) return { items: { state: { ...state, run } } };
  const record = closeRun(world, run ?? state.run);
  const keeps = run !== null && run.end === 'done' && run.feel === null && command.action.type !== 'leave';
  return { items: { state: { ...state, run: keeps ? run : null } }, ...(record ? { nights: [record] } : {}) };
}

/** The night's record with this run in it, as it stands now; null when there is nothing to keep. */
function closeRun(world: World, run: Run | null): NightRecord | null {
  const record = run ? world.nights.get(run.night) : undefined;
  if (!run || !record) return null;
  const { state, wholeLeft } = runAt(run, world.now);
  const whole = run.steps.reduce((sum, { seconds, extra }) => sum + seconds + extra[0] + extra[1], 0);
  const entry = {
    preset: run.preset,
    at: run.startedAt,
    seconds: whole - wholeLeft,
    finished: state === 'done',
    after: run.feel,
  };
  return { ...record, runs: [...record.runs.filter(({ at }) => at !== run.startedAt), entry] };
}

function answerRoutine(record: NightRecord, world: World): NightRecord {
  return Object.entries(record.reminders)
    .filter(([, { kind, state }]) => kind === 'routine' && state === 'shown')
    .reduce((next, [id]) => answered(next, id, 'start', world.now), record);
}

/** True while a routine is being followed: its clock goes and its window was heard of a moment ago. */
export function isFollowed({ items, now }: World): boolean {
  const { run } = items.state;
  return run !== null && runAt(run, now).state === 'going';
}

/**
 * What a replan does about a run nobody asks anything of: one that came to its end by itself is written into its
 * night; one of an earlier night is closed, unless it is being followed over the wake time, and so is one whose person
 * has gone to bed since. An interrupted one of tonight waits to be gone on with.
 */
export function restRun(world: World): void {
  const { run } = world.items.state;
  if (!run) return;
  const bed = world.tonight === null ? null : world.nights.get(world.tonight)?.bed;
  const abed = bed ? run.startedAt <= bed.at : false;
  const over = runAt(run, world.now).state === 'done';
  if (!over && !abed && (isFollowed(world) || run.night === world.tonight)) return;
  const record = closeRun(world, run);
  if (record && JSON.stringify(record) !== JSON.stringify(world.nights.get(run.night)))
    world.nights.set(run.night, record);
  const keeps = run.night === world.tonight && !abed;
  world.items.state = { ...world.items.state, run: keeps ? settle(run, world.now) : null };
}
