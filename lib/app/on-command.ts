import { isAnswered } from '../schedule/decide';
import { firstSchedule } from '../schedule/kinds';
import { freshNight } from '../schedule/reduce';
import type { PlainDate } from '../time/plain';
import { answerReminder, clearAll, followUp } from './answer';
import type { NightCommand, NightNote } from './change-night';
import { changeNight, noteNight } from './change-night';
import { actOnRun, startRoutine } from './change-routine';
import { changeSettings, lastNightOf, resume } from './change-settings';
import type { Answer, Command, Fault } from './commands';
import { readEnvelope } from './commands';
import type { Deps, Patch } from './deps';
import { StorageRefused } from './deps';
import { checkInOf, writeDiary } from './diary';
import { buildDigests, withDigests } from './digest';
import { logDose, removeDose } from './doses';
import { easePause, passPause } from './pause';
import { replan } from './replan';
import { saveScreenTime, withImported, withoutImported } from './screen';
import type { EngineState } from './state';
import { markOf } from './state';
import { sendTest } from './test-note';
import { changeTrials } from './trials';
import type { World } from './world';
import { nightAtHand, planOf, readWorld, recordFor } from './world';

/** How many command ids are remembered (design.md section 4). */
const REMEMBERED = 200;

/** Commands after which the state read before them is no longer true. */
const REPLACES_ALL = new Set<Command['type']>(['erase', 'backup/undo']);

const OK: Answer = { ok: true };
const INVALID = { ok: false, fault: 'invalid' } as const;

/**
 * Answers one message of a page: checks it, does it once however often it comes, and replans. A command that was
 * written before the worker died is answered as done when the page sends it again.
 */
export async function onCommand(deps: Deps, message: unknown): Promise<Answer> {
  const read = readEnvelope(message);
  if ('field' in read) return read.field ? { ...INVALID, field: read.field } : INVALID;
  const { id, command } = read;
  try {
    return await doOnce(deps, id, command);
  } catch (error) {
    if (error instanceof StorageRefused) return { ok: false, fault: 'storage' };
    throw error;
  }
}

async function doOnce(deps: Deps, id: string, command: Command): Promise<Answer> {
  const world = await readWorld(deps);
  if (world.items.state.commands.includes(id)) {
    // The worker that did it died before it planned anew.
    await replan(deps);
    return OK;
  }
  const done = await carryOut(deps, world, command, id);
  if ('fault' in done) return { ok: false, ...done };
  const now = REPLACES_ALL.has(command.type) ? await readWorld(deps) : world;
  const state = done.items?.state ?? now.items.state;
  const patch = await withDigests(deps, world, done);
  await deps.store.write({ ...patch, items: { ...done.items, state: remembering(state, id) } });
  // Planned anew even where the browser opens no page.
  await afterwards(deps, command, done).finally(() => replan(deps));
  return OK;
}

function remembering(state: EngineState, id: string): EngineState {
  return { ...state, commands: [...state.commands.filter((each) => each !== id), id].slice(-REMEMBERED) };
}

async function afterwards(deps: Deps, command: Command, { nights = [] }: Patch): Promise<void> {
  if (command.type === 'morning' || command.type === 'diary/save') {
    for (const { night } of nights.filter(isAnswered)) await deps.notifier.clear(checkInOf(night));
  }
  if (command.type === 'night/open') await deps.pages.open('night');
  if (command.type === 'pause/pass' && command.how === 'routine') await deps.pages.open('routine');
  if (command.type === 'reminder/answer') await followUp(deps, command.reminder, command.verb);
  if (command.type === 'erase' || (command.type === 'tonight/bed' && command.inBed)) await clearAll(deps);
}

