import { firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import type { Kind } from '../../lib/schedule/schema';
import { Machine } from './machine';

export const NIGHT = '2026-11-22';
export const schedule = firstSchedule({ bedtime: '22:30', wake: '07:00' });

export function reminders(...kinds: Kind[]) {
  const usual = firstReminders();
  for (const kind of kinds) usual.kinds[kind].on = true;
  return usual;
}

/** A machine in Berlin (UTC+1 in November) with a bedtime of 22:30, set the day before. */
export async function berlin(at: string, settings = reminders()) {
  const machine = new Machine('2026-11-21T10:00:00+01:00', 'Europe/Berlin');
  await machine.command({ type: 'reminders/save', value: settings });
  await machine.command({ type: 'schedule/save', value: schedule });
  // Nobody sits there through the first night: its hundreds of looks at the screen are no part of these tests.
  machine.idle = 'locked';
  await machine.runTo('2026-11-22T06:59:00+01:00');
  machine.idle = 'active';
  await machine.runTo('2026-11-22T09:00:00+01:00');
  machine.shown = [];
  machine.up.clear();
  await machine.runTo(`2026-11-22T${at}:00+01:00`);
  return machine;
}

const clock = (at: number) => new Date(at + 3_600_000).toISOString().slice(11, 16);
export const heard = (machine: Machine) => machine.shown.map(({ id, at }) => `${clock(at)} ${id.split('/')[0]}`);
export const state = (machine: Machine, kind: string) => {
  const delivery = machine.record(NIGHT)?.reminders[`${kind}/${NIGHT}`];
  return delivery && `${delivery.state}${delivery.why ? `(${delivery.why})` : ''}`;
};
export const at = (time: string) => `2026-11-${time < '12' ? '23' : '22'}T${time}:00+01:00`;
