// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, test } from 'vitest';
import { Choose, type ChooseProps } from '../../../components/journal/try/Choose';
import type { Offered } from '../../../lib/trial/choices';
import { CHANGES } from '../../../lib/trial/limits';
import { faults } from '../routine/faults';

afterEach(cleanup);

const WEEK = Array.from({ length: 7 }, (_, day) => ({ bedtime: '22:30', wake: day > 4 ? '08:00' : '06:45' }));
const ALL: Offered = { drinks: true, chips: [], room: { coffee: 420, wrapUp: 60 } };
type Begun = Parameters<ChooseProps['onBegin']>[0];

/** The list, with what it begins. */
function choose(more: Partial<ChooseProps> = {}) {
  const begun: Begun[] = [];
  const props = {
    offered: ALL,
    week: WEEK,
    night: '2026-10-20',
    when: 'tonight',
    clock: '24',
    noting: true,
    runs: false,
  } as const;
  const page = render(<Choose {...props} onKeep={null} onBegin={(trial) => begun.push(trial)} {...more} />);
  return { begun, page };
}
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const begin = () => fireEvent.click(screen.getByText('Begin tonight'));

describe('choosing a change', () => {
  it('is from six, none of them chosen, each with a line of what is known', () => {
    const { page } = choose();
    const radios = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(radios).toHaveLength(CHANGES.length);
    expect(radios.some(({ checked }) => checked)).toBe(false);
    const lines = radios.map(
      (radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(new Set(lines.filter((line) => line && line.length > 20)).size).toBe(CHANGES.length);
    expect(screen.queryByText('Begin tonight')).toBeNull();
    expect(page.container.textContent).not.toMatch(/alcohol|nicotine|smok|supplement|magnesium|meal|diet/i);
  });

  it.each<[string, string, Begun]>([
    ['coffee', 'Earlier last coffee', { change: 'coffee', form: 'blocks', minutes: 120, time: null }],
    ['wrap up', 'Earlier wrap up', { change: 'wrapUp', form: 'blocks', minutes: 30, time: null }],
    ['the routine', 'The routine, every night', { change: 'routine', form: 'blocks', minutes: 0, time: null }],
    ['a wake time', 'The same wake time', { change: 'sameWake', form: 'blocks', minutes: 0, time: '06:45' }],
    ['a walk', 'An evening walk', { change: 'walk', form: 'blocks', minutes: 0, time: null }],
    ['daylight', 'Morning daylight', { change: 'daylight', form: 'blocks', minutes: 0, time: null }],
  ])('begins with %s as it is set', (_, name, expected) => {
    const { begun } = choose();
    pick(name);
    begin();
    expect(begun).toEqual([expected]);
  });

  it('takes other minutes, another form and another wake time, and forgets the minutes of another change', () => {
    const { begun } = choose();
    pick('Earlier last coffee');
    pick('3 h');
    pick('By turns');
    begin();
    pick('Earlier wrap up');
    begin();
    pick('The same wake time');
    const field = screen.getByLabelText('Up at');
    fireEvent.input(field, { target: { value: '7:15' } });
    fireEvent.blur(field);
    begin();
    expect(begun).toEqual([
      { change: 'coffee', form: 'weeks', minutes: 180, time: null },
      { change: 'wrapUp', form: 'weeks', minutes: 30, time: null },
      { change: 'sameWake', form: 'weeks', minutes: 0, time: '07:15' },
    ]);
  });

  it('shows the weeks by their dates, over a change of the clocks', () => {
    choose();
    pick('An evening walk');
    const weeks = () => screen.getAllByRole('listitem').map((item) => item.textContent.replace(/\s/g, ' '));
    expect(weeks()).toEqual(['October 20 – November 2as usual', 'November 3 – 16with the change']);
    pick('By turns');
    expect(weeks()).toEqual([
      'October 20 – 26as usual',
      'October 27 – November 2with the change',
      'November 3 – 9as usual',
      'November 10 – 16with the change',
    ]);
  });

  it('takes no wake time that would make time in bed what is tried', () => {
    const { begun } = choose();
    pick('The same wake time');
    const field = screen.getByLabelText('Up at');
    fireEvent.input(field, { target: { value: '4:30' } });
    fireEvent.blur(field);
    expect(
      screen.getByText('After a bedtime of 22:30 that leaves 6 h. Time in bed is nothing to try here.'),
    ).toBeTruthy();
    begin();
    expect(begun).toEqual([]);
  });
});

describe('what is not for somebody', () => {
  it.each<[string, Partial<Offered>, string, string]>([
    ['drinks none', { drinks: false }, 'Earlier last coffee', 'Left out, since you drink no caffeine.'],
    ['is unsteady', { chips: ['unsteady'] }, 'An evening walk', 'Left out, because you chose "Dizzy or unsteady".'],
    [
      'may have a clot now',
      { chips: ['clotNow'] },
      'An evening walk',
      'One leg newly swollen, hot or painful? Leave your legs be and get medical help today.',
    ],
    [
      'has it as early as it goes',
      { room: { wrapUp: 0 } },
      'Earlier wrap up',
      'Left out, since yours is as early as it goes.',
    ],
  ])('is said to who %s', (_, more, name, why) => {
    choose({ offered: { ...ALL, ...more } });
    const radio = screen.getByRole('radio', { name }) as HTMLInputElement;
    expect(radio.disabled).toBe(true);
    expect(screen.getByText(why).id).toBe(radio.getAttribute('aria-describedby'));
  });

  it.each([
    ['Earlier last coffee', /Awake at work or driving/],
    ['The same wake time', /bipolar disorder or seizures.*clinician.*CBT-I/],
    ['An evening walk', /lit path, good shoes.*unsteady/],
    ['Morning daylight', /night shift/],
  ])('%s says for whom it is not', (name, words) => {
    choose();
    pick(name);
    expect(screen.getByText(words)).toBeTruthy();
  });
});

test('who stopped noting cannot begin, and who tries one can keep it', () => {
  let kept = 0;
  choose({ noting: false, runs: true, onKeep: () => (kept += 1) });
  pick('An evening walk');
  expect(screen.queryByText('Begin tonight')).toBeNull();
  expect(screen.getByText('The one that runs stops then. What you noted stays.')).toBeTruthy();
  fireEvent.click(screen.getByText('Keep the one that runs'));
  expect(kept).toBe(1);
  cleanup();
  choose({ onKeep: () => (kept += 1) });
  pick('An evening walk');
  expect(screen.queryByText(/stops then/)).toBeNull();
  fireEvent.click(screen.getByText('Back to what came of it'));
  expect(kept).toBe(2);
});

test('is sound for those who hear the page', async () => {
  const { page } = choose();
  pick('The same wake time');
  expect(await faults(page.container)).toEqual([]);
});
