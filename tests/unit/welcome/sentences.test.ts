import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../components/welcome/sentences';
import type { Hearing } from '../../../components/welcome/times';
import { instantOf } from '../../../lib/time/zone';

const ZONE = 'Europe/Berlin';
const at = (time: string, date = '2026-11-22') => instantOf(date, time, ZONE);
const hearing: Hearing = {
  before: [at('14:00'), at('22:00'), at('22:30')],
  bedtime: at('23:00'),
  atBedtime: true,
  first: null,
};
const say = (change: Partial<Hearing>, clock: '12' | '24' = '24') =>
  sentencesOf({ ...hearing, ...change }, at('15:00'), ZONE, clock).map((text) => text.replaceAll('\u00a0', ' '));

describe('the live sentence', () => {
  it.each<[string, Partial<Hearing>, string[]]>([
    [
      'the usual evening',
      {},
      ['You will hear from us at 14:00, 22:00, 22:30, and at 23:00 if you are still here. Change any time.'],
    ],
    ['without bedtime', { atBedtime: false }, ['You will hear from us at 14:00, 22:00, 22:30. Change any time.']],
    ['bedtime alone', { before: [] }, ['You will hear from us at 23:00 if you are still here. Change any time.']],
    ['nothing on', { before: [], atBedtime: false }, ['All reminders are off. Change any time.']],
  ])('%s', (_, change, sentences) => {
    expect(say(change)).toEqual(sentences);
  });

  it('says what comes first where some times are past', () => {
    expect(say({ first: at('22:00') })[1]).toBe('First reminder: 22:00.');
    expect(say({ first: at('14:00', '2026-11-23') })[1]).toBe('First reminder: Mon 14:00.');
  });

  it('keeps a time in one piece at the end of a line', () => {
    const [text] = sentencesOf(hearing, at('15:00'), ZONE, '12');
    expect(text).not.toMatch(/\d [AP]M/);
    expect(say({}, '12')[0]).toContain('at 11:00 PM if');
  });
});
