/**
 * The browser's own question for leave, answered as a person does: its small window is no page, so keys and the pointer of
 * the display reach it. Needs a browser with a window, in a session with a window manager. What comes after a yes can be
 * had without the question: `builtWithLeave` in `extension.ts`.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Env, pause } from './process';

const run = promisify(execFile);

export type LeaveAnswer = 'allow' | 'deny';

/** Where the buttons of Firefox' panel stand: pixels from its right edge; both 30 from its foot. */
const FROM_RIGHT = { allow: 47, deny: 118 };
const FROM_FOOT = 30;
/** A panel is lower than this, the browser's own window is not. */
const LOW = 400;

/** Runs xdotool on the display of a session and gives what it says. */
async function xdotool(env: Env, ...args: string[]): Promise<string> {
  const all = Object.entries({ ...process.env, ...env });
  const set = Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined));
  return (await run('xdotool', args, { env: set })).stdout;
}

/** Chromium's question is drawn into its window: it stands with Deny in focus, Allow is one Tab further, Escape denies. */
async function pressInChromium(env: Env, answer: LeaveAnswer): Promise<void> {
  await xdotool(env, 'key', ...(answer === 'allow' ? ['Tab', 'Return'] : ['Escape']));
}

/** Firefox' question is a window of its own, which takes no keys until it is clicked. */
async function pressInFirefox(env: Env, answer: LeaveAnswer): Promise<void> {
  const windows = (await xdotool(env, 'search', '--onlyvisible', '--class', 'firefox')).trim().split('\n');
  for (const window of windows) {
    const geometry = await xdotool(env, 'getwindowgeometry', '--shell', window);
    const number = (name: string) => Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(geometry)?.[1]);
    const [x, y, width, height] = ['X', 'Y', 'WIDTH', 'HEIGHT'].map(number) as [number, number, number, number];
    if (height >= LOW) continue;
    const [right, foot] = [x + width - FROM_RIGHT[answer], y + height - FROM_FOOT];
    await xdotool(env, 'mousemove', String(right), String(foot), 'click', '1');
  }
}

/**
 * Answers the question that was just asked for.
 * @param isOpen whether the page still waits for the answer
 * @throws when it is not answered after ten seconds
 */
export async function answerLeave(
  browser: 'chromium' | 'firefox',
  env: Env,
  answer: LeaveAnswer,
  isOpen: () => Promise<boolean>,
): Promise<void> {
  const press = browser === 'chromium' ? pressInChromium : pressInFirefox;
  // Nothing says when the question stands and may be answered (a browser waits half a second, so that nobody clicks into
  // it by mistake): it is pressed until there is an answer.
  for (let tries = 0; tries < 10; tries += 1) {
    await pause(500);
    await press(env, answer);
    for (let looks = 0; looks < 10; looks += 1) {
      await pause(50);
      if (!(await isOpen())) return;
    }
  }
  throw new Error(`The question was not answered with "${answer}".`);
}
