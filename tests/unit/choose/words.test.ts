import { describe, expect, it, test } from 'vitest';
import { lengthText, problemText, profileLine, stepKind, stepsLine } from '../../../components/choose/chooseWords';
import { SHARE_FIELDS } from '../../../lib/routine/share';
import { STEP_IDS } from '../../../lib/routine/types';
import { OWN_ROUTINES } from '../../lab/evenfall';

test.each([
  [45, '45 s'],
  [480, '8 min'],
  [500, '8 min 20 s'],
  [7205, '120 min 5 s'],
])('%i seconds are told as %s', (seconds, text) => {
  expect(lengthText(seconds)).toBe(text);
});

describe('what is wrong with a file', () => {
  test.each(SHARE_FIELDS)('names the field "%s" in words, its step, and that nothing was changed', (field) => {
    const whole = problemText({ code: 'field', field, step: null });
    const inStep = problemText({ code: 'field', field, step: 2 });
    expect(whole).toMatch(/^A fault in the file\. .{20,} Nothing was changed\.$/);
    expect(inStep).toMatch(/^A fault in step 3 of the file\. .{20,} Nothing was changed\.$/);
    expect(whole + inStep).not.toMatch(/\$|undefined|NaN/);
  });

  it('says what works there', () => {
    expect(problemText({ code: 'field', field: 'seconds', step: 0 })).toContain('from 5 to 1,800');
    expect(problemText({ code: 'field', field: 'ownText', step: 0 })).toContain('at most 300 letters');
    expect(problemText({ code: 'full' })).toBe('30 routines have room here. Delete one to make another.');
    expect(problemText({ code: 'newer' })).toContain('Update this one first.');
  });
});

describe('what the profile makes of a routine', () => {
  const [own] = OWN_ROUTINES.own;

  it('is nothing where nothing is left out', () => {
    expect(profileLine('restless-legs-8', [], true)).toBeNull();
    expect(profileLine('breathing-5', ['knee'], false)).toBeNull();
  });

  it('is another routine in pregnancy, and other steps for a knee', () => {
    expect(profileLine('restless-legs-8', ['pregnant'], false)).toBe(
      "Played as 'Seated and gentle' because you chose 'Pregnant'.",
    );
    expect(profileLine('desk-3', ['knee'], false)).toBe("One step changes because you chose 'Knee'.");
    expect(profileLine('full-wind-down-15', ['knee', 'back'], false)).toMatch(
      /^\d+ steps change because you chose '(Knee|Back)' and '(Knee|Back)'\.$/,
    );
  });

  it('leaves alone what is played anyway', () => {
    expect(own && profileLine(own, ['knee'], false)).toBe("One step changes because you chose 'Knee'.");
  });

  it('is breathing alone with a clot suspected now', () => {
    expect(own && profileLine(own, ['clotNow'], false)).toBe('Breathing alone. Get medical help today.');
    expect(profileLine('restless-legs-8', ['clotNow', 'pregnant'], false)).toBe(
      'Breathing alone. Get medical help today.',
    );
  });
});

test('a routine is told by its steps in their order, a step by its kind and where the body is', () => {
  expect(OWN_ROUTINES.own[1] && stepsLine(OWN_ROUTINES.own[1])).toBe('Heel raises\u00a0· Belly breathing');
  expect(stepKind('childs-pose')).toBe('relax, kneeling');
  expect(new Set(STEP_IDS.map(stepKind)).size).toBeGreaterThan(8);
});
