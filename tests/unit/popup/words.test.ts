import { describe, expect, test } from 'vitest';
import { comingText, inlineName, leadText, whyText } from '../../../components/popup/words';
import { reminderName } from '../../../components/verbs/names';
import { NONE_LEFT } from '../../../lib/schedule/evening';
import type { Link } from '../../../lib/tonight/tonight';

describe('leadText', () => {
  test.each([
    [30, 'half an hour'],
    [60, 'an hour'],
    [540, '9 hours'],
    [45, '45 min'],
    [90, '1 h 30'],
  ])('%i minutes are "%s"', (minutes, words) => expect(leadText(minutes)).toBe(words));
});

describe('whyText', () => {
  test.each<[Pick<Link, 'kind' | 'lead' | 'anchor'>, string]>([
    [{ kind: 'screens', lead: 60, anchor: 'before' }, 'because you asked for an hour'],
    [{ kind: 'lightsOut', lead: 0, anchor: 'before' }, 'if you are sleepy by then'],
    [{ kind: 'own', lead: 20, anchor: 'before' }, 'as you asked'],
    [{ kind: 'pastBedtime', lead: 20, anchor: 'after' }, '20 min after bedtime'],
    [{ kind: 'wakeAnchor', lead: 0, anchor: 'wake' }, 'as you wake'],
    [{ kind: 'checkIn', lead: 15, anchor: 'wake' }, '15 min after waking'],
    [{ kind: 'movement', lead: 60, anchor: 'every' }, 'after an hour of sitting'],
    [{ kind: 'caffeine', lead: 660, anchor: 'tried' }, 'because you try it'],
  ])('%o', (link, words) => expect(whyText(link)).toBe(words));
});

test("a coffee has no minute; own words are the user's", () => {
  expect(comingText({ kind: 'caffeine', text: null }, '13:30')).toBe('Last coffee about 13:30');
  expect(comingText({ kind: 'own', text: 'Lock the door' }, '21:50')).toBe('Lock the door at 21:50');
  expect(comingText({ kind: 'own', text: 'none' }, '21:50')).toBe('none at 21:50');
  expect(inlineName({ kind: 'screens', text: null })).toBe('wrap up');
  expect(inlineName({ kind: 'own', text: 'Lock the door' })).toBe('Lock the door');
});

test('where no cup is left, nobody is told when the last one would be', () => {
  const none = { kind: 'caffeine', text: NONE_LEFT } as const;
  expect(comingText(none, '10:34')).toBe('Decaf from here, if you like');
  expect(reminderName(none)).toBe('Decaf from here');
  expect(reminderName({ ...none, text: null })).toBe('Last coffee');
});
