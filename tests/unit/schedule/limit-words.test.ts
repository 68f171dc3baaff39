/** What a screen limit says, alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say } from '../../../lib/platform/format';
import { limitOf, limitText } from '../../../lib/schedule/limit';
import { followPlan, freshNight } from '../../../lib/schedule/reduce';
import { noticeOf } from '../../../lib/schedule/text';
import { MINUTE } from '../../../lib/time/instant';
import { evening, LIMIT, reached } from '../../support/limit-evening';

describe('its words', () => {
  const words = (text: string | null, wording: 'plain' | 'details', late = 0) => {
    const { plan, reminders } = evening(['lightsOut']);
    const limit = { ...reached(100), text };
    const record = followPlan(freshNight(plan), { ...plan, reminders: [limit] }, limit.due, false);
    const delivery = record.reminders[LIMIT];
    if (!delivery) throw new Error('not planned');
    const context = {
      now: limit.due + late,
      settings: { ...reminders, wording },
      legsMatter: false,
      routineMinutes: 8,
    };
    const { title, line, verbs } = noticeOf(delivery, record, plan, context);
    return { title: say(title, 'UTC', '24'), line: line.map((each) => say(each, 'UTC', '24')).join(' '), verbs };
  };

  test('say the minutes that were chosen, and offer to wind down', () => {
    expect(words('90', 'details')).toEqual({
      title: '90 minutes on screen',
      line: 'The amount you chose. Something for the hands?',
      verbs: ['windDown', 'snooze20'],
    });
    expect(words('1', 'details').title).toBe('1 minute on screen');
  });

  test('name the group, the catalogue’s or the user’s own', () => {
    expect(words('60:video', 'details').title).toBe('60 minutes of video');
    expect(words('60=Crafts: 2', 'details').title).toBe('60 minutes of Crafts: 2');
  });

  test('are plain on a plain notification, and where the minutes are not known', () => {
    const plain = { title: 'A limit you set', line: 'Open for ideas.', verbs: ['windDown', 'snooze20'] };
    expect(words('60:video', 'plain')).toEqual(plain);
    expect(words(null, 'details')).toEqual(plain);
  });

  test('say when it was reached, where they come later', () => {
    expect(words('90', 'details', 20 * MINUTE).line).toBe(
      'The amount you chose. Something for the hands? Reached at 21:20.',
    );
  });

  test('come through the reminder as they were put in', () => {
    const name = fc.string({ minLength: 1, maxLength: 40 });
    const limits = fc.record({
      minutes: fc.integer({ min: 5, max: 480 }),
      group: fc.constantFrom('video', null),
      name: fc.option(name),
    });
    fc.assert(
      fc.property(limits, (limit) => {
        const whole = limit.name === null ? limit : { ...limit, group: null };
        expect(limitOf(limitText(whole))).toEqual(whole);
      }),
    );
    expect(limitOf('Take the tablets')).toBeNull();
  });
});
