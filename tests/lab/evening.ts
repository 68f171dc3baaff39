/** Evenfall on a machine whose clock runs fast or jumps, with a real desktop and somebody in front of it. */
import { FACTS, firstReminders } from '../../lib/schedule/kinds';
import type { Kind, ReminderSettings } from '../../lib/schedule/schema';
import type { Tab } from './cdp';
import { Desktop, type Shown } from './desktop';
import { everyNight, tell } from './evenfall';
import { built } from './extension';
import { Person } from './person';
import { type Closable, pause } from './process';
import { RawChromium } from './raw-chromium';
import { Session } from './session';
import { type ClockOptions, FAKED_CLOCK_FLAGS, TimeMachine } from './time-machine';

const MINUTE = 60_000;

/** What an evening begins with. */
export interface EveningOptions extends ClockOptions {
  /** Wall time of the zone at which the clock starts; the browser is ready some fast minutes later. */
  start: string;
  /** A wall time, or fast minutes from the moment at which everything is ready. */
  bedtime: string | number;
  wake: string;
  /** Kinds that are on, with their leads in minutes; all others are off. */
  kinds: Partial<Record<Kind, number>>;
  /** Minutes before bedtime of a reminder in the user's own words. */
  own?: number;
  /** Somebody is there from the start; true by default. */
  there?: boolean;
}

/** A running evening. */
export interface Evening {
  machine: TimeMachine;
  desktop: Desktop;
  chromium: RawChromium;
  tab: Tab;
  person: Person;
  /** The bedtime that was set, epoch ms of the fast clock. */
  bedtime: number;
  /** Waits until the fast clock shows an instant. */
  until: (instant: number) => Promise<void>;
  /** The reminders so far, as `21:30 Time to wrap up`, in the zone's wall time. */
  heard: () => string[];
  /** Real milliseconds by which a reminder came after an instant of the fast clock. */
  lateness: (shown: Shown, due: number) => number;
}

/** Only these kinds, plain words, and no limit but their number. */
function only({ kinds, own }: Pick<EveningOptions, 'kinds' | 'own'>): ReminderSettings {
  const settings = firstReminders();
  for (const kind of Object.keys(FACTS) as Kind[]) {
    const lead = kinds[kind] ?? settings.kinds[kind].lead;
    settings.kinds[kind] = { on: kind in kinds || kind === 'own', lead };
  }
  const words = own === undefined ? [] : [{ id: '1' as const, text: 'Lock the door', lead: own }];
  return { ...settings, own: words, cap: 12 };
}

/** Opens everything and hands each part to `keep`, which closes it after the test. */
export async function openEvening(
  options: EveningOptions,
  keep: <T extends Closable>(thing: T) => T,
): Promise<Evening> {
  const speed = options.speed ?? 1;
  const machine = keep(TimeMachine.at(options.start, options));
  const session = keep(await Session.open({ clock: machine.env }));
  const desktop = keep(await Desktop.open(session.bus));
  const env = { ...session.env, ...machine.env };
  const extensions = [built('chrome')];
  const chromium = keep(await RawChromium.launch({ extensions, env, headed: true, args: FAKED_CLOCK_FLAGS }));
  const person = keep(new Person(session.env));
  if (options.there !== false) person.stay(Math.max(300, MINUTE / speed));
  const tab = await chromium.page('popup.html');
  await machine.calibrate(tab);
  const wall = (instant: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: options.zone, hour: '2-digit', minute: '2-digit' }).format(instant);
  const asked = machine.fast(Date.now());
  await tell(tab, { type: 'reminders/save', value: only(options) });
  const ready = machine.fast(Date.now());
  // On a busy machine a command takes its time: the next one may take twice as long as this one.
  const soon = (minutes: number) => Math.ceil((ready + 2 * (ready - asked)) / MINUTE + minutes) * MINUTE;
  const time = typeof options.bedtime === 'string' ? options.bedtime : wall(soon(options.bedtime));
  await tell(tab, { type: 'schedule/save', value: everyNight(time, options.wake) });
  const bedtime = await tab.run<number>("chrome.storage.local.get('tonight').then(({ tonight }) => tonight.bedtime)");
  return {
    machine,
    desktop,
    chromium,
    tab,
    person,
    bedtime,
    until: (instant) => pause(Math.max(0, (instant - machine.fast(Date.now())) / speed)),
    heard: () => desktop.shown.map((shown) => `${wall(machine.fast(shown.at))} ${shown.title}`),
    lateness: (shown, due) => (machine.fast(shown.at) - due) / speed,
  };
}

/** Wrap up four fast minutes after everything is ready, the routine ten later, bedtime five after that. */
const USUAL: EveningOptions = {
  zone: 'UTC',
  speed: 60,
  start: '2027-01-12 20:30:00',
  bedtime: 19,
  wake: '06:45',
  kinds: { screens: 15, routine: 5, lightsOut: 0 },
};

/** Opens usual evenings with what differs, and puts what they consist of into `opened`. */
export function usualEvenings(opened: Closable[]): (options?: Partial<EveningOptions>) => Promise<Evening> {
  return (options = {}) =>
    openEvening({ ...USUAL, ...options }, (thing) => {
      opened.push(thing);
      return thing;
    });
}

/** The titles of such an evening; five minutes before bedtime it offers the short routine. */
export const TITLES = { wrapUp: 'Time to wrap up', routine: 'Your routine, 4 minutes', bedtime: 'Bedtime' } as const;
