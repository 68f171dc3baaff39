import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import {
  areaName,
  CHIP_KEYS,
  figureLabel,
  groupText,
  sideName,
  stepAdapt,
  stepCare,
  stepLine,
  stepName,
  stepNext,
  stepReps,
} from '../../../components/routine/words';
import { lookOf, repsIn, stepOf } from '../../../lib/routine/catalogue';
import { AREAS, type PlayedStep, STEP_FORMS, STEP_IDS, type StepForm, type StepId } from '../../../lib/routine/types';

// Two lines of 18 px in the popup hold about 72 letters.
const LONGEST = 72;

const played: [string, PlayedStep][] = STEP_IDS.flatMap((step) => {
  const forms: (StepForm | null)[] = [null, ...STEP_FORMS.filter((form) => stepOf(step).forms[form])];
  return forms.map((form): [string, PlayedStep] => [
    form ? `${step}/${form}` : step,
    {
      step,
      own: null,
      form,
      seconds: 60,
      ready: 5,
      sided: lookOf(step, form).sided,
      count: null,
      swappedFor: null,
      despite: null,
      notes: [],
      extra: [0, 0],
    },
  ]);
});

const messages = (await parseMessagesFile(join(import.meta.dirname, '../../../lib/i18n/locales/en.yml'))).filter(
  ({ key }) => key[0] === 'routine' || key[0] === 'steps' || key[0] === 'figure',
);
const texts = messages.flatMap((message) =>
  message.type === 'simple' || message.type === 'chrome' ? [[message.key.join('.'), message.message] as const] : [],
);

describe('the words of a step', () => {
  it.each(played)('%s has all its sentences, each within two lines, and no more', (_, step) => {
    const { lines } = lookOf(step.step, step.form);
    for (let i = 0; i < lines; i += 1) {
      expect(stepLine(step, i).length).toBeGreaterThan(0);
      expect(stepLine(step, i).length).toBeLessThanOrEqual(LONGEST);
    }
    const stem = `steps.${lookOf(step.step, step.form).text}.line_`;
    expect(texts.filter(([key]) => key.startsWith(stem))).toHaveLength(lines);
  });

  it.each(played)('%s has a name, a name for "Next:", a word of care and a picture in words', (_, step) => {
    for (const text of [stepName(step), stepNext(step), stepAdapt(step), figureLabel(step)]) expect(text).not.toBe('');
    expect(stepName(step).length).toBeLessThanOrEqual(28);
    if (repsIn(step.step, 60) !== null) expect(stepReps(step)).toMatch(/\d/);
  });

  it('says why a step was swapped, in the word of the chip', () => {
    const [, walk] = played[0] ?? [];
    if (!walk) throw new Error('no step');
    expect(stepCare({ ...walk, swappedFor: 'knee' })).toEqual(["Swapped because you chose 'Knee'."]);
    expect(stepCare({ ...walk, notes: ['shoes'] })).toEqual(['Shoes on for this one.']);
    expect(stepCare({ ...walk, swappedFor: 'clotNow' })[0]).toContain('medical help today');
  });

  it('names the leg or the side', () => {
    const side = (id: StepId | 'own') => sideName({ step: id, form: null }, 'left');
    expect(side('calf-stretch-wall')).toBe('Left leg');
    expect(side('neck-shoulder-release')).toBe('Left side');
    expect(side('supine-twist')).toBe('Left side');
    expect(side('own')).toBe('Left side');
  });

  it("says a step of the user's own in the user's words, how often they asked for, and nothing more", () => {
    const [, walk] = played[0] ?? [];
    if (!walk) throw new Error('no step');
    const words = { name: 'Towel pull', text: 'Pull the towel toward you.' };
    const towel: PlayedStep = { ...walk, step: 'own', own: words, sided: true, count: 10 };
    expect([stepName(towel), stepNext(towel), stepLine(towel, 0)]).toEqual([words.name, words.name, words.text]);
    expect(stepAdapt(towel)).toBeNull();
    expect(stepReps(towel)).toBe('10 times a side.');
    expect(stepReps({ ...towel, sided: false, count: 1 })).toBe('1 time.');
    expect(stepReps({ ...towel, count: null })).toBeNull();
    expect(figureLabel(towel)).toBe('A seated figure.');
  });

  it('warns of a step that the profile keeps out and the user plays all the same', () => {
    const care = stepCare({ swappedFor: null, despite: 'knee', notes: ['shoes'] });
    expect(care).toEqual(["You chose 'Knee': go gently, or skip this one.", 'Shoes on for this one.']);
  });

  it.each(AREAS)('%s has a name that fits into what is said of it', (area) => {
    expect(groupText({ way: 'tense', area })).toBe(`Tighten gently: ${areaName(area)}`);
    expect(groupText({ way: 'loose', area })).toBe(`Let go: ${areaName(area)}`);
    expect(areaName(area)).toMatch(/^[a-z]+$/);
  });

  it('says when to settle and when to rest', () => {
    expect(groupText({ way: 'settle', area: 'feet' })).toBe('Let yourself settle.');
    expect(groupText({ way: 'rest', area: null })).toBe('Let it all be loose.');
  });

  it('offers the ten chips of the question', () => {
    expect(Object.keys(CHIP_KEYS)).toHaveLength(10);
  });
});

describe('the voice', () => {
  it('finds the messages it judges', () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  it.each(texts)('%s orders, praises and shouts at nobody', (_, text) => {
    expect(text).not.toMatch(/!|\b(should|must|fail|failed|miss|missed|only|great|well done)\b/i);
  });
});