async function carryOut(
  deps: Deps,
  world: World,
  command: Command,
  id: string,
): Promise<Patch | { fault: Fault; field?: string }> {
  switch (command.type) {
    case 'tonight/shift':
    case 'tonight/bedtime':
    case 'tonight/named':
    case 'tonight/skip':
    case 'tonight/bed':
    case 'tonight/demo':
      return onNight(world, world.tonight, command);
    case 'dose/log':
      return logDose(deps, world, command);
    case 'dose/remove':
      return removeDose(deps, world, command.dose);
    case 'diary/save':
    case 'legs/save':
      return writeDiary(deps, world, command);
    case 'trial/begin':
    case 'trial/stop':
    case 'trial/remove':
      return changeTrials(deps, world, command);
    case 'digest/build':
      return buildDigests(deps, world);
    case 'morning':
      return onNight(world, lastNightOf(world), command);
    case 'tonight/resume': {
      const night = onNight(world, world.tonight, command);
      return 'fault' in night || world.tonight === null ? night : { ...night, items: resume(world, world.tonight) };
    }
    case 'night/tried':
    case 'night/legs-woke':
    case 'legs':
      return onNightAtHand(world, command);
    case 'night/open':
      return easePause(world);
    case 'pause/pass':
      return passPause(world, command);
    case 'reminder/answer':
      return answerReminder(deps, world, command.reminder, command.verb);
    case 'routine/start':
      return startRoutine(world, command);
    case 'routine/act':
      return actOnRun(world, command);
    case 'test/send':
      return sendTest(deps, world);
    case 'screen-time/save':
      return saveScreenTime(deps, world, command.value);
    case 'erase':
      await deps.store.erase();
      return {};
    case 'backup/restore':
      return restore(deps, world, command);
    case 'backup/undo':
      return undo(deps, world, id);
    default:
      return changeSettings(world, command);
  }
}

function onNight(
  world: World,
  night: PlainDate | null,
  command: NightCommand,
): Patch | { fault: 'pastWake' | 'gone' | 'invalid' } {
  const schedule = world.items['settings/schedule'];
  if (!schedule || night === null) return { fault: 'gone' };
  const record = world.nights.get(night) ?? recordFor(world, planOf(world, schedule, night));
  const changed = changeNight(record, command, world, schedule);
  return typeof changed === 'string' ? { fault: changed as 'pastWake' } : { nights: [changed] };
}

/** The night page and the journal work before any bedtime was chosen: what is noted there then goes by the first times. */
function onNightAtHand(world: World, command: NightNote): Patch {
  const schedule = world.items['settings/schedule'];
  const night = nightAtHand(world);
  const made = () =>
    schedule ? recordFor(world, planOf(world, schedule, night)) : freshNight(planOf(world, firstSchedule(), night));
  return { nights: [noteNight(world.nights.get(night) ?? made(), command, world.now)] };
}

/**
 * Writes back what an import holds. No import switches time by
 * site off, for that erases what is here and gives leave back; where it is off, no site comes in with a night.
 */
async function restore(
  deps: Deps,
  { items: here }: World,
  command: Extract<Command, { type: 'backup/restore' }>,
): Promise<Patch | { fault: Fault }> {
  // Another window, or the evening, wrote something since: the page reads again, so that nothing of it is lost.
  if (command.seen !== null && command.seen !== markOf(here.state)) return { fault: 'old' };
  await deps.store.keepCopy();
  const { settings } = command;
  const bySite = settings.screenTime.bySite || here['settings/screen-time'].bySite;
  const nights = bySite
    ? command.nights
    : command.nights.map((night) => ({ ...night, screen: night.screen && { ...night.screen, sites: {} } }));
  const items = {
    'settings/schedule': settings.schedule,
    'settings/reminders': settings.reminders,
    'settings/look': settings.look,
    'settings/body': settings.body,
    'settings/routines': settings.routines,
    'settings/sound': settings.sound,
    'settings/screen-time': { ...settings.screenTime, bySite },
    'settings/soften': settings.soften,
    'settings/pause': settings.pause,
    'settings/caffeine': settings.caffeine,
    'settings/journal': settings.journal,
    trials: settings.trials,
    screen: withImported(here.screen, nights),
  };
  return { items, nights, dropOtherNights: command.mode === 'replace' };
}

/** Takes the last import back. Known as done from the same write on; time at the screen since then stays counted. */
async function undo({ store }: Deps, { items: here }: World, id: string): Promise<Patch | { fault: Fault }> {
  const done = await store.putCopyBack(({ screen, state }) => ({
    screen: withoutImported(here.screen, screen),
    state: remembering(state, id),
  }));
  return done ? {} : { fault: 'gone' };
}
