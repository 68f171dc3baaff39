import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OwnRoutine, OwnStep } from '../../../lib/routine/own';
import { ownRoutineSchema } from '../../../lib/routine/schema';
import { MOST_BYTES, readRoutine, type ShareProblem, shareName, writeRoutine } from '../../../lib/routine/share';
import { STEP_IDS } from '../../../lib/routine/types';

const SECONDS = { by: 'seconds', seconds: 30 } as const;
const STEP = { step: 'ankle-circles', measure: SECONDS };
const OWN = { step: 'own', own: { name: 'Towel pull', text: 'Pull gently.' }, perSide: true, measure: SECONDS };

/** The text of a file whose routine is sound but for `change`. */
const file = (change: object = {}, outer: object = {}) =>
  JSON.stringify({
    evenfall: 'routine',
    version: 1,
    ...outer,
    routine: { name: 'Easy knees', rest: 10, steps: [STEP, OWN], ...change },
  });
/** One whose second step is `step`. */
const withStep = (step: unknown) => file({ steps: [STEP, step] });
const at = (field: Extract<ShareProblem, { code: 'field' }>['field'], step: number | null = null): ShareProblem => ({
  code: 'field',
  field,
  step,
});

const DAMAGED: [kind: string, text: string, problem: ShareProblem][] = [
  ['nothing at all', '', { code: 'not_json' }],
  ['cut short', file().slice(0, 80), { code: 'not_json' }],
  ['a page of the web', '<!doctype html><script>alert(1)</script>', { code: 'not_json' }],
  ['a list', '[]', { code: 'not_ours' }],
  ['null', 'null', { code: 'not_ours' }],
  ['a copy of everything', '{"evenfall":"backup","version":1}', { code: 'not_ours' }],
  ['no version', '{"evenfall":"routine"}', { code: 'not_ours' }],
  ['half a version', file({}, { version: 1.5 }), { code: 'not_ours' }],
  ['a newer version', file({}, { version: 2 }), { code: 'newer' }],
  ['larger than any routine', file({ more: 'x'.repeat(MOST_BYTES) }), { code: 'too_big' }],
  ['no routine', '{"evenfall":"routine","version":1}', at('routine')],
  ['a routine that is a text', '{"evenfall":"routine","version":1,"routine":"easy"}', at('routine')],
  ['no name', file({ name: undefined }), at('name')],
  ['a name of blanks', file({ name: '   ' }), at('name')],
  ['a name of 41 letters', file({ name: 'n'.repeat(41) }), at('name')],
  ['a name that is a number', file({ name: 8 }), at('name')],
  ['a name with a control character', file({ name: 'Easy\u0007knees' }), at('name')],
  ['a name with a line break', file({ name: 'Easy\nknees' }), at('name')],
  ['a name that turns the reading direction', file({ name: 'Easy\u202eseenk' }), at('name')],
  ['a name with half a sign', file({ name: 'Easy \ud83d' }), at('name')],
  ['no rest', file({ rest: undefined }), at('rest')],
  ['a rest of half a second', file({ rest: 0.5 }), at('rest')],
  ['a rest below nothing', file({ rest: -1 }), at('rest')],
  ['a rest of three minutes', file({ rest: 180 }), at('rest')],
  ['no steps', file({ steps: [] }), at('steps')],
  ['steps that are no list', file({ steps: { 0: STEP } }), at('steps')],
  ['41 steps', file({ steps: Array(41).fill(STEP) }), at('steps')],
  ['a step that is null', withStep(null), at('step', 1)],
  ['a step that is a word', withStep('ankle-circles'), at('step', 1)],
  ['a step we do not know', withStep({ ...STEP, step: 'handstand' }), at('which', 1)],
  ['a step by the name of an inherited key', withStep({ ...STEP, step: 'toString' }), at('which', 1)],
  ['an own step without words', withStep({ ...OWN, own: null }), at('own', 1)],
  ['words on a step of the catalogue', withStep({ ...OWN, step: 'ankle-circles' }), at('own', 1)],
  ['words that are a text', withStep({ ...OWN, own: 'Towel pull' }), at('own', 1)],
  ['an own step without a name', withStep({ ...OWN, own: { name: '', text: '' } }), at('ownName', 1)],
  ['an own text of 301 letters', withStep({ ...OWN, own: { name: 'A', text: 't'.repeat(301) } }), at('ownText', 1)],
  ['an own text with an escape', withStep({ ...OWN, own: { name: 'A', text: '\u001b[2J' } }), at('ownText', 1)],
  ['no measure', withStep({ step: 'ankle-circles' }), at('measure', 1)],
  ['a measure by weight', withStep({ ...STEP, measure: { by: 'kilos', kilos: 5 } }), at('measure', 1)],
  ['four seconds', withStep({ ...STEP, measure: { by: 'seconds', seconds: 4 } }), at('seconds', 1)],
  ['seconds without end', file().replace('"seconds":30', '"seconds":1e999'), at('seconds', 0)],
  ['seconds as a text', withStep({ ...STEP, measure: { by: 'seconds', seconds: '30' } }), at('seconds', 1)],
  ['no repetition', withStep({ ...STEP, measure: { by: 'count', count: 0, each: 3 } }), at('count', 1)],
  ['101 repetitions', withStep({ ...STEP, measure: { by: 'count', count: 101, each: 3 } }), at('count', 1)],
  ['repetitions of 61 s', withStep({ ...STEP, measure: { by: 'count', count: 3, each: 61 } }), at('each', 1)],
  ['sides as a word', withStep({ ...OWN, perSide: 'yes' }), at('perSide', 1)],
  ['a key that reaches behind objects', file().replace('"name":', '"__proto__":{"admin":true},"name":'), at('key')],
  ['such a key in a step', withStep({ ...STEP, constructor: { prototype: {} } }), at('key', 1)],
];

