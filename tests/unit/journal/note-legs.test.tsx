// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoteLegs } from '../../../components/journal/legs/NoteLegs';
import { draftOf, freshDraft, type LegDraft } from '../../../lib/diary/leg-draft';
import type { Instant } from '../../../lib/time/instant';
import { instantOf } from '../../../lib/time/zone';
import { plannedNight } from '../../support/diary-nights';
import { legEntry } from '../../support/leg-entry';
import { tonightWith } from '../../support/tonight';

afterEach(cleanup);

const ZONE = 'Europe/Berlin';
const at = (date: string, time: string) => instantOf(date, time, ZONE);
/** The example night: 24 November, bed at 22:30, up at 07:00. */
const EVENING = at('2026-11-24', '21:30');
const NIGHTS = ['2026-11-24', '2026-11-23'].map((night) => plannedNight(night));

function note({ now = EVENING, rest = '', first = freshDraft('l1') } = {}) {
  const stored = vi.fn<(night: string, began: Instant | null) => Promise<void>>();
  const deeds = { ask: vi.fn(), tell: vi.fn(), say: vi.fn(), toast: null, closeToast: vi.fn() };
  const tonight = tonightWith({ lastWake: at('2026-11-24', '07:00') });
  let open: (draft: LegDraft) => void = () => undefined;
  let wait: (now: Instant) => void = () => undefined;
  function Held() {
    const [draft, write] = useState(first);
    const [moment, setMoment] = useState(now);
    open = write;
    wait = setMoment;
    return (
      <NoteLegs
        shared={{ tonight, now: moment, zone: ZONE, clock: '24', noting: true, deeds }}
        rest={rest}
        notes={{
          draft,
          write,
          clear: () => write(freshDraft('l2')),
          note: stored,
          change: vi.fn(),
          remove: vi.fn(),
          word: vi.fn(),
        }}
        nights={NIGHTS}
        planned={plannedNight}
      />
    );
  }
  render(<Held />);
  return { stored, open: (draft: LegDraft) => open(draft), wait: (moment: Instant) => wait(moment) };
}

const chosen = () => screen.getByLabelText<HTMLSelectElement>('For').selectedOptions[0]?.textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (text: string) => {
  const field = screen.getByLabelText('Began at');
  fireEvent.input(field, { target: { value: text } });
  fireEvent.blur(field);
};

