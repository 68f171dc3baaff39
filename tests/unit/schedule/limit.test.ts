/** A screen limit that was reached: when it speaks for itself, and when Wrap up says it too. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say } from '../../../lib/platform/format';
import { decide, wasSeen } from '../../../lib/schedule/decide';
import { graceEnd } from '../../../lib/schedule/plan';
import type { NightRecord, Verb } from '../../../lib/schedule/record';
import { followPlan, freshNight } from '../../../lib/schedule/reduce';
import type { Kind } from '../../../lib/schedule/schema';
import { noticeOf } from '../../../lib/schedule/text';
import { ahead, BED, evening, LIMIT, live, NIGHT, reached, WRAP_UP } from '../../support/limit-evening';
import { runs } from '../../support/runs';

describe('a limit that was reached', () => {
  test('speaks at its minute, once', () => {
    const { plan } = evening(['screens', 'routine', 'lightsOut']);
    const { shown } = live(plan, 12, [reached(120)]);
    expect(shown.filter(({ id }) => id === LIMIT)).toEqual([{ id: LIMIT, before: 120 }]);
  });

  test('is said with Wrap up where that comes within half an hour', () => {
    const { plan, reminders } = evening(['screens', 'routine', 'lightsOut']);
    const lived = live(plan, 12, [reached(90)]);

    expect(lived.shown.map(({ id }) => id)).not.toContain(LIMIT);
    expect(lived.record.reminders[LIMIT]).toMatchObject({ state: 'notNeeded', why: 'withWrapUp', at: ahead(60) });
    const wrapUp = lived.record.reminders[WRAP_UP];
    if (!wrapUp) throw new Error('no wrap up');
    const words = (wording: 'plain' | 'details') =>
      noticeOf(wrapUp, lived.record, lived.plan, {
        now: ahead(60),
        settings: { ...reminders, wording },
        legsMatter: false,
        routineMinutes: 8,
      }).line.map((line) => say(line, 'UTC', '24'));
    expect(words('details')[1]).toBe('And that is 90 minutes on screen, as you chose.');
    expect(words('plain')[1]).toBe('And a limit you set is reached.');
  });

  test('stays silent for half an hour after Wrap up, and speaks after that', () => {
    const { plan } = evening(['screens', 'lightsOut']);
    expect(live(plan, 12, [reached(31)]).record.reminders[LIMIT]).toMatchObject({ why: 'withWrapUp' });
    expect(live(plan, 12, [reached(30)]).shown).toContainEqual({ id: LIMIT, before: 30 });
  });

  test('speaks by itself where Wrap up is off', () => {
    const { plan } = evening(['routine', 'lightsOut']);
    expect(live(plan, 12, [reached(75)]).shown).toContainEqual({ id: LIMIT, before: 75 });
  });

  test('speaks after all when Wrap up, for which it waited, is turned off', () => {
    const { plan } = evening(['screens', 'routine', 'lightsOut']);
    const waiting = followPlan(
      freshNight(plan),
      { ...plan, reminders: [...plan.reminders, reached(80)] },
      ahead(80),
      false,
    );
    expect(waiting.reminders[LIMIT]?.state).toBe('planned');
    const off = evening(['routine', 'lightsOut']).plan;
    const without = { ...off, reminders: [...off.reminders, reached(80)] };
    const record = followPlan(waiting, without, ahead(70), false);
    const situation = {
      now: ahead(70),
      presence: 'active',
      sits: false,
      fullscreen: false,
      quietUntil: null,
    } as const;
    const rest = { routineRuns: false, sessionStart: 0, cap: 4 };
    expect(decide(LIMIT, waiting, plan, { ...situation, ...rest })).toEqual({ do: 'wait', until: ahead(60) });
    expect(decide(LIMIT, record, without, { ...situation, ...rest })).toEqual({ do: 'show' });
  });

  test('waits for a film together with Wrap up', () => {
    const { plan } = evening(['screens', 'lightsOut']);
    const { record } = live(plan, 12, [reached(70)], (left) => ({ fullscreen: left <= 65 && left > 40 }));
    expect(record.ledger.filter(({ id }) => id === LIMIT).map(({ state, why }) => [state, why])).toEqual([
      ['held', 'fullscreen'],
      ['notNeeded', 'withWrapUp'],
    ]);
  });

  test('put off beyond bedtime gives way to bedtime; reached after it, or set below what was counted long ago, it says nothing', () => {
    const { plan } = evening(['lightsOut']);
    const later = live(plan, 12, [reached(15)], (left) =>
      left === 10 ? { answer: { id: LIMIT, verb: 'snooze20' } } : {},
    );
    expect(later.shown.map(({ id }) => id)).toEqual([LIMIT, `lightsOut/${NIGHT}`]);
    expect(later.record.reminders[LIMIT]).toMatchObject({ state: 'skipped', why: 'laterOne' });
    expect(graceEnd('screenLimit', ahead(-5), BED)).toBeLessThanOrEqual(ahead(-5));
    const old = { ...plan, reminders: [...plan.reminders, reached(120)] };
    expect(followPlan(freshNight(plan), old, ahead(100), false).reminders[LIMIT]).toBeUndefined();
  });

  test('of two at once, one speaks', () => {
    const { plan } = evening(['lightsOut']);
    const { shown, record } = live(plan, 12, [reached(100), reached(100, 'video')]);
    expect(shown.filter(({ id }) => id.startsWith('screenLimit'))).toHaveLength(1);
    expect(record.reminders[`screenLimit-video/${NIGHT}`]).toMatchObject({ state: 'notNeeded', why: 'cap' });
  });

  test('is written as missed, with the reason, when it was held until its evening was over', () => {
    const { plan } = evening(['lightsOut']);
    const { record } = live(plan, 12, [reached(30)], () => ({ presence: 'idle' }));
    expect(record.reminders[LIMIT]).toMatchObject({ state: 'missed', why: 'away' });
    const held = {
      ...record,
      reminders: { ...record.reminders, [LIMIT]: { ...record.reminders[LIMIT], state: 'held' } },
    };
    expect(followPlan(held as NightRecord, plan, ahead(-180), false).reminders[LIMIT]?.state).toBe('held');
  });

  test('whatever the evening: never within half an hour of Wrap up, never over the limit of the night, never from bedtime on', () => {
    const kinds = fc.subarray<Kind>(['caffeine', 'screens', 'worry', 'routine', 'lightsOut', 'pastBedtime', 'lights']);
    const spans = fc.array(fc.tuple(fc.integer({ min: -60, max: 240 }), fc.integer({ min: 1, max: 90 })), {
      maxLength: 3,
    });
    const answers = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 240 }), fc.constantFrom<Verb>('snooze10', 'snooze20', 'gotIt', 'close')),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: -30, max: 240 }), { minLength: 1, maxLength: 3 }),
        spans,
        spans,
        answers,
        (on, cap, limits, films, away, said) => {
          const { plan } = evening(on, cap);
          const groups = [undefined, 'video', 'news'];
          const lived = live(
            plan,
            cap,
            limits.map((minutes, i) => reached(minutes, groups[i])).filter(({ due, graceUntil }) => due < graceUntil),
            (left) => {
              const inside = (all: [number, number][]) =>
                all.some(([start, length]) => left <= start && left > start - length);
              const answer = said.find(([when]) => when === left);
              return {
                fullscreen: inside(films),
                presence: inside(away) ? 'idle' : 'active',
                ...(answer ? { answer: { id: LIMIT, verb: answer[1] } } : {}),
              };
            },
          );
          const limitTimes = lived.shown.filter(({ id }) => id.startsWith('screenLimit'));
          const wrapUps = lived.shown.filter(({ id }) => id === WRAP_UP);
          for (const limit of limitTimes) {
            expect(limit.before).toBeGreaterThan(0);
            for (const wrapUp of wrapUps) expect(Math.abs(limit.before - wrapUp.before)).toBeGreaterThanOrEqual(30);
          }
          const seen = Object.values(lived.record.reminders).filter(wasSeen);
          expect(seen.length).toBeLessThanOrEqual(cap);
          for (const each of Object.values(lived.record.reminders).filter(({ kind }) => kind === 'screenLimit')) {
            expect(['shown', 'acted', 'dismissed', 'notNeeded', 'missed', 'skipped']).toContain(each.state);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