describe('a damaged file', () => {
  test.each(DAMAGED)('%s', (_kind, text, problem) => {
    expect(readRoutine(text)).toEqual({ ok: false, problem });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('is told in as many kinds as the table has rows', () => {
    expect(new Set(DAMAGED.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(20);
  });

  it('is never thrown at, nested as deep as it is long', () => {
    expect(readRoutine(`${file().slice(0, -1)},"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`).ok).toBe(true);
    fc.assert(fc.property(fc.string(), (text) => readRoutine(text).ok === false));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (routine, steps) => {
        expect(readRoutine(JSON.stringify({ evenfall: 'routine', version: 1, routine })).ok).toBe(false);
        expect(readRoutine(file({ steps })).ok).toBe(false);
      }),
    );
  });
});

const words = fc.stringMatching(/^[a-zA-ZäöüИ語 ]{1,40}$/).filter((text) => text.trim() === text && text.length > 0);
const measure = fc.oneof(
  fc.record({ by: fc.constant('seconds' as const), seconds: fc.integer({ min: 5, max: 1800 }) }),
  fc.record({
    by: fc.constant('count' as const),
    count: fc.integer({ min: 1, max: 100 }),
    each: fc.integer({ min: 1, max: 60 }),
  }),
);
const step: fc.Arbitrary<OwnStep> = fc.oneof(
  fc.record({
    step: fc.constantFrom(...STEP_IDS),
    own: fc.constant(null),
    measure,
    perSide: fc.constant(false),
    anyway: fc.boolean(),
  }),
  fc.record({
    step: fc.constant('own' as const),
    own: fc.record({ name: words, text: fc.stringMatching(/^[a-z .\n]{0,300}$/) }),
    measure,
    perSide: fc.boolean(),
    anyway: fc.boolean(),
  }),
);
const routine: fc.Arbitrary<OwnRoutine> = fc.record({
  id: fc.uuid(),
  name: words,
  rest: fc.integer({ min: 0, max: 120 }),
  steps: fc.array(step, { minLength: 1, maxLength: 40 }),
});

describe('a routine as a file', () => {
  test('comes back as it was, but for its id and for what was played against the profile', () => {
    fc.assert(
      fc.property(routine, (mine) => {
        const reading = readRoutine(writeRoutine(mine));
        const { name, rest, steps } = mine;
        expect(reading).toEqual({
          ok: true,
          routine: { name, rest, steps: steps.map((each) => ({ ...each, anyway: false })) },
        });
        expect(ownRoutineSchema.safeParse({ id: 'new', ...(reading.ok && reading.routine) }).success).toBe(true);
      }),
    );
  });

  it('holds nothing of its maker', () => {
    const text = writeRoutine({ id: 'secret-id', name: 'A', rest: 0, steps: [{ ...OWN, anyway: true } as OwnStep] });
    expect(text).not.toMatch(/secret-id|anyway|profile/);
  });

  it('keeps what looks like markup as the words they are', () => {
    const reading = readRoutine(file({ name: '<b onclick=x>A</b>' }));
    expect(reading.ok && reading.routine.name).toBe('<b onclick=x>A</b>');
  });

  it('may be written by hand: blanks around the name go, what a step leaves out is as usual', () => {
    const reading = readRoutine(`\uFEFF${file({ name: ' Easy knees ' })}`);
    expect(reading).toMatchObject({
      ok: true,
      routine: { name: 'Easy knees', steps: [{ own: null, perSide: false }, OWN] },
    });
  });

  test.each([
    ['Easy knees', 'evenfall-easy-knees.json'],
    ['../../etc/passwd', 'evenfall-etc-passwd.json'],
    ['בוקר טוב', 'evenfall-בוקר-טוב.json'],
    ['***', 'evenfall-routine.json'],
  ])('%s is saved as %s', (name, expected) => {
    expect(shareName(name)).toBe(expected);
  });
});
