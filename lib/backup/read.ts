import type { NightRecord } from '../schedule/record';
import { isPlainDate } from '../time/plain';
import type { BackupSettings, Moment } from './backup';
import { BACKUP_VERSION } from './backup';
import type { Damage } from './merge';
import { joinNights } from './merge';

/** What came of reading one stored value of any age. */
type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string };

/** How each part is brought to today's version and checked; `lib/app/items` knows how. */
export type Readers = { [K in keyof BackupSettings]: (raw: unknown) => Parsed<BackupSettings[K]> } & {
  night: (raw: unknown) => Parsed<NightRecord>;
};

/** What a copy gives: every part that can be read, and the names of those that cannot. */
export interface Copy {
  /** Null when the file does not say when it was made. */
  moment: Moment | null;
  settings: Partial<BackupSettings>;
  /** One record a night, in the order of the calendar. */
  nights: NightRecord[];
  damaged: Damage[];
}

/** Why a file is no copy at all. */
export type FileProblem = 'not_json' | 'not_ours' | 'newer';

export type Reading = { ok: true; copy: Copy } | { ok: false; problem: FileProblem };

const PARTS = [
  'schedule',
  'reminders',
  'look',
  'body',
  'routines',
  'sound',
  'screenTime',
  'soften',
  'pause',
  'caffeine',
  'journal',
  'trials',
] as const;
/** Parts that a copy of an older version does not have: what is here then stays. */
const LATER: readonly (keyof BackupSettings)[] = PARTS.slice(4);

/**
 * Reads the text of a copy. Never throws, whatever the text; a damaged part is named and left out, and costs no
 * other part.
 */
export function readBackup(text: string, readers: Readers): Reading {
  const raw = parseJson(text);
  if (raw === undefined) return { ok: false, problem: 'not_json' };
  if (!isObject(raw) || raw.evenfall !== 'backup' || !isVersion(raw.version)) return { ok: false, problem: 'not_ours' };
  if (raw.version > BACKUP_VERSION) return { ok: false, problem: 'newer' };
  const damaged: Damage[] = [];
  const settings = readSettings(raw.settings, readers, damaged);
  const nights = readNights(raw.nights, readers, damaged);
  return { ok: true, copy: { moment: momentOf(raw), settings, nights, damaged } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: the caller says so in words.
    return undefined;
  }
}

function readSettings(raw: unknown, readers: Readers, damaged: Damage[]): Partial<BackupSettings> {
  const settings: Partial<BackupSettings> = {};
  const take = <K extends keyof BackupSettings>(part: K) => {
    const read: Readers[K] = readers[part];
    if (isObject(raw) && !Object.hasOwn(raw, part) && LATER.includes(part)) return;
    // A missing part is damage too: reading nothing would give its first value, and overwrite what is here.
    const parsed = isObject(raw) && Object.hasOwn(raw, part) ? read(raw[part]) : ({ ok: false, problem: '' } as const);
    if (parsed.ok) settings[part] = parsed.value as BackupSettings[K];
    else damaged.push({ part, night: null, why: whyOf(parsed.problem) });
  };
  PARTS.forEach(take);
  return settings;
}

function readNights(raw: unknown, readers: Readers, damaged: Damage[]): NightRecord[] {
  if (!Array.isArray(raw)) {
    damaged.push({ part: 'nights', night: null, why: 'damaged' });
    return [];
  }
  const nights: NightRecord[] = [];
  for (const each of raw) {
    const parsed = readers.night(each);
    if (parsed.ok) nights.push(parsed.value);
    else damaged.push({ part: 'night', night: dateIn(each), why: whyOf(parsed.problem) });
  }
  return joinNights([], nights);
}

function momentOf(raw: Record<string, unknown>): Moment | null {
  const { savedAt, offset } = raw;
  const known = isBetween(savedAt, 0, 32_503_680_000_000) && isBetween(offset, -1440, 1440);
  return known ? { savedAt, offset } : null;
}

function dateIn(raw: unknown): string | null {
  const night = isObject(raw) ? raw.night : null;
  return typeof night === 'string' && isPlainDate(night) ? night : null;
}

const whyOf = (problem: string): Damage['why'] => (problem === 'newer' ? 'newer' : 'damaged');

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value < most;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
