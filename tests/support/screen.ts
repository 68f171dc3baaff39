import { expect } from 'vitest';
import type { Items } from '../../lib/app/items';
import type { EngineState } from '../../lib/app/state';
import { firstScreenTime } from '../../lib/screen-time/groups';
import type { Tally } from '../../lib/screen-time/schema';
import { totalOf } from '../../lib/screen-time/tally';
import { at, NIGHT, reminders } from './berlin';
import type { Machine } from './machine';

export const MINUTE = 60_000;
export const PAGE = { audible: false, fullscreen: false, host: 'www.example.co.uk' };
export const FILM = { ...PAGE, audible: true };

export const tally = (machine: Machine) => machine.raw<Tally>('screen');
/** Minutes counted, to the tenth. */
export const counted = (machine: Machine) => {
  const it = tally(machine);
  return it ? Math.round(totalOf(it) / 6000) / 10 : null;
};
export const kept = (machine: Machine, night = NIGHT) =>
  Math.round((machine.record(night)?.screen?.seconds ?? []).reduce((sum, each) => sum + each, 0) / 6) / 10;
export const engineState = (machine: Machine) => machine.raw<EngineState>('state');
export const clock = (time: string) => Date.parse(at(time));

/** Everything off but the evening's limit. */
export function limit(lead: number) {
  const settings = reminders();
  for (const choice of Object.values(settings.kinds)) choice.on = false;
  settings.kinds.screenLimit = { on: true, lead };
  return settings;
}

export async function bySite(machine: Machine, more: Partial<Items['settings/screen-time']> = {}) {
  machine.allows.add('tabs');
  machine.storage.set('suffix/uk', JSON.stringify('co'));
  const answer = await machine.command({
    type: 'screen-time/save',
    value: { ...firstScreenTime(), bySite: true, ...more },
  });
  expect(answer).toEqual({ ok: true });
}
