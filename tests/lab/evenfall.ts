/** Talking to Evenfall's background from one of its pages, as its own pages do. */
import { isDeepStrictEqual } from 'node:util';
import type { Answer, Command } from '../../lib/app/commands';
import type { OwnStep, RoutineSettings } from '../../lib/routine/own';
import type { StepId } from '../../lib/routine/types';
import { firstSchedule } from '../../lib/schedule/kinds';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import type { Tab } from './cdp';
import { pause } from './process';

/** Real milliseconds that one sending may take, and all of them, before nobody answers. */
const PATIENCE = { once: 5000, all: 40_000 };

let last = 0;

/**
 * Sends a command from an extension page and gives the background's answer. As Evenfall's own pages do, it asks
 * again under the same id when the worker died under it: at sixtyfold speed a worker falls asleep after half a second, and on a
 * busy machine it may need several starts to get so far.
 */
export async function ask(tab: Tab, command: Command): Promise<Answer> {
  last += 1;
  const envelope = { evenfall: 1, id: `lab-${process.pid}-${last}`, command };
  const send = () => tab.run<Answer>(`chrome.runtime.sendMessage(${JSON.stringify(envelope)})`);
  for (const end = Date.now() + PATIENCE.all; Date.now() < end; ) {
    const answer = await Promise.race([send().catch(() => null), pause(PATIENCE.once)]);
    if (answer) return answer;
    await pause(100);
  }
  return send();
}

/**
 * Sends commands one after the other.
 * @throws when one is refused
 */
export async function tell(tab: Tab, ...commands: Command[]): Promise<void> {
  for (const command of commands) {
    const answer = await ask(tab, command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`);
  }
}

/** A page of ours under any driver. */
interface Desk {
  evaluate(source: string): Promise<unknown>;
}

/** How often a command is sent where the background ended under it, as Evenfall's own pages do. */
const TRIES = 3;

/**
 * Sends commands from a page of ours, one after the other, each done once.
 * @throws when one is refused or not answered
 */
export async function tellFrom(page: Desk, ...commands: Command[]): Promise<void> {
  for (const command of commands) {
    const envelope = JSON.stringify({ evenfall: 1, id: crypto.randomUUID(), command });
    const answer = await answerFrom(page, envelope);
    if (!isDeepStrictEqual(answer, { ok: true })) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }
}

async function answerFrom(page: Desk, envelope: string): Promise<unknown> {
  const source = `(globalThis.browser ?? chrome).runtime.sendMessage(${envelope}).catch(({ message }) => message)`;
  let answer: unknown;
  for (let tries = 0; tries < TRIES; tries += 1) {
    answer = await page.evaluate(source);
    if (typeof answer === 'object' && answer !== null) return answer;
    await pause(200);
  }
  return answer;
}

/** A schedule with the same times every night and everything else as it comes. */
export function everyNight(bedtime: string, wake: string): ScheduleSettings {
  return { ...firstSchedule(), layout: 'same', week: Array.from({ length: 7 }, () => ({ bedtime, wake })) };
}

const lasting = (step: StepId, seconds: number, anyway = false): OwnStep => ({
  step,
  own: null,
  measure: { by: 'seconds', seconds },
  perSide: false,
  anyway,
});

/** Two routines of one's own, with steps that a knee keeps out, and two favourites. */
export const OWN_ROUTINES: RoutineSettings = {
  version: 1,
  favourites: ['full-wind-down-15', 'own/short'],
  own: [
    {
      id: 'long',
      name: 'After the long shift',
      rest: 5,
      steps: [
        lasting('slow-walk', 90),
        lasting('calf-stretch-wall', 30),
        lasting('childs-pose', 60),
        lasting('figure-four-seated', 30, true),
        {
          step: 'own',
          own: { name: 'Towel pull', text: 'Loop a towel round the foot and draw it gently toward you.' },
          measure: { by: 'count', count: 10, each: 5 },
          perSide: true,
          anyway: false,
        },
        lasting('long-exhale', 90),
      ],
    },
    {
      id: 'short',
      name: 'The short one',
      rest: 0,
      steps: [lasting('heel-raises', 40), lasting('belly-breathing', 90)],
    },
  ],
};
