/** An evening with a pause before sites. */
import { expect } from 'vitest';
import { firstPause } from '../../lib/pause/schema';
import type { PauseView } from '../../lib/pause/view';
import type { Pass } from '../../lib/schedule/record';
import { at, berlin, NIGHT } from './berlin';
import type { Machine } from './machine';

export const SITES = ['video.example', 'social.example'];
export const pass = (how: Pass, reason: string | null = null) => ({ type: 'pause/pass', how, reason });
export const view = (machine: Machine) => machine.raw<PauseView>('pause');
export const told = (machine: Machine) => machine.record(NIGHT)?.pauses.map(({ how, reason }) => [how, reason]);

/** An evening in Berlin with the pause switched on, at a time of the clock; bedtime is half past ten. */
export async function evening(time: string, change: object = {}): Promise<Machine> {
  const machine = await berlin('20:00');
  machine.allows.add('pages');
  const value = { ...firstPause(), on: true, sites: SITES, more: 2, intent: 'Read a little', ...change };
  expect(await machine.command({ type: 'pause/save', value })).toEqual({ ok: true });
  // Nobody sits there meanwhile: hours of looks at the screen are no part of these tests.
  machine.idle = 'locked';
  await machine.runTo(at(time));
  machine.idle = 'active';
  return machine;
}
