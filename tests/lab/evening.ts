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

/** What an evening begins with. */
export interface EveningOptions extends ClockOptions {
  /** Wall time of the zone, `2027-01-12 21:10:00`. */
  start: string;
  bedtime: string;
  wake: string;
  /** Kinds that are on, with their leads in minutes; all others are off. */
  kinds: Partial<Record<Kind, number>>;
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
  /** Waits until the fast clock shows a wall time of the start's day, or of the next day where that has passed. */
  until: (time: string) => Promise<void>;
  /** The reminders so far, as `21:30 Time to wrap up`, in the zone's wall time to the nearest fast minute. */
  heard: () => string[];
  /** Real milliseconds by which a reminder came after an instant of the fast clock. */
  lateness: (shown: Shown, due: number) => number;
}

/** Only these kinds, plain words, and no limit but their number. */
export function only(kinds: EveningOptions['kinds']): ReminderSettings {
  const settings = firstReminders();
  for (const kind of Object.keys(FACTS) as Kind[]) {
    const lead = kinds[kind];
    settings.kinds[kind] = lead === undefined ? { ...settings.kinds[kind], on: kind === 'own' } : { on: true, lead };
  }
  return { ...settings, cap: 12 };
}

/** Opens everything and hands each part to `keep`, which closes it after the test. */
export async function openEvening(
  options: EveningOptions,
  keep: <T extends Closable>(thing: T) => T,
): Promise<Evening> {
  const machine = keep(TimeMachine.at(options.start, options));
  const session = keep(await Session.open({ clock: machine.env }));
  const desktop = keep(await Desktop.open(session.bus));
  const env = { ...session.env, ...machine.env };
  const extensions = [built('chrome')];
  const chromium = keep(await RawChromium.launch({ extensions, env, headed: true, args: FAKED_CLOCK_FLAGS }));
  const person = keep(new Person(session.env));
  if (options.there !== false) person.stay(Math.max(300, 60_000 / (options.speed ?? 1)));
  const tab = await chromium.page('popup.html');
  await tell(tab, { type: 'reminders/save', value: only(options.kinds) });
  await tell(tab, { type: 'schedule/save', value: everyNight(options.bedtime, options.wake) });
  await machine.calibrate(tab);
  const speed = options.speed ?? 1;
  const wall = (instant: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: options.zone, hour: '2-digit', minute: '2-digit' }).format(instant);
  const begin = machine.fast(Date.now());
  return {
    machine,
    desktop,
    chromium,
    tab,
    person,
    until: async (time) => {
      const minutes = minutesFrom(wall(begin), time);
      const at = begin - (begin % 60_000) + minutes * 60_000;
      await pause(Math.max(0, (at - machine.fast(Date.now())) / speed));
    },
    heard: () => desktop.shown.map((shown) => `${wall(machine.fast(shown.at))} ${shown.title}`),
    lateness: (shown, due) => (machine.fast(shown.at) - due) / speed,
  };
}

function minutesFrom(from: string, to: string): number {
  const [a = 0, b = 0] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)));
  return (b - a + 1440) % 1440;
}
