// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PopupApp } from '../../../components/popup/PopupApp';
import type { Command } from '../../../lib/app/commands';
import { browser } from '../../../lib/platform/browser';
import { followTonight } from '../../../lib/platform/tonight';
import { NONE_LEFT } from '../../../lib/schedule/evening';
import { HOUR } from '../../../lib/time/instant';
import type { Tonight } from '../../../lib/tonight/tonight';
import { at, BED, tonightWith } from '../../support/tonight';

let sent: Command[] = [];

beforeEach(() => {
  sent = [];
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push((message as { command: Command }).command);
    return { ok: true };
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The popup at a time of the example night, once everything that comes later has come. */
async function popupAt(time: string, more: Partial<Tonight> = {}) {
  vi.setSystemTime(at(time));
  const tonight = tonightWith(more);
  await browser.storage.local.set({ tonight });
  const following = followTonight();
  const first = await following.first;
  const { container } = render(<PopupApp known={{ following, first }} />);
  await waitFor(() => expect(filled(container)).toHaveLength(1));
  return container;
}

const filled = (container: Element) => [...container.querySelectorAll('.button-act')].map((each) => each.textContent);
const text = (container: Element) => container.textContent ?? '';

describe('each phase has its words and one filled button', () => {
  const unset = { bedtime: null, chain: [] };
  test.each<[string, string, Partial<Tonight>, string, string[]]>([
    ['unset', '15:00', unset, 'Set', ['When would you like to sleep?', 'Bedtime', 'Wake', 'More later']],
    [
      'morning',
      '08:10',
      { checkIn: true },
      'Note it',
      ['Good morning', 'How was the night?', 'rough', 'Add times', 'Not today'],
    ],
    [
      'day',
      '13:10',
      {},
      '+ Coffee',
      ['first up: last coffee, 13:30', 'Bedtime 22:30', 'because you asked for 9 hours'],
    ],
    ['day without coffee', '13:40', { caffeine: null }, 'Change tonight', ['Wrap up at 21:30']],
    ['evening', '21:20', {}, 'Change tonight', ['1 h 10', 'until bedtime, 22:30', 'because you asked for an hour']],
    ['wind-down', '22:05', {}, 'Start', ['25 min', 'Your routine, now', 'Done by 22:13.', '4 min', 'Off to bed']],
    ['wind-down, routine done', '22:15', { routineDone: true }, 'Off to bed', ['Your routine is done']],
    [
      'past bedtime',
      '22:32',
      {},
      'Off to bed',
      ['whenever you are sleepy', 'The rest of today can wait.', 'Four minutes'],
    ],
    ['night', '01:10', { bedAt: BED }, 'Open the night page', ['Up for a bit?', 'Back to bed']],
    ['night without a word', '00:40', {}, 'Open the night page', ['Up for a bit?']],
    ['quiet', '20:00', { silence: 'skipped', backAt: BED + 15 * HOUR }, 'Undo', ['Quiet tonight', 'back Wed 13:30']],
  ])('%s', async (_phase, time, more, act, words) => {
    const container = await popupAt(time, more);
    await waitFor(() => expect(filled(container)).toEqual([act]));
    for (const word of words) await waitFor(() => expect(text(container)).toContain(word));
  });
});

describe('what is shown, and when', () => {
  test('at night there is no time anywhere', async () => {
    const container = await popupAt('01:10', { bedAt: BED });
    await screen.findByText('Back to bed');
    expect(text(container)).not.toMatch(/\d/);
  });

  test('time at the screen is told in the evening and while winding down, and at no other time', async () => {
    const screenTime = { minutes: 52, limit: 90, past: [] };
    const told = async (time: string, more: Partial<Tonight> = {}) => {
      cleanup();
      const container = await popupAt(time, { screen: screenTime, legsMatter: false, ...more });
      // Its place stands from the first moment; what fills it comes later.
      const place = container.querySelector('.popup-screen-place');
      if (place) await waitFor(() => expect(text(place)).toBe('50 min on screen, of 1 h 30'));
      return place !== null;
    };
    expect(await told('13:10')).toBe(false);
    expect(await told('20:00')).toBe(true);
    expect(await told('22:05')).toBe(true);
    expect(await told('22:05', { screen: null })).toBe(false);
    // The window would grow past its height.
    expect(await told('22:05', { legsMatter: true })).toBe(false);
    expect(await told('22:32')).toBe(false);
    expect(await told('22:05', { bedAt: at('22:00') })).toBe(false);
    expect(await told('01:10')).toBe(false);
    expect(await told('20:00', { silence: 'skipped' })).toBe(false);
  });

  test('the legs row is for those whose legs matter, and nothing is chosen beforehand', async () => {
    const container = await popupAt('21:20');
    expect(container.querySelectorAll('input[type=radio]')).toHaveLength(3);
    expect(container.querySelector('input:checked')).toBeNull();
    cleanup();
    expect((await popupAt('21:20', { legsMatter: false })).querySelector('input[type=radio]')).toBeNull();
  });

  test('time left is put away by its setting, the bedtime stays', async () => {
    const container = await popupAt('21:20', { showTimeLeft: false });
    expect(text(container)).toContain('Bedtime 22:30');
    expect(text(container)).not.toContain('1 h 10');
  });

  test('where no other cup is left, no time invites one', async () => {
    const chain = tonightWith().chain.map((link) => (link.kind === 'caffeine' ? { ...link, text: NONE_LEFT } : link));
    const container = await popupAt('13:10', { chain });
    expect(text(container)).toContain('Decaf from here, if you like');
    expect(text(container)).not.toMatch(/13:30|last coffee|none/i);
  });

  test('on shift no time is named for a last cup', async () => {
    const container = await popupAt('13:10', { shiftWork: true });
    expect(text(container)).toContain('Coffee early is kinder');
    expect(text(container)).not.toMatch(/13:30|last coffee|9 hours/i);
  });

  test('drinks leave an hour before bedtime', async () => {
    expect(text(await popupAt('21:29', { legsMatter: false }))).toContain('+ Tea');
    cleanup();
    expect(text(await popupAt('21:31', { legsMatter: false }))).not.toMatch(/Tea|Other/);
  });

  test('who sleeps by day reads "today"', async () => {
    const day = Date.parse('2026-11-25T08:30+01:00');
    const container = await popupAt('01:00', {
      bedtime: day,
      when: 'today',
      wake: day + 8 * HOUR,
      windDown: day - HOUR,
    });
    expect(text(container)).toContain('Change today');
  });

  test('pregnant, the routine is the seated one, by its name', async () => {
    const container = await popupAt('21:20', { leaveOut: ['pregnant'] });
    await waitFor(() => expect(text(container)).toContain('Seated and gentle'));
  });
});

describe('what is pressed is sent', () => {
  test('a cup, and its undo', async () => {
    await popupAt('13:10');
    fireEvent.click(screen.getByText('+ Coffee'));
    fireEvent.click(await screen.findByText('Undo'));
    const [logged, removed] = sent;
    expect(logged).toMatchObject({ type: 'dose/log', drink: { drink: 'coffee', mg: 96 } });
    expect(removed).toEqual({ type: 'dose/remove', dose: (logged as { dose: string }).dose });
    expect(screen.queryByText(/Coffee, 13:10/)).toBeNull();
  });

  test('Start begins the run, after the question where it has not been asked', async () => {
    await popupAt('22:05');
    fireEvent.click(await screen.findByText('Start'));
    await waitFor(() => expect(sent).toMatchObject([{ type: 'routine/start', preset: 'restless-legs-8' }]));
    cleanup();
    sent = [];
    await popupAt('22:05', { asked: false });
    fireEvent.click(await screen.findByText('Start'));
    fireEvent.click(await screen.findByText('None of these'));
    await waitFor(() => expect(sent).toMatchObject([{ type: 'profile/save', chips: [] }, { type: 'routine/start' }]));
  });

  test('the morning note, legs included', async () => {
    await popupAt('08:10', { checkIn: true });
    const [rough] = await screen.findAllByLabelText('2 of 5');
    fireEvent.click(rough as Element);
    fireEvent.click(screen.getByLabelText('stirring'));
    fireEvent.click(screen.getByText('Note it'));
    expect(sent).toEqual([{ type: 'morning', rough: 2, rested: null, legs: 'stirring' }]);
  });

  test('the way to the times of the night takes along what was tapped, and notes nothing where nothing was', async () => {
    await popupAt('08:10', { checkIn: true });
    const times = await screen.findByText('Add times');
    expect(times.getAttribute('href')).toBe('/journal.html#morning');
    fireEvent.click(times);
    expect(sent).toEqual([]);
    fireEvent.click((await screen.findAllByLabelText('2 of 5'))[0] as Element);
    await waitFor(() => expect(document.querySelector('input:checked')).not.toBeNull());
    fireEvent.click(times);
    expect(sent).toEqual([{ type: 'morning', rough: 2, rested: null, legs: null }]);
    expect(screen.getByText('Journal').getAttribute('href')).toBe('/journal.html');
  });

  test('a kind that was just turned off is offered back', async () => {
    await popupAt('13:10', { turnedOff: 'screens' });
    expect(await screen.findByText('Wrap up is off.')).toBeDefined();
    fireEvent.click(screen.getByText('Undo'));
    expect(sent).toEqual([{ type: 'verbs/seen' }, { type: 'kind/restore', kind: 'screens' }]);
  });

  test('a clicked reminder comes first, with all its verbs, and is then seen', async () => {
    const container = await popupAt('21:31', { asking: 'screens/2026-11-24' });
    await screen.findByText('Time to wrap up');
    expect(sent).toEqual([{ type: 'verbs/seen' }]);
    expect(filled(container)).toEqual(['Got it']);
    fireEvent.click(screen.getByText('In 20 min'));
    await screen.findByText('Noted.');
    expect(sent[1]).toEqual({ type: 'reminder/answer', reminder: 'screens/2026-11-24', verb: 'snooze20' });
    expect(text(container)).toContain('until bedtime');
  });
});
