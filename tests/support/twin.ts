import { Machine } from './machine';

/** The same machine once more, with what it stored and its alarms; its commands have new ids. */
export function twin(source: Machine): Machine {
  const { now, zone, storage, alarms, every } = source;
  const machine = new Machine(now, zone);
  machine.storage = new Map(storage);
  machine.alarms = new Map(alarms);
  machine.every = new Map(every);
  for (const known = source.nextId(); machine.nextId() < known; );
  return machine;
}
