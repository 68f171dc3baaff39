import * as z from 'zod/mini';
import { LIMITS, type OwnRoutine } from './own';
import { byCount, bySeconds } from './schema';
import { STEP_IDS } from './types';

/** The version of the file of one routine. */
const VERSION = 1;

/** No routine within the limits is half as long. */
export const MOST_BYTES = 200_000;

/** A routine as a file holds it: no id, and nothing about the person who made it, so not what was played "anyway" either. */
export type SharedRoutine = Pick<OwnRoutine, 'name' | 'rest' | 'steps'>;

/** The place in a file that a fault is about; each has its words under `share.field`. */
export const SHARE_FIELDS = [
  'routine',
  'name',
  'rest',
  'steps',
  'step',
  'which',
  'own',
  'ownName',
  'ownText',
  'measure',
  'seconds',
  'count',
  'each',
  'perSide',
  'key',
] as const;
export type ShareField = (typeof SHARE_FIELDS)[number];

/** Why a file is not taken: as a whole, or for one field; `step` counts from 0 where the field is one of a step. */
export type ShareProblem =
  | { code: 'too_big' | 'not_json' | 'not_ours' | 'newer' }
  | { code: 'field'; field: ShareField; step: number | null };

export type SharedReading = { ok: true; routine: SharedRoutine } | { ok: false; problem: ShareProblem };

/** The text of the file: JSON that a person can read and write, too. */
export function writeRoutine({ name, rest, steps }: OwnRoutine): string {
  const shared = steps.map(({ step, own, measure, perSide }) => ({
    step,
    ...(own ? { own, perSide } : {}),
    measure,
  }));
  return `${JSON.stringify({ evenfall: 'routine', version: VERSION, routine: { name, rest, steps: shared } }, null, 1)}\n`;
}

/** `evenfall-easy-knees.json`: the letters and digits of the name, in any script. */
export function shareName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['routine'];
  return `evenfall-${words.join('-')}.json`;
}

/** Signs that no line of words holds: controls, halves of a sign, and those that turn the reading direction unseen. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const line = z.refine<string>((text) => !UNSEEN.test(text), 'unseen signs');
const lines = z.refine<string>((text) => !UNSEEN.test(text.replaceAll('\n', ' ')), 'unseen signs');

const nameOf = () => z.string().check(z.trim(), z.minLength(LIMITS.name[0]), z.maxLength(LIMITS.name[1]), line);

const shared = z.lazy(() =>
  z.object({
    name: nameOf(),
    rest: z.int().check(z.gte(LIMITS.rest[0]), z.lte(LIMITS.rest[1])),
    steps: z
      .array(
        z
          .object({
            step: z.enum([...STEP_IDS, 'own']),
            own: z._default(
              z.nullable(z.object({ name: nameOf(), text: z.string().check(z.maxLength(LIMITS.text[1]), lines) })),
              null,
            ),
            measure: z.discriminatedUnion('by', [bySeconds, byCount]),
            perSide: z._default(z.boolean(), false),
          })
          .check(z.refine((one) => (one.step === 'own') === (one.own !== null), { path: ['own'] })),
      )
      .check(z.minLength(LIMITS.steps[0]), z.maxLength(LIMITS.steps[1])),
  }),
);

/**
 * Reads the text of a routine's file. Never throws, whatever the text; the first fault names its field. Nothing is
 * played against the reader's profile because a file says so: every step comes with `anyway` off.
 */
export function readRoutine(text: string): SharedReading {
  if (text.length > MOST_BYTES) return refused({ code: 'too_big' });
  const raw = parseJson(text);
  if (raw === undefined) return refused({ code: 'not_json' });
  if (!isObject(raw) || raw.evenfall !== 'routine') return refused({ code: 'not_ours' });
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused({ code: 'not_ours' });
  if (version > VERSION) return refused({ code: 'newer' });
  const key = strangeKey(raw);
  if (key) return refused(atPath('key', key));
  const result = z.object({ routine: shared }).safeParse(raw);
  if (!result.success) {
    const path = result.error.issues[0]?.path ?? [];
    return refused(atPath(fieldOf(path), path));
  }
  const { name, rest, steps } = result.data.routine;
  return { ok: true, routine: { name, rest, steps: steps.map((step) => ({ ...step, anyway: false })) } };
}

const refused = (problem: ShareProblem): SharedReading => ({ ok: false, problem });

function atPath(field: ShareField, path: readonly PropertyKey[]): ShareProblem {
  const [, list, step] = path;
  return { code: 'field', field, step: list === 'steps' && typeof step === 'number' ? step : null };
}

/** By the path below the file: `routine.steps.2.measure.seconds` is the seconds of the third step. */
function fieldOf([, part, step, ...rest]: readonly PropertyKey[]): ShareField {
  if (part === 'name' || part === 'rest') return part;
  if (part !== 'steps') return 'routine';
  if (step === undefined) return 'steps';
  switch (rest.join('.')) {
    case '':
      return 'step';
    case 'step':
      return 'which';
    case 'own.name':
      return 'ownName';
    case 'own.text':
      return 'ownText';
    case 'measure.seconds':
      return 'seconds';
    case 'measure.count':
      return 'count';
    case 'measure.each':
      return 'each';
    case 'perSide':
      return 'perSide';
    default:
      return rest[0] === 'own' ? 'own' : 'measure';
  }
}

/** Keys that reach behind an object in careless code; no file of ours has them. */
const STRANGE = ['__proto__', 'constructor', 'prototype'];

/** The path to the first such key, or `null`. Without recursion: a file may be nested as deep as it is long. */
function strangeKey(raw: object): PropertyKey[] | null {
  const waiting: { value: object; path: PropertyKey[] }[] = [{ value: raw, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    for (const [key, inner] of Object.entries(value)) {
      // A place deeper than a step's own fields needs no longer path.
      const here = path.length < 4 ? [...path, Array.isArray(value) ? Number(key) : key] : path;
      if (STRANGE.includes(key)) return here;
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, path: here });
    }
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: the caller says so in words.
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
