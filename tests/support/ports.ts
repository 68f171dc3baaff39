import type { Deps } from '../../lib/app/deps';
import type { Machine } from './machine';
import { storeOver } from './memory-store';

/** The engine's ports over a machine in memory. Every call is a place to die: `step` throws where the worker is killed. */
export function portsOf(machine: Machine, step: () => Promise<void>): Deps {
  return {
    clock: { now: () => machine.now, zone: () => machine.zone },
    store: storeOver(machine, step),
    alarms: {
      all: async () => {
        await step();
        return [...machine.alarms].map(([name, scheduledTime]) => ({ name, scheduledTime }));
      },
      create: async (name, when, every) => {
        await step();
        machine.alarms.set(name, when);
        if (every === undefined) machine.every.delete(name);
        else machine.every.set(name, every * 60_000);
      },
      clear: async (name) => {
        await step();
        machine.alarms.delete(name);
      },
    },
    notifier: {
      show: async (id, note) => {
        await step();
        if (machine.refuses) return false;
        machine.up.set(id, note);
        machine.shown.push({
          id,
          at: machine.now,
          note,
          record: machine.record(id.slice(id.indexOf('/') + 1)),
          ...machine.chair(),
        });
        return true;
      },
      up: async () => {
        await step();
        return [...machine.up.keys()];
      },
      clear: async (id) => {
        await step();
        machine.up.delete(id);
      },
    },
    presence: {
      idle: async () => {
        await step();
        return machine.idle;
      },
      sits: async () => {
        await step();
        return machine.idle;
      },
      fullscreen: async () => {
        await step();
        return machine.fullscreen;
      },
      watchFullscreen: async (on) => {
        await step();
        machine.watching = on;
      },
    },
    screen: {
      here: !machine.phone,
      view: async (bySite) => {
        await step();
        return (
          machine.front && { ...machine.front, host: bySite && machine.allows.has('tabs') ? machine.front.host : null }
        );
      },
      watch: async (on) => {
        await step();
        machine.hears = on;
      },
    },
    access: {
      has: async (what) => {
        await step();
        return machine.allows.has(what);
      },
    },
    suffix: async (tld) => {
      await step();
      return machine.raw(`suffix/${tld}`);
    },
    toolbar: {
      show: async (look) => {
        await step();
        machine.badge = look.badge;
      },
    },
    pages: {
      open: async (page, query) => {
        await step();
        if (machine.noWindows) throw new Error('No current window');
        machine.opened.push(query ? `${page}?${query}` : page);
      },
      popup: async () => {
        await step();
        return machine.popups;
      },
    },
    pauser: {
      apply: async (sites) => {
        await step();
        machine.paused = sites;
      },
      tell: step,
    },
    softener: {
      apply: async (look) => {
        await step();
        machine.pageLook = look;
      },
    },
    sessionStart: async () => {
      await step();
      return machine.began();
    },
    newId: () => {
      return `id${machine.nextId()}`;
    },
    restart: () => {
      machine.opened.push('restart');
    },
  };
}
