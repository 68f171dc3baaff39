import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDraft } from '../../../lib/routine/draft';
import {
  added,
  changed,
  doubled,
  draftOf,
  draftProblems,
  FIRST_DRAFT,
  hasRoom,
  isCountable,
  isFound,
  isSameRoutine,
  measuredBy,
  moved,
  type RoutineDraft,
  removed,
  routineOf,
} from '../../../lib/routine/edit';
import { ownRoutineSchema } from '../../../lib/routine/schema';
import { STEP_IDS, type StepId } from '../../../lib/routine/types';

const withSteps = (...steps: (StepId | 'own')[]): RoutineDraft =>
  steps.reduce(added, { ...FIRST_DRAFT, name: 'Easy knees' });
const order = (draft: RoutineDraft) => draft.steps.map(({ key }) => key);

describe('steps of a draft', () => {
  const draft = withSteps('slow-walk', 'ankle-circles', 'own');

  test.each([
    [0, 2, [1, 2, 0]],
    [0, 1, [1, 0, 2]],
    [2, 0, [2, 0, 1]],
    [1, 1, [0, 1, 2]],
    [1, -5, [1, 0, 2]],
    [1, 99, [0, 2, 1]],
    [7, 0, [0, 1, 2]],
  ])('step %i moved to place %i', (key, place, keys) => {
    expect(order(moved(draft, key, place))).toEqual(keys);
  });

  it('are doubled right behind, removed and changed by their key', () => {
    expect(order(doubled(draft, 0))).toEqual([0, 3, 1, 2]);
    expect(order(removed(draft, 1))).toEqual([0, 2]);
    expect(changed(draft, 2, { perSide: true }).steps.map(({ perSide }) => perSide)).toEqual([false, false, true]);
    expect(order(added(removed(draft, 2), 'own'))).toEqual([0, 1, 2]);
  });

  it('come with their usual length, a side where they have sides', () => {
    const measures = withSteps(
      'slow-walk',
      'calf-stretch-wall',
      'neck-shoulder-release',
      'own',
      'four-seven-eight',
    ).steps.map(({ measure }) => measure);
    expect(measures).toEqual([120, 30, 25, 60, 76].map((seconds) => ({ by: 'seconds', seconds })));
  });

  test('a draft of any steps can be stored', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEP_IDS), { minLength: 1, maxLength: 40 }), (steps) => {
        const routine = routineOf(withSteps(...steps), 'id');
        expect(draftProblems(withSteps(...steps))).toEqual([]);
        expect(ownRoutineSchema.parse(routine)).toEqual(routine);
        expect(isSameRoutine(draftOf(routine), withSteps(...steps))).toBe(true);
      }),
    );
  });
});

describe('measures', () => {
  test.each([
    ['own', { by: 'seconds', seconds: 50 }, { by: 'count', count: 10, each: 5 }],
    ['heel-raises', { by: 'seconds', seconds: 40 }, { by: 'count', count: 7, each: 6 }],
    ['own', { by: 'seconds', seconds: 1800 }, { by: 'count', count: 100, each: 5 }],
    ['own', { by: 'count', count: 1, each: 1 }, { by: 'seconds', seconds: 5 }],
    ['own', { by: 'count', count: 100, each: 60 }, { by: 'seconds', seconds: 1800 }],
  ] as const)('%s by %j is told as %j', (step, measure, other) => {
    expect(measuredBy({ step, measure }, other.by)).toEqual(other);
    expect(measuredBy({ step, measure }, measure.by)).toBe(measure);
  });

  it('are counts for moves, stretches and own steps alone', () => {
    expect(['own', 'heel-raises', 'quad-stretch-standing'].every((id) => isCountable(id as StepId))).toBe(true);
    expect(['box-breathing', 'body-scan', 'worry-list'].some((id) => isCountable(id as StepId))).toBe(false);
  });
});

describe('what keeps a draft from being saved', () => {
  it('is told in the order of the editor', () => {
    expect(draftProblems(FIRST_DRAFT)).toEqual([
      { at: 'name', code: 'empty' },
      { at: 'steps', code: 'none' },
    ]);
    const own = changed(withSteps('own', 'own'), 1, { own: { name: 'n'.repeat(41), text: 't'.repeat(301) } });
    expect(draftProblems({ ...own, name: ` ${'n'.repeat(41)}` })).toEqual([
      { at: 'name', code: 'long' },
      { at: 'stepName', key: 0, code: 'empty' },
      { at: 'stepName', key: 1, code: 'long' },
      { at: 'stepText', key: 1, code: 'long' },
    ]);
  });

  it('is a forty-first step', () => {
    const forty = withSteps(...Array<StepId>(40).fill('slow-walk'));
    expect(hasRoom(withSteps())).toBe(true);
    expect(hasRoom(forty)).toBe(false);
    expect(draftProblems(added(forty, 'slow-walk'))).toEqual([{ at: 'steps', code: 'many' }]);
  });
});

describe('a kept draft', () => {
  it('comes back as it was, faulty words included', () => {
    const draft = { ...withSteps('own', 'slow-walk'), name: '' };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  test.each([null, '', '{', '[]', '{"id":null}', JSON.stringify({ ...FIRST_DRAFT, rest: 1000 })])(
    '%s is none',
    (text) => {
      expect(readDraft(text)).toBeNull();
    },
  );
});

test.each([
  ['', 'Slow walk', true],
  ['WALK', 'Slow walk', true],
  ['walk slow', 'Slow walk', true],
  ['estire', 'Étirement', false],
  ['etire', 'Étirement', true],
  ['calf wall', 'Wall calf stretch', true],
  ['calf bed', 'Wall calf stretch', false],
])('"%s" in "%s": %s', (wanted, text, found) => {
  expect(isFound(wanted, text)).toBe(found);
});
