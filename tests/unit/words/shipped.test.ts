import { beforeAll, describe, expect, test } from 'vitest';
import { type Allowed, brokenRules, RULES, type RuleName } from '../../support/avoid';
import { inMemory } from '../../support/imports';
import { everythingShipped, type Shipped, shippedCode } from '../../support/shipped';

/** Each use that is right, and why. */
const ALLOWED: Allowed = {
  'failure steps.legs_up_wall.adapt': 'heart failure, the name of an illness with which the step is left out',
  'treat help.can.cannot_treat': 'says that it does not',
  'diagnosis help.can.cannot_treat': 'says that it does not',
  'treat README.md': 'says that it does not',
  'diagnosis README.md': 'says that it does not',
  'streak popup.card.keep.line': 'why a reminder is offered to be turned off; nothing is counted up',
  'streak tables.column.sri_28': 'what a column of a table for researchers is counted from',
  'streak insight.how.row': 'why a range may be too narrow: nights that follow one another are alike',
  'streak trial.method.blocks': 'how nights are drawn for a range: those that follow one another stay together',
  'death learn.list.iron.items': 'iron kills children who swallow it: a warning in the words of evidence.md',
  'safe learn.list.harmless.title': 'the heading that views.md asks of this list; "for most" stands in it',
  'safe learn.card.counter.title': 'the myth that the card takes back, in quotation marks',
  'treat learn.card.magnesium.text': 'what a guideline does not list',
  'treat learn.card.counter.take': 'says that something is none',
  'treat learn.claim.counter.answer': 'says that something is none',
  'treat learn.claim.dopamine.said': 'a claim that the answer takes back',
  'cure learn.card.minerals.title': 'the myth that the card takes back, as evidence.md has it',
  'cure learn.card.adjustment.title': 'the myth that the card takes back, in quotation marks',
  'cure learn.claim.adjustment.said': 'a claim that the answer takes back',
  'blue learn.card.screens.*': 'says what was found: it matters less than is thought',
  'treat lib/learn/papers.ts': 'the name of a journal',
  'address lib/look/icon.ts': 'the name of a format within a drawing; nobody reads it',
};

describe('every string that reaches a user', () => {
  let shipped: Shipped[];
  beforeAll(async () => {
    shipped = await everythingShipped();
  });

  test('is looked at: messages, code, pages, the listing and README', () => {
    const places = new Set(shipped.map(({ at }) => at));
    for (const place of ['learn.card.iron.take', 'extension.description', 'package.json', 'README.md', 'PRIVACY.md']) {
      expect(places).toContain(place);
    }
    expect(places).toContain('lib/learn/papers.ts');
    expect(places).toContain('entrypoints/journal/index.html');
    expect(shipped.length).toBeGreaterThan(1500);
  });

  test('keeps every rule, but for uses that are right', () => {
    expect(brokenRules(shipped, ALLOWED)).toEqual([]);
  });
});

/** Strings that nobody wrote: each breaks one rule, or more. */
const PLANTED: readonly (readonly [RuleName, string])[] = [
  ['relief', 'Relieves restless legs syndrome'],
  ['relief', 'Fast relief for your legs.'],
  ['cure', 'This cures insomnia.'],
  ['cure', 'Fixes your sleep in a week'],
  ['treat', 'A treatment for restless legs'],
  ['proven', 'Clinically proven to help'],
  ['inferred', 'You probably have RLS.'],
  ['inferred', 'What to do about your RLS'],
  ['diagnosis', 'Predicts your next restless night'],
  ['severity', 'Your RLS is severe this week'],
  ['severity', 'Moderate symptoms on three nights'],
  ['severity', 'Two bad nights'],
  ['supplement', 'Take magnesium for your legs'],
  ['supplement', 'Try some iron first.'],
  ['target', 'Your ferritin should be above 75'],
  ['target', 'Below 75 ng/mL ferritin is low'],
  ['stop', 'Stop your antihistamine'],
  ['stop', 'Stop taking the tablets'],
  ['safe', 'Safe for everyone'],
  ['safe', 'Safe in pregnancy'],
  ['fear', 'Screens destroy your sleep'],
  ['blue', 'Blue light keeps you up'],
  ['death', 'Linked with 30% lower mortality'],
  ['failure', 'You failed your bedtime'],
  ['failure', 'Your sleep debt: 4 hours'],
  ['score', 'Sleep score 82'],
  ['streak', 'Five nights in a row'],
  ['streak', 'A new streak'],
  ['streak', 'You reached your goal'],
  ['praise', 'Well done'],
  ['brand', 'Try Magnesium Breakthrough'],
  ['address', 'See https://example.org/paper'],
  ['address', 'Read it at ouci.dntb.gov.ua/works'],
  ['address', 'pubmed 12345'],
];

describe('a string that breaks a rule', () => {
  test.each(PLANTED)('%s: "%s" is found', (rule, text) => {
    const found = brokenRules([{ at: 'learn.card.planted.text', text }], {});
    expect(found).toContainEqual(expect.stringMatching(`^${rule} learn.card.planted.text: `));
  });

  test('there is one for every rule', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });

  test('is found in code too, between tags and in templates, but not in names', () => {
    const files = inMemory({
      'components/a.tsx':
        'export const A = () => <p title="Relief for legs">Your score today {`A streak of nights`}</p>;',
      'lib/b.ts': "export const relief = 'score'; // severe",
    });
    const rules = brokenRules(shippedCode(files), {}).map((line) => line.split(' ')[0]);
    expect(rules.sort()).toEqual(['relief', 'score', 'streak']);
  });

  test('may be allowed by its key or its group, and leave that nothing needs is told', () => {
    const texts = [{ at: 'a.b', text: 'Sleep score' }];
    expect(brokenRules(texts, { 'score a.b': 'why' })).toEqual([]);
    expect(brokenRules(texts, { 'score a.*': 'why' })).toEqual([]);
    expect(brokenRules(texts, { 'score a.c': 'why' })).toHaveLength(2);
    expect(brokenRules([{ at: 'a.b', text: 'Sleep' }], { 'score a.b': 'why' })).toHaveLength(1);
  });

  test.each([
    'A mild pull behind the thigh',
    'It is unproven',
    'You noted leg urges on 4 of 7 nights',
    'It brings back alertness',
    'Ask your clinician whether an iron test makes sense',
    'Never stop one on your own',
    'Some people have both',
    'video.example.org',
  ])('"%s" breaks none', (text) => {
    expect(brokenRules([{ at: 'a', text }], {})).toEqual([]);
  });
});
