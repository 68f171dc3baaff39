import { type LegEdit, legsStand } from '../../lib/diary/leg-edit';
import { rowOf } from '../../lib/diary/row';
import type { Diary, LegEntry, Sleep } from '../../lib/diary/schema';
import type { NightRecord } from '../../lib/schedule/record';
import type { Machine } from './machine';

/** A diary of nothing but what is given. */
export const diaryOf = (more: Partial<Diary> = {}): Diary => ({
  at: 0,
  sleeps: [],
  naps: [],
  alcohol: null,
  meal: null,
  moved: null,
  kept: null,
  note: '',
  ...more,
});

/** A sleep of Berlin's winter from lights out to waking. */
export const sleepOf = (tried: number, woke: number): Sleep => ({
  inBed: null,
  tried,
  latency: 10,
  wakings: null,
  awake: null,
  woke,
  up: null,
  offset: 60,
  offsetUp: 60,
});

/** An entry about the legs of which hardly anything was said. */
export const entryOf = (id: string, at: number, more: Partial<LegEntry> = {}): LegEntry => ({
  id,
  at,
  now: 4,
  strongest: null,
  began: null,
  doing: null,
  where: [],
  felt: '',
  painful: null,
  helped: [],
  lost: null,
  triggers: [],
  ...more,
});

/** What a page sends for a night: nothing said where nothing is given. */
export const diarySave = (
  night: string,
  diary: Diary | null,
  taps: { rough?: number; rested?: number; legs?: string } = {},
) => ({ type: 'diary/save', night, rough: null, rested: null, legs: null, ...taps, diary });

/** The command that changes what nights say of the legs, each made in what stands there now. */
export const legsSave = (machine: Machine, ...edits: [night: string, edit: LegEdit][]) => ({
  type: 'legs/save',
  nights: edits.map(([night, edit]) => {
    const record = machine.record(night);
    const { legs = [], legsWoke = [], legEntries = [], morning = null } = record ?? {};
    const said = edit({ legs, legsWoke, legEntries }, morning?.at ?? null);
    return { night, was: legsStand(record), said: typeof said === 'string' ? { legs, legsWoke, legEntries } : said };
  }),
});

/** Where the digests say something else than the nights before one, or leave one out. */
export function digestFaults(machine: Machine, before: string): string[] {
  const faults: string[] = [];
  for (const key of machine.storage.keys()) {
    const night = key.slice('night/'.length);
    if (!key.startsWith('night/') || night >= before) continue;
    const row = machine.raw<{ rows: Record<string, unknown> }>(`digest/${night.slice(0, 4)}`)?.rows[night];
    const record = machine.record(night) as NightRecord;
    if (JSON.stringify(row) !== JSON.stringify(rowOf(record))) faults.push(`${night}: ${row ? 'another' : 'no'} row`);
  }
  return faults;
}