describe('the night of a note', () => {
  test('turns while nothing is written, and stays once something is', async () => {
    const noon = at('2026-11-24', '12:00');
    const untouched = note({ now: noon - 1 });
    expect(screen.getByRole('group', { name: 'Strongest that night' })).toBeTruthy();
    untouched.wait(noon);
    await screen.findByRole('group', { name: 'Strongest tonight' });
    cleanup();
    const { stored, wait } = note({ now: noon - 1 });
    fireEvent.click(screen.getByRole('checkbox', { name: 'left calf' }));
    wait(noon);
    await new Promise((drawn) => setTimeout(drawn));
    press('Note it');
    expect(stored.mock.calls).toEqual([['2026-11-23', null]]);
  });

  test.each([
    ['in the evening', '2026-11-24', '21:30', '', 'Tonight, Tuesday, November 24', 'Strongest tonight'],
    ['at two in the night', '2026-11-25', '02:00', '', 'Tonight, Tuesday, November 24', 'Strongest tonight'],
    ['in the morning', '2026-11-24', '07:30', '', 'Last night, Monday, November 23', 'Strongest that night'],
    ['named by the address', '2026-11-24', '21:30', '2026-08-01', 'Saturday, August 1', 'Strongest that night'],
    [
      'still to come in the address',
      '2026-11-24',
      '21:30',
      '2026-11-25',
      'Tonight, Tuesday, November 24',
      'Strongest tonight',
    ],
    ['no date in the address', '2026-11-24', '21:30', 'soon', 'Tonight, Tuesday, November 24', 'Strongest tonight'],
  ])('%s', (_, date, time, rest, night, strongest) => {
    note({ now: at(date, time), rest });
    expect(chosen()).toBe(night);
    expect(screen.getByRole('group', { name: strongest })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Urge to move them, now' }) !== null).toBe(
      strongest === 'Strongest tonight',
    );
  });

  test('is called last night soon before its waking, as the morning calls it, and can still be noted now', () => {
    note({ now: at('2026-11-25', '05:00') });
    expect(chosen()).toBe('Last night, Tuesday, November 24');
    expect(screen.getByRole('group', { name: 'Strongest that night' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Urge to move them, now' })).toBeTruthy();
  });

  test('is another one where that is chosen, and its time is of that night', () => {
    const { stored } = note();
    fireEvent.change(screen.getByLabelText('For'), { target: { value: '2026-11-20' } });
    expect(chosen()).toBe('Friday, November 20');
    type('01:15');
    press('Note it');
    expect(stored.mock.calls).toEqual([['2026-11-20', at('2026-11-21', '01:15')]]);
  });
});

describe('the night of a stored entry', () => {
  const options = () => [...screen.getByLabelText<HTMLSelectElement>('For').options].map((each) => each.text);
  const choose = (night: string) => fireEvent.change(screen.getByLabelText('For'), { target: { value: night } });
  const from = (night: string, began: string) =>
    draftOf(
      legEntry({ id: 'l9', at: at(night, began), strongest: 5, began: at(night, began) }),
      plannedNight(night),
      ZONE,
    );

  test('is chosen among the last ones by name and date; an older one stays among them', () => {
    note({ first: from('2026-08-01', '21:40') });
    choose('2026-11-22');
    expect(options().slice(0, 4)).toEqual([
      'Tonight, Tuesday, November 24',
      'Last night, Monday, November 23',
      'The night before, Sunday, November 22',
      'Saturday, November 21',
    ]);
    expect(options().at(-1)).toBe('Saturday, August 1');
    expect(options().length).toBeGreaterThan(14);
  });

  test('can be another one, in which its hour is that of the clock, and is as it was where it is chosen again', () => {
    const { stored } = note({ first: from('2026-11-23', '21:20') });
    choose('2026-11-20');
    expect(screen.getByLabelText('For').closest('header')?.querySelector('[role=status]')?.textContent).toBe('');
    press('Keep the change');
    expect(stored.mock.lastCall).toEqual(['2026-11-20', at('2026-11-20', '21:20')]);
    choose('2026-11-23');
    press('Keep the change');
    expect(stored.mock.lastCall).toEqual(['2026-11-23', at('2026-11-23', '21:20')]);
  });

  test('in which its hour is still to come is told, and nothing is stored', () => {
    const { stored } = note({ first: from('2026-11-23', '23:10') });
    choose('2026-11-24');
    expect(screen.getByText('It began at 23:10. In this night, that is still to come.')).toBeTruthy();
    press('Keep the change');
    expect(stored).not.toHaveBeenCalled();
    type('21:00');
    expect(screen.queryByText(/still to come/)).toBeNull();
    press('Keep the change');
    expect(stored.mock.lastCall).toEqual(['2026-11-24', at('2026-11-24', '21:00')]);
  });

  test('that ends before its hour is told, and it is stored all the same', () => {
    const { stored } = note({ first: from('2026-11-22', '08:40') });
    expect(screen.queryByText(/By its plan/)).toBeNull();
    choose('2026-11-21');
    expect(screen.getByText('It began at 08:40. By its plan, this night ends at 06:45.')).toBeTruthy();
    press('Keep the change');
    expect(stored.mock.lastCall).toEqual(['2026-11-21', at('2026-11-22', '08:40')]);
  });
});

describe('the button', () => {
  test('stores nothing while nothing is chosen, and says so until something is', () => {
    const { stored } = note();
    press('Note it');
    expect(screen.getByText('Nothing is chosen yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'left calf' }));
    expect(screen.queryByText('Nothing is chosen yet.')).toBeNull();
    press('Note it');
    expect(stored.mock.calls).toEqual([['2026-11-24', null]]);
  });

  test('stores no time that is still to come or none at all, and says why beside the field', () => {
    const { stored } = note();
    type('23:10');
    press('Note it');
    expect(screen.getByText('That time is still to come.')).toBeTruthy();
    type('25:99');
    press('Note it');
    expect(screen.getByText('That time does not exist. Try 23:00.')).toBeTruthy();
    expect(stored).not.toHaveBeenCalled();
    type('21:30');
    press('Note it');
    expect(stored.mock.calls).toEqual([['2026-11-24', EVENING]]);
  });

  test('of a changed entry tells what it was, and the focus goes to the head of the form', () => {
    const entry = legEntry({ id: 'l9', at: EVENING, strongest: 5, lost: 20 });
    const [tonight] = NIGHTS;
    if (!tonight) throw new Error('No night');
    tonight.legEntries = [entry];
    const { stored, open } = note();
    open(draftOf(entry, tonight, ZONE));
    return vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Change what you wrote');
      expect(document.querySelector('details')?.open).toBe(true);
      press('Keep the change');
      expect(stored.mock.lastCall).toEqual(['2026-11-24', null]);
    });
  });
});
