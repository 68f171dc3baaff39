import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/platform/format';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { planNight } from '../../../lib/schedule/plan';
import { applyDecision, followPlan, freshNight } from '../../../lib/schedule/reduce';
import { KINDS } from '../../../lib/schedule/schema';
import type { NoticeContext } from '../../../lib/schedule/text';
import { noticeOf } from '../../../lib/schedule/text';
import { NO_OVERRIDE } from '../../../lib/schedule/window';

const CATALOGUE = join(import.meta.dirname, '../../../lib/i18n/locales/en.yml');
const messages = new Set((await parseMessagesFile(CATALOGUE)).map((message) => message.key.join('.')));
const HEALTH = /alcohol|drink|nicotine|smok|vape|meal|snack|sips|fluid|bath|shower|legs|mg\b|nap/i;

function eveningOf(wording: 'plain' | 'details', shift = false) {
  const reminders = firstReminders();
  for (const kind of KINDS) reminders.kinds[kind].on = true;
  reminders.own = [{ id: '1', text: 'Take the tablets', lead: 30 }];
  reminders.wording = wording;
  const schedule = { ...firstSchedule(), named: [{ id: 'n', name: 'Night', bedtime: '08:30', wake: '15:30', shift }] };
  const override = { ...NO_OVERRIDE, named: shift ? 'n' : null };
  const plan = planNight({ schedule, reminders, zone: 'UTC', overrideOf: () => override }, '2026-11-22');
  const record = followPlan(freshNight(plan), plan, 0, true);
  return { plan, record, settings: reminders };
}

const texts = (wording: 'plain' | 'details', legsMatter: boolean, shift = false, late = 0) => {
  const { plan, record, settings } = eveningOf(wording, shift);
  return Object.entries(record.reminders).map(([id, delivery]) => {
    const context: NoticeContext = { now: delivery.due + late, settings, legsMatter, routineMinutes: 8 };
    const notice = noticeOf(delivery, applyDecision(record, id, { do: 'show' }, delivery.due), plan, context);
    return {
      kind: delivery.kind,
      notice,
      title: say(notice.title, 'UTC', '24'),
      line: notice.line.map((line) => say(line, 'UTC', '24')).join(' '),
    };
  });
};

describe('the texts of reminders', () => {
  it.each(['plain', 'details'] as const)('are all in the catalogue, with every value filled in (%s)', (wording) => {
    for (const late of [0, 20 * 60_000]) {
      for (const { notice, title, line } of [
        ...texts(wording, true, false, late),
        ...texts(wording, false, true, late),
      ]) {
        for (const { key } of [notice.title, ...notice.line]) expect(messages.has(key), key).toBe(true);
        expect(title.length).toBeGreaterThan(0);
        expect(`${title} ${line}`).not.toMatch(/\$\d|undefined|NaN/);
      }
    }
  });

  it('name no health matter on a plain notification', () => {
    for (const { kind, title, line } of texts('plain', true)) {
      expect(`${kind}: ${title} ${line}`.replace(`${kind}:`, '')).not.toMatch(HEALTH);
    }
  });

  it('keep a title to 28 letters and a line to 64 where they come on time', () => {
    for (const { kind, title, line } of [...texts('plain', true), ...texts('details', true)]) {
      if (kind === 'own') continue;
      expect(title.length, title).toBeLessThanOrEqual(28);
      expect(line.length, line).toBeLessThanOrEqual(64);
    }
  });

  it('never talk somebody on a night shift out of coffee', () => {
    const coffee = texts('details', false, true).find(({ kind }) => kind === 'caffeine');

    expect(coffee?.title).toBe('Coffee early is kinder');
  });

  it.each([
    [
      'details',
      false,
      null,
      'Last coffee about now / After 14:00 some may still be with you at 23:00.',
      'logCup notForMe',
    ],
    ['plain', false, null, 'Last coffee about now / From here on, decaf if you like.', 'logCup notForMe'],
    [
      'details',
      false,
      'none',
      "Decaf from here / Today's cups may last past bedtime. A rough estimate.",
      'gotIt logCup',
    ],
    ['plain', false, 'none', 'Decaf from here / As you planned.', 'gotIt logCup'],
    [
      'details',
      true,
      null,
      'Coffee early is kinder / Late cups may meet your sleep. Driving tired? Rest first.',
      'logCup notForMe',
    ],
    ['plain', true, null, 'Coffee early is kinder / As you planned.', 'logCup notForMe'],
    // A reminder that was shown before the night became one of shifts.
    ['plain', true, 'none', 'Coffee early is kinder / As you planned.', 'logCup notForMe'],
  ] as const)('of coffee are those of views.md 5.9 (%s, shift %s, %s)', (wording, shift, text, words, verbs) => {
    const { plan, record, settings } = eveningOf(wording, shift);
    const coffee = Object.values(record.reminders).find(({ kind }) => kind === 'caffeine');
    if (!coffee) throw new Error('no coffee in the plan');
    const context = { now: coffee.due, settings, legsMatter: false, routineMinutes: 8 };
    const notice = noticeOf({ ...coffee, text }, record, plan, context);

    expect([notice.title, ...notice.line].map((part) => say(part, 'UTC', '24')).join(' / ')).toBe(words);
    expect(notice.verbs.join(' ')).toBe(verbs);
  });

  it('say for when they were planned once they are late', () => {
    const wrapUp = texts('plain', false, false, 20 * 60_000).find(({ kind }) => kind === 'screens');

    expect(wrapUp?.line).toContain('Planned for 22:00.');
  });

  it('have the words of views.md 5.9 to the letter', () => {
    const said = Object.fromEntries(
      texts('details', false).map(({ kind, title, line }) => [kind, `${title} / ${line}`]),
    );

    expect(said.screens).toBe('Time to wrap up / Save and close. Your routine is at 22:30, then the screen rests.');
    expect(said.routine).toBe('Your routine, 8 minutes / Done by 22:38, then the screen can go dark.');
    expect(said.lightsOut).toBe('Bedtime / If you are sleepy, this is the moment.');
    expect(said.caffeine).toBe('Last coffee about now / After 14:00 some may still be with you at 23:00.');
  });
});

it('keeps no exclamation mark, no "should" and no "must" anywhere in the catalogue', () => {
  const text = readFileSync(CATALOGUE, 'utf8');

  expect(text.match(/^.*(!(?!\[)|\bshould\b|\bmust\b|still haven't).*$/gim) ?? []).toEqual([]);
});
