import type { Instant } from '../time/instant';
import type { Answer } from './commands';
import type { Deps } from './deps';
import { onCommand } from './on-command';
import type { Closer } from './on-event';
import { onButton, onClick, onClosed, onCupKey, onInstalled, onQuietKey } from './on-event';
import { onNightPage } from './pause';
import { oneAtATime } from './queue';
import { replan } from './replan';
import { screenLooks } from './screen-looks';
import { onLeft, onSittingLook } from './sit';
import { updateWhenCalm } from './update';

/** Everything the background's listeners may ask for. Each is done after what was asked before it. */
export interface Engine {
  /** Replans once for all the reasons that are waiting. */
  replan(): Promise<void>;
  /** Replans unless this life of the worker has done so already. */
  start(): Promise<void>;
  /** The extension was installed or updated, for the browser's reason. */
  installed(reason: string): Promise<void>;
  command(message: unknown): Promise<Answer>;
  button(id: string, index: number): Promise<void>;
  click(id: string): Promise<void>;
  closed(id: string, closer: Closer): Promise<void>;
  /** Nobody was at the screen for a minute, or it was locked. */
  left(how: 'idle' | 'locked'): Promise<void>;
  /** Another tab or window is in front, or what is in front changed. */
  seen(): Promise<void>;
  key(name: string): Promise<void>;
  /** @param rang when it was to ring */
  alarm(name: string, rang: Instant): Promise<void>;
  updateAvailable(): Promise<void>;
}

/** The engine over the real world, or over the one of a test. */
export function createEngine(deps: Deps): Engine {
  const queue = oneAtATime();
  let waiting: Promise<void> | null = null;
  let replanned = false;
  const looks = screenLooks(deps);
  const replanOnce = () => {
    waiting ??= queue(() => {
      waiting = null;
      replanned = true;
      looks.forget();
      return replan(deps);
    });
    return waiting;
  };
  const alone =
    <A extends unknown[], T>(use: (deps: Deps, ...args: A) => Promise<T>) =>
    (...args: A) =>
      queue(() => {
        replanned = true;
        looks.forget();
        return use(deps, ...args);
      });
  const update = alone(updateWhenCalm);
  const quietKey = alone(onQuietKey);
  const cupKey = alone(onCupKey);
  const look = alone(onSittingLook);
  const left = alone(onLeft);
  const nightPage = alone(onNightPage);
  let seeing: Promise<void> | null = null;
  const lookAtScreen = (rang: Instant | null) =>
    queue(() => {
      replanned = true;
      return looks.look(rang);
    });
  return {
    replan: replanOnce,
    start: async () => (replanned ? undefined : replanOnce()),
    installed: alone(onInstalled),
    command: alone(onCommand),
    button: alone(onButton),
    click: alone(onClick),
    closed: alone(onClosed),
    left: async (how) => {
      await left(how);
      return lookAtScreen(null);
    },
    seen: () => {
      // One look for all the changes that wait for it.
      seeing ??= queue(() => {
        seeing = null;
        replanned = true;
        return looks.look(null);
      });
      return seeing;
    },
    key: async (name) => {
      if (name === 'quiet-30') return quietKey();
      if (name === 'usual-cup') return cupKey();
      return name === 'night-page' ? deps.pages.open('night').finally(nightPage) : undefined;
    },
    alarm: async (name, rang) => {
      if (name === 'update') return update();
      if (name === 'sitting') return look();
      return name === 'screen' ? lookAtScreen(rang) : replanOnce();
    },
    updateAvailable: update,
  };
}
