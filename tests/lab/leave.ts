/**
 * The browser's own question for leave, answered as a person does: its small window is no page, so keys of the display
 * reach it. Chromium's stands with *Deny* in focus and *Allow* one Tab further; Escape denies. In Firefox the arrow-shaped
 * panel takes Alt+A for *Allow* and Alt+D for *Deny*, in English. Needs a browser with a window, in a session with a window
 * manager. What comes after a yes can be had without the question: `builtWithLeave` in `extension.ts`.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Env, pause } from './process';

const run = promisify(execFile);

export type LeaveAnswer = 'allow' | 'deny';

const KEYS: Record<'chromium' | 'firefox', Record<LeaveAnswer, string[]>> = {
  chromium: { allow: ['Tab', 'Return'], deny: ['Escape'] },
  firefox: { allow: ['alt+a'], deny: ['alt+d'] },
};

/** Presses keys on the display of a session. */
async function keys(env: Env, names: string[]): Promise<void> {
  const all = Object.entries({ ...process.env, ...env });
  const set = Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined));
  await run('xdotool', ['key', '--clearmodifiers', ...names], { env: set });
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
  // Nothing outside the browser says when its window stands and takes keys: they are pressed until there is an answer.
  for (let tries = 0; tries < 10; tries += 1) {
    await pause(500);
    await keys(env, KEYS[browser][answer]);
    for (let looks = 0; looks < 10; looks += 1) {
      await pause(50);
      if (!(await isOpen())) return;
    }
  }
  throw new Error(`The question was not answered with "${answer}".`);
}
