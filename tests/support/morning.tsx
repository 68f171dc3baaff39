/** The journal's morning in a test: last night is that of 22 November 2026 in Berlin, and it is eight o'clock. */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, vi } from 'vitest';
import MorningApp from '../../components/journal/morning/MorningApp';
import type { Shared } from '../../components/journal/shared';
import type { Command } from '../../lib/app/commands';
import { nightKey } from '../../lib/app/items';
import { browser } from '../../lib/platform/browser';
import type { Clock } from '../../lib/platform/format';
import type { NightRecord } from '../../lib/schedule/record';
import type { Tonight } from '../../lib/tonight/tonight';
import { plannedNight } from './diary-nights';
import { tonightWith } from './tonight';

/** A wall time in Berlin: `23 08:00`, of November 2026. */
export const on = (wall: string) => Date.parse(`2026-11-${wall.replace(' ', 'T')}+01:00`);
export const LAST = plannedNight('2026-11-22');
export const NOW = on('23 08:00');

/** Each test of a file begins at eight, with nothing stored and nothing half written. */
export function atEight(): void {
  beforeEach(async () => {
    sessionStorage.clear();
    await browser.storage.local.clear();
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  });
}

/** What was asked of the background. */
export interface Shown {
  sent: Extract<Command, { type: 'diary/save' }>[];
  said: { message: string; undo: (() => void) | undefined }[];
  container: Element;
  /** The same page at another moment. */
  at: (now: number) => void;
}

interface Options {
  rest?: string;
  noting?: boolean;
  now?: number;
  tonight?: Partial<Tonight>;
  clock?: Clock;
}

/** Puts records into storage as they stand. */
export async function store(...records: NightRecord[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(records.map((record) => [nightKey(record.night), record])));
}

/** The morning once it is drawn. The background stores what it is sent. */
export async function morning({
  rest = '',
  noting = true,
  now = NOW,
  tonight = {},
  clock = '24',
}: Options = {}): Promise<Shown> {
  const shown: Omit<Shown, 'container' | 'at'> = { sent: [], said: [] };
  const tell = vi.fn(async (command: Command) => {
    if (command.type !== 'diary/save') return false;
    shown.sent.push(command);
    const { night, rough, rested, legs, diary } = command;
    const record = { ...plannedNight(night), morning: { at: now, rough, rested }, diary };
    await store({ ...record, legs: legs === null ? [] : [{ at: now, value: legs }] });
    return true;
  });
  const night = tonightWith({
    ...{ night: '2026-11-23', bedtime: on('23 22:30'), usualBedtime: on('23 22:30'), wake: on('24 06:45') },
    ...{ lastWake: LAST.wake, windDown: on('23 21:30') },
    ...tonight,
  });
  const say = (message: string, undo?: () => void) => shown.said.push({ message, undo });
  const deeds = { ask: async () => null, tell, say, toast: null, closeToast: () => {} };
  const shared: Shared = { tonight: night, now, zone: 'Europe/Berlin', clock, noting, deeds };
  const { container, rerender } = render(<MorningApp shared={shared} rest={rest} />);
  const at = (moment: number) => rerender(<MorningApp shared={{ ...shared, now: moment }} rest={rest} />);
  await waitFor(() => {
    if (container.textContent === '') throw new Error('Nothing is drawn yet.');
  });
  return { ...shown, container, at };
}

/** Opens a fold. The test's browser tells of it late, so it is told. */
export function unfold(summary: string): void {
  const fold = screen.getByText(summary, { selector: 'summary *' }).closest('details');
  if (!fold) throw new Error(`No fold is called "${summary}".`);
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
}

/** Types into a field and leaves it. */
export function type(label: string, text: string): HTMLInputElement {
  const field = screen.getByLabelText(label, { selector: 'input' }) as HTMLInputElement;
  fireEvent.input(field, { target: { value: text } });
  fireEvent.blur(field);
  return field;
}

/** Presses a button by its name. */
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** Chooses one of a group. */
export const choose = (group: string, name: string | RegExp) => {
  const found = screen.getByRole('group', { name: group });
  const input = [...found.querySelectorAll('input')].find((each) => {
    const text = each.closest('label')?.textContent ?? '';
    return typeof name === 'string' ? text === name : name.test(text);
  });
  if (!input) throw new Error(`"${group}" has no "${name}".`);
  fireEvent.click(input);
  return input;
};
