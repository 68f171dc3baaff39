// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { Chain } from '../../../components/options/Chain';
import { ScreenLimit } from '../../../components/options/ScreenLimit';
import { ScreenPreview } from '../../../components/options/ScreenPreview';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { planNight } from '../../../lib/schedule/plan';
import type { ReminderSettings } from '../../../lib/schedule/schema';
import { NO_OVERRIDE } from '../../../lib/schedule/window';

afterEach(cleanup);

const NIGHT = '2026-11-24';
const planOf = (reminders: ReminderSettings) =>
  planNight({ schedule: firstSchedule(), reminders, zone: 'UTC', overrideOf: () => NO_OVERRIDE }, NIGHT);
const SHOWN = { now: Date.parse('2026-11-24T15:00Z'), zone: 'UTC', clock: '24', word: 'tonight' } as const;

/** The field over settings that it changes itself; gives what was saved last. */
function field(start = firstReminders()) {
  const saved: ReminderSettings[] = [start];
  function Form() {
    const [value, setValue] = useState(start);
    const change = (next: ReminderSettings) => {
      saved.push(next);
      setValue(next);
    };
    return <ScreenLimit draft={{ value, problems: [], change }} shown={SHOWN} plan={planOf(value)} />;
  }
  render(<Form />);
  return () => saved.at(-1);
}

const chosen = () => document.querySelector<HTMLInputElement>('input:checked')?.value;

describe('the limit', () => {
  test('is none until one is chosen, and none again', () => {
    const saved = field();
    expect(chosen()).toBe('none');
    fireEvent.click(screen.getByLabelText('60 min'));
    expect(saved()?.kinds.screenLimit).toEqual({ on: true, lead: 60 });
    expect(screen.getByText(/Said once/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('None'));
    expect(saved()?.kinds.screenLimit).toEqual({ on: false, lead: 60 });
    expect(screen.queryByText(/Said once/)).toBeNull();
  });

  test('may be minutes of one’s own', () => {
    const saved = field();
    fireEvent.click(screen.getByLabelText('Own'));
    const minutes = screen.getByLabelText<HTMLInputElement>('Minutes at the screen');
    fireEvent.input(minutes, { target: { value: '75' } });
    fireEvent.keyDown(minutes, { key: 'Enter' });
    expect(saved()?.kinds.screenLimit).toEqual({ on: true, lead: 75 });
    expect(chosen()).toBe('own');
  });

  test('has no place where the night is full, says so, and makes one if asked', () => {
    const saved = field();
    fireEvent.click(screen.getByLabelText('90 min'));
    expect(screen.getByText('The others take every place; it comes if one of them does not.')).toBeTruthy();
    fireEvent.click(screen.getByText('Let up to 5 come'));
    expect(saved()?.cap).toBe(5);
    expect(screen.queryByText(/take every place/)).toBeNull();
  });

  test('makes no promise where more is on than comes anyway', () => {
    field({ ...firstReminders(), cap: 2 });
    fireEvent.click(screen.getByLabelText('90 min'));
    expect(screen.getByText(/take every place/)).toBeTruthy();
    expect(screen.queryByText(/Let up to/)).toBeNull();
  });
});

test('tonight’s list says after how much it comes, and whether there is room', () => {
  const reminders = firstReminders();
  const chain = (limit: { minutes: number; room: boolean } | null) => {
    cleanup();
    return render(<Chain plan={planOf(reminders)} cap={4} sitting={null} limit={limit} shown={SHOWN} />).container;
  };
  expect(chain({ minutes: 90, room: true }).textContent).toMatch(
    /Screen time limit: once, after 90 minutes on screen\.\s*$/,
  );
  expect(chain({ minutes: 90, room: false }).textContent).toContain('take every place');
  expect(chain(null).textContent).not.toContain('Screen time limit');
});

describe('the preview', () => {
  const told = { minutes: 40, limit: 60, past: [{ night: '2026-11-23', minutes: 30 }] };

  test('follows the form before anything is saved', () => {
    render(<ScreenPreview limit={120} told={told} night={NIGHT} when="tonight" />);
    expect(screen.getByText('40 min on screen, of 2 h')).toBeTruthy();
    expect(screen.getByText(/The dotted line is your limit, 2 h\./)).toBeTruthy();
  });

  test('is an example, and says so, until there are nights', () => {
    const { container } = render(<ScreenPreview limit={60} told={null} night={NIGHT} when="tonight" />);
    expect(screen.getByText(/An example, until there are nights of yours\./)).toBeTruthy();
    expect(container.querySelectorAll('.screen-bar')).toHaveLength(14);
  });
});
