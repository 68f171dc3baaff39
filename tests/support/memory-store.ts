import type { Deps } from '../../lib/app/deps';
import { StorageRefused } from '../../lib/app/deps';
import type { ItemKey, Items } from '../../lib/app/items';
import { DEFINITIONS, nightKey, type Parsed, parseItem, parseNight } from '../../lib/app/items';
import type { EngineState } from '../../lib/app/state';
import type { Digest } from '../../lib/diary/digest';
import type { NightRecord } from '../../lib/schedule/record';

/** What the store needs of a machine. */
interface Disk {
  storage: Map<string, unknown>;
  /** Skips the parsing of what the engine itself wrote. */
  trusting: boolean;
  full: boolean;
  raw<T>(key: string): T | undefined;
}

interface Reading {
  text: string;
  parsed: Parsed<unknown>;
}

/** What each key of a disk was read as last, by every worker that lived on it. */
const KNOWN = new WeakMap<Disk, Map<string, Reading>>();

/** A reader for a store. The same text is read the same way, so it is read once; as nobody may change what was read, it is frozen. */
function reader(disk: Disk) {
  const known = KNOWN.get(disk) ?? new Map<string, Reading>();
  KNOWN.set(disk, known);
  return <T>(key: string, parse: (raw: unknown) => Parsed<T>): Parsed<T> => {
    const text = disk.storage.get(key);
    if (typeof text !== 'string')
      return disk.trusting && text !== undefined ? { ok: true, value: text as T } : parse(text);
    const before = known.get(key);
    if (before?.text === text) return before.parsed as Parsed<T>;
    const parsed = frozen(parse(JSON.parse(text)));
    known.set(key, { text, parsed });
    return parsed;
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** The storage port over a machine's memory; `step` is where the adversary may strike. */
export function storeOver(machine: Disk, step: () => Promise<void>): Deps['store'] {
  const read = reader(machine);
  return {
    read: async <K extends ItemKey>(keys: readonly K[]) => {
      await step();
      const items = {} as Pick<Items, K>;
      const damaged: string[] = [];
      for (const key of keys) {
        const parsed = read(key, (raw) => parseItem(key, raw));
        items[key] = parsed.ok ? parsed.value : (DEFINITIONS[key].usual() as Items[K]);
        if (parsed.ok) continue;
        damaged.push(key);
        machine.storage.set(key, JSON.stringify(items[key]));
      }
      return { items, damaged };
    },
    nights: async (dates) => {
      await step();
      const nights = new Map<string, NightRecord>();
      const damaged: string[] = [];
      for (const date of dates) {
        if (!machine.storage.has(nightKey(date))) continue;
        const parsed = read(nightKey(date), parseNight);
        if (parsed.ok) nights.set(date, parsed.value);
        else {
          damaged.push(nightKey(date));
          machine.storage.delete(nightKey(date));
        }
      }
      return { nights, damaged };
    },
    dates: async () => {
      await step();
      const keys = [...machine.storage.keys()].filter((key) => key.startsWith('night/'));
      return keys.map((key) => key.slice('night/'.length));
    },
    digests: async (years) => {
      await step();
      const found = years.map((year) => [year, machine.raw<Digest>(`digest/${year}`)] as const);
      return Object.fromEntries(found.flatMap(([year, digest]) => (digest ? [[year, digest]] : [])));
    },
    write: async (patch) => {
      const { items = {}, nights = [], tonight, digests = {}, pause, suffixes } = patch;
      await step();
      if (machine.full) throw new StorageRefused();
      const keep = (value: unknown) => (machine.trusting ? value : JSON.stringify(value));
      for (const [key, value] of Object.entries(items)) machine.storage.set(key, keep(value));
      for (const record of nights) machine.storage.set(nightKey(record.night), keep(record));
      if (tonight) machine.storage.set('tonight', keep(tonight));
      for (const [year, digest] of Object.entries(digests)) machine.storage.set(`digest/${year}`, keep(digest));
      if (pause) machine.storage.set('pause', keep(pause));
      for (const key of suffixes === undefined ? [] : [...machine.storage.keys()]) {
        if (key.startsWith('suffix/')) machine.storage.delete(key);
      }
      for (const [tld, rules] of Object.entries(suffixes ?? {})) machine.storage.set(`suffix/${tld}`, keep(rules));
      const { dropOtherNights, dropOtherDigests = dropOtherNights } = patch;
      if (!dropOtherDigests) return;
      const kept = new Set<string>(nights.map(({ night }) => nightKey(night)));
      for (const year of Object.keys(digests)) kept.add(`digest/${year}`);
      for (const key of [...machine.storage.keys()].filter((each) => !kept.has(each))) {
        const goes = (dropOtherNights && key.startsWith('night/')) || (dropOtherDigests && key.startsWith('digest/'));
        if (goes) machine.storage.delete(key);
      }
    },
    forgetSites: async () => {
      for (const [key, kept] of [...machine.storage]) {
        if (!key.startsWith('night/')) continue;
        await step();
        const record = (typeof kept === 'string' ? JSON.parse(kept) : structuredClone(kept)) as NightRecord;
        if (record.screen) record.screen.sites = {};
        machine.storage.set(key, typeof kept === 'string' ? JSON.stringify(record) : record);
      }
    },
    keepCopy: async () => {
      await step();
      const ours = [...machine.storage].filter(([key]) => key !== 'copy');
      machine.storage.set('copy', JSON.stringify(Object.fromEntries(ours)));
    },
    putCopyBack: async (goOn) => {
      await step();
      const copy = machine.raw<Record<string, unknown>>('copy');
      if (!copy) return false;
      await step();
      for (const key of [...machine.storage.keys()]) if (key !== 'copy' && !(key in copy)) machine.storage.delete(key);
      await step();
      machine.storage = new Map<string, unknown>(Object.entries(copy));
      const went = goOn({
        screen: machine.raw<Items['screen']>('screen') ?? null,
        state: machine.raw('state') as EngineState,
      });
      for (const [key, value] of Object.entries(went)) machine.storage.set(key, JSON.stringify(value));
      return true;
    },
    erase: async () => {
      await step();
      machine.storage.clear();
    },
  };
}
