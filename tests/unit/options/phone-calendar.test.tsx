// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PhoneCalendar } from '../../../components/options/PhoneCalendar';
import { eveningsUntil } from '../../../lib/tonight/overlay';
import type { Trial } from '../../../lib/trial/schema';

afterEach(cleanup);

const trial = (change: Trial['change'], more: Partial<Trial> = {}): Trial => ({
  id: 't',
  change,
  form: 'blocks',
  minutes: 30,
  time: null,
  begins: '2026-11-01',
  stopped: null,
  ...more,
});

describe('the evenings that a trial makes others', () => {
  it.each([
    ['the last night of the second fortnight', trial('wrapUp'), '2026-11-28'],
    ['the last night of the last week', trial('coffee', { form: 'weeks' }), '2026-11-28'],
    ['up to where it was stopped', trial('routine', { stopped: '2026-11-20' }), '2026-11-19'],
    ['none where it was stopped before the change', trial('wrapUp', { stopped: '2026-11-10' }), null],
    ['none in the morning', trial('daylight'), null],
    ['none of a change that no reminder speaks of', trial('walk'), null],
    ['none where nothing is tried', null, null],
  ])('%s', (_, tried, until) => {
    expect(eveningsUntil(tried, '2026-11-08')).toBe(until);
  });

  it('are over once the last of them is', () => {
    expect(eveningsUntil(trial('wrapUp'), '2026-11-28')).toBe('2026-11-28');
    expect(eveningsUntil(trial('wrapUp'), '2026-11-29')).toBeNull();
  });
});

describe('the phone’s calendar in the settings', () => {
  const view = (tried: Trial | null, night = '2026-11-08') => {
    const onSave = vi.fn();
    render(<PhoneCalendar schedule={{ rotation: null }} trial={tried} night={night} onSave={onSave} />);
    return onSave;
  };
  const told = () => document.body.textContent?.includes('The change you try is in it too') ?? false;

  it('says that a change which is tried is in the file, and until when', () => {
    const onSave = view(trial('coffee'));
    expect(document.body.textContent).toContain('on its nights up to November 28');
    fireEvent.click(screen.getByRole('button', { name: 'Calendar for my phone' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing is tried', null, '2026-11-08'],
    ['a trial is over', trial('coffee'), '2026-11-29'],
    ['the phone hears nothing of the change', trial('sameWake'), '2026-11-08'],
  ])('says nothing of it where %s', (_, tried, night) => {
    view(tried, night);
    expect(told()).toBe(false);
  });
});
