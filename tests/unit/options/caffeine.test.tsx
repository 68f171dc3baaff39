// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { COFFEE, firstCaffeine, TEA } from '../../../lib/caffeine/first';
import { firstReminders } from '../../../lib/schedule/kinds';
import { choose, dose, errorOf, pick, section, type } from '../../support/caffeine-form';

afterEach(cleanup);

describe('who drinks none', () => {
  test('sees the switch alone, and everything again', () => {
    const saved = section();
    pick("I don't drink caffeine");
    expect(saved.caffeine.drinks).toBe(false);
    expect(screen.queryByText('Last coffee')).toBeNull();
    expect(screen.queryByText('Usual drink')).toBeNull();
    expect(document.querySelectorAll('#caffeine input, #caffeine button, #caffeine summary')).toHaveLength(1);
    pick("I don't drink caffeine");
    expect(saved.caffeine).toEqual(firstCaffeine());
    expect(screen.getByText('About 13:30, for bed at 22:30.')).toBeTruthy();
  });
});

describe('the last coffee', () => {
  test('comes so many hours before bed, and its time follows the field', () => {
    const saved = section();
    type('Last coffee, hours before bedtime', '11');
    expect(saved.reminders.kinds.caffeine).toEqual({ on: true, lead: 660 });
    expect(screen.getByText('About 11:30, for bed at 22:30.')).toBeTruthy();
  });

  test.each(['3', '17', '', '-9', 'nine', '1e9'])('refuses %j hours at the field and keeps the text', (text) => {
    const saved = section();
    const field = type('Last coffee, hours before bedtime', text);
    expect(saved.reminders).toEqual(firstReminders());
    expect((field as HTMLInputElement).value).toBe(text);
    expect(errorOf(field)).toBe('Choose a number from 4 to 16.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  test('is worked out, from the usual drink, what was noted, the limit and the half-life', () => {
    const saved = section();
    pick('Work it out from what I drink');
    expect(saved.caffeine.mode).toBe('estimate');
    // ln(96·5/(4.861·35))/0.13863 = 7.48 h; the others by the same formula (evidence.md section 3).
    expect(screen.getByText('About 15:01, for bed at 22:30.')).toBeTruthy();
    expect(screen.getByText(/people differ several-fold/)).toBeTruthy();
    expect(screen.queryByLabelText('Last coffee, hours before bedtime')).toBeNull();
    choose('Usual drink', 'espresso');
    expect(saved.caffeine.usual).toMatchObject({ drink: 'espresso', mg: 63 });
    expect(screen.getByText('About 18:03, for bed at 22:30.')).toBeTruthy();
    pick('60 mg');
    expect(saved.caffeine.limit).toBe(60);
    expect(screen.getByText(/your usual drink stays below your limit/)).toBeTruthy();
    pick('20 mg');
    expect(screen.getByText(/comfort choice, not evidence/)).toBeTruthy();
    pick('I smoke, 3 h');
    expect(saved.caffeine.clearance).toBe('smoker');
    expect(screen.getByText('About 17:19, for bed at 22:30.')).toBeTruthy();
  });

  test('is where the settings put it, though what was planned before may stand for today', () => {
    section({ caffeine: { mode: 'estimate' }, now: Date.parse('2026-11-24T13:10Z') });
    expect(screen.getByText('About 15:01, for bed at 22:30.')).toBeTruthy();
    pick('20 mg');
    expect(screen.getByText('It was about 10:58, for bed at 22:30.')).toBeTruthy();
    choose('Usual drink', 'caffeineTablet');
    // Half an hour after waking: no time of the day would do.
    expect(screen.getByText('It was about 07:00, for bed at 22:30.')).toBeTruthy();
  });

  test('moves with what was noted, and is decaf where that leaves no room', () => {
    section({ caffeine: { mode: 'estimate' }, doses: [dose('08:00', COFFEE)] });
    expect(screen.getByText('About 11:35, for bed at 22:30.')).toBeTruthy();
    cleanup();
    section({ caffeine: { mode: 'estimate' }, doses: [dose('09:00', { ...COFFEE, mg: 400 })] });
    expect(screen.getByText(/Decaf from here, if you like/)).toBeTruthy();
  });

  test('says that its time has been, and that nothing comes where it is switched off', () => {
    section({ now: Date.parse('2026-11-24T16:00Z') });
    expect(screen.getByText('It was about 13:30, for bed at 22:30.')).toBeTruthy();
    cleanup();
    const reminders = firstReminders();
    reminders.kinds.caffeine.on = false;
    const saved = section({ reminders });
    expect(screen.getByText(/Switched off under "Reminders"/)).toBeTruthy();
    type('Last coffee, hours before bedtime', '10');
    expect(saved.reminders.kinds.caffeine).toEqual({ on: false, lead: 600 });
  });

  test('comes by hours where no estimate holds, with the reason and no curve', () => {
    const saved = section({ caffeine: { mode: 'estimate' } });
    expect(screen.getByText('Caffeine in your body')).toBeTruthy();
    pick('More');
    pick('Fluvoxamine, ciprofloxacin or liver disease');
    expect(saved.caffeine).toMatchObject({ clearance: 'unsure', mode: 'estimate' });
    expect(screen.getByText('About 13:30, for bed at 22:30.')).toBeTruthy();
    expect(screen.getAllByText(/Ask a pharmacist/)).toHaveLength(2);
    expect(screen.getByLabelText<HTMLInputElement>('Work it out from what I drink').disabled).toBe(true);
    expect(screen.queryByText('Caffeine in your body')).toBeNull();
    pick('Average, 5 h');
    expect(screen.getByText('About 15:01, for bed at 22:30.')).toBeTruthy();
  });

  test('says after work at night that early is kinder, and nothing of what is left', () => {
    section({ afterWork: true, caffeine: { mode: 'estimate' }, doses: [dose('08:00', { ...COFFEE, mg: 400 })] });
    expect(screen.getByText(/Tired before driving\? Rest first\./)).toBeTruthy();
    expect(screen.queryByText(/Decaf from here|for bed at|people differ several-fold/)).toBeNull();
    expect(screen.queryByText('Caffeine in your body')).toBeNull();
  });
});

describe('the curve', () => {
  const slider = () => screen.getByRole('slider').getAttribute('aria-valuetext');

  test('moves with half-life, limit and usual drink before anything else is done', () => {
    section({ caffeine: { mode: 'estimate' }, doses: [dose('08:00', TEA)] });
    const first = slider();
    expect(first).toContain('Coffee at');
    pick('More');
    pick('The pill, 10 h');
    expect(slider()).not.toBe(first);
    choose('Usual drink', 'cola');
    expect(slider()).toContain('Cola at');
    pick('60 mg');
    expect(screen.getByText('your limit, 60 mg')).toBeTruthy();
  });

  test('shows what was drunk alone once the time has passed', () => {
    const now = Date.parse('2026-11-24T20:00Z');
    section({ now, doses: [dose('08:00', COFFEE)] });
    expect(slider()).toBe('22:30, bedtime, 13 mg');
    cleanup();
    section({ now });
    expect(slider()).toContain('Coffee at 13:30');
  });
});

describe('how fast it is cleared', () => {
  test('may be hours of one’s own, from 2 to 16', () => {
    const saved = section();
    pick('Own hours');
    const field = type('Hours until half is gone', '7');
    expect(saved.caffeine).toMatchObject({ clearance: 'own', halfLife: 7 });
    for (const wrong of ['1', '17', 'NaN', '-3', '']) {
      type('Hours until half is gone', wrong);
      expect(errorOf(field)).toBe('Choose a number from 2 to 16.');
    }
    expect(saved.caffeine.halfLife).toBe(7);
  });

  test('shows the rest when it is asked for, and closes it with another choice', () => {
    const saved = section();
    expect(screen.queryByLabelText('The pill, 10 h')).toBeNull();
    pick('More');
    expect(saved.caffeine.clearance).toBe('average');
    pick('Last third, 11 h');
    expect(saved.caffeine.clearance).toBe('pregnant3');
    expect(screen.getByText('Stays on this computer, and no note tells of it.')).toBeTruthy();
    pick('I smoke, 3 h');
    expect(screen.queryByLabelText('The pill, 10 h')).toBeNull();
  });
});

describe('the limit', () => {
  test('may be milligrams of one’s own, from 5 to 200', () => {
    const saved = section();
    pick('Own amount');
    const field = type('Milligrams at bedtime', '50');
    expect(saved.caffeine.limit).toBe(50);
    for (const wrong of ['4', '201', 'x', '', '-35']) {
      type('Milligrams at bedtime', wrong);
      expect(errorOf(field)).toBe('Choose a number from 5 to 200.');
    }
    expect(saved.caffeine.limit).toBe(50);
  });
});
