// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { COFFEE } from '../../../lib/caffeine/first';
import { formOf, saidIn } from '../../../lib/diary/form';
import { browser } from '../../../lib/platform/browser';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Trial } from '../../../lib/trial/schema';
import { notedNights, plannedNight } from '../../support/diary-nights';
import { atEight, choose, LAST, morning, on, press, store, type, unfold } from '../../support/morning';

atEight();

const field = (label: string) => screen.getByLabelText(label, { selector: 'input' }) as HTMLInputElement;
const [noted] = notedNights(9, '2026-11-22').filter(({ diary }) => diary !== null);
const older = noted as NightRecord;

describe('another night', () => {
  it('shows what stands, can be changed, and is noted whole', async () => {
    await store({
      ...older,
      diary: older.diary && { ...older.diary, moved: 'brisk', meal: older.bedtime - 3_600_000 },
    });
    const { sent } = await morning({ rest: older.night });
    await screen.findByText('How was that night?');
    // What stands is unfolded.
    await waitFor(() => expect(field('Up').value).not.toBe(''));
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'A cold room' } });
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    const { diary, ...taps } = saidIn(formOf(older), sent[0]?.diary?.at ?? 0);
    const wanted = { ...diary, note: 'A cold room', moved: 'brisk', meal: older.bedtime - 3_600_000 };
    expect(sent[0]).toEqual({ type: 'diary/save', night: older.night, ...taps, diary: wanted });
  });

  it('from before Evenfall has the usual times and suggests none; one to come is not offered', async () => {
    const { sent } = await morning({ rest: '2026-03-28' });
    expect(await screen.findByText(/Saturday, March 28, 2026, planned/)).toBeTruthy();
    unfold('Add times');
    await waitFor(() => expect(field('Into bed').value).toBe(''));
    type('Into bed', '02:30');
    // The clocks went forward that night.
    await screen.findByText('The clocks went forward and left 02:30 out.');
    press('Sun 03:30 instead');
    await waitFor(() => expect(field('Into bed').value).toBe('03:30'));
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.sleeps[0]).toMatchObject({
      inBed: Date.parse('2026-03-29T03:30+02:00'),
      offset: 120,
      up: null,
    });
    await store(LAST);
    for (const rest of ['2026-12-24', '2016-11-10', 'soon']) {
      cleanup();
      await morning({ rest });
      expect(screen.getByText('How was last night?')).toBeTruthy();
    }
    const date = screen.getByLabelText('The evening it began');
    fireEvent.input(date, { target: { value: '2026-12-24' } });
    await screen.findByText('That night is still to come.');
    fireEvent.input(date, { target: { value: '1999-12-24' } });
    await screen.findByText('That is over ten years ago.');
    fireEvent.input(date, { target: { value: '2026-11-02' } });
    await waitFor(() => expect(location.hash).toBe('#morning/2026-11-02'));
    location.hash = '';
  });

  it('in the last hours before waking "last night" is the one at hand, and before that the one before it', async () => {
    await store(LAST, plannedNight('2026-11-23'));
    await morning({ now: on('24 05:30') });
    expect(screen.getByText(/November 23/)).toBeTruthy();
    cleanup();
    await morning({ now: on('24 01:30') });
    expect(screen.getByText(/November 22/)).toBeTruthy();
  });

  it('what is half written stays with its night for an hour; untouched, the form goes on to the next', async () => {
    await store(LAST, plannedNight('2026-11-23'));
    const { at, sent } = await morning({ now: on('24 04:44') });
    choose('You now', /^2/);
    at(on('24 04:46'));
    expect(screen.getByText(/November 22/)).toBeTruthy();
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ night: '2026-11-22', rested: 2 });
    at(on('24 04:47'));
    await screen.findByText(/November 23/);
    cleanup();
    const left = await morning({ now: on('24 04:44') });
    choose('You now', /^3/);
    left.at(on('24 05:43'));
    expect(screen.getByText(/November 22/)).toBeTruthy();
    left.at(on('24 05:45'));
    await screen.findByText(/November 23/);
  });

  it('after "Stop noting" what was noted is read, and nothing is asked', async () => {
    await store(older);
    const { container } = await morning({ rest: older.night, noting: false });
    expect(screen.queryByText(/Skip what you like/)).toBeNull();
    await screen.findByText(/asleep, .* in bed/);
    expect(container.querySelector('form')).toBeNull();
    cleanup();
    await store(LAST);
    await morning({ noting: false });
    expect(screen.getByText('Nothing is noted of this night.')).toBeTruthy();
  });

  it('noted in another window: what was typed here stays, the rest is taken over', async () => {
    await store(LAST);
    const { sent, container } = await morning();
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'half a sentence' } });
    await store({ ...LAST, morning: { at: 9, rough: 5, rested: 1 } });
    await waitFor(() => expect(container.querySelector<HTMLInputElement>('input:checked')?.value).toBe('5'));
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ rough: 5, rested: 1, diary: { note: 'half a sentence' } });
  });
});

describe('more than one sleep', () => {
  it('a nurse notes the morning and the evening of one night', async () => {
    await store(LAST);
    const { sent } = await morning({ now: on('23 18:00') });
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    press('Add another sleep');
    await screen.findByText('Sleep 2', { selector: 'h3' });
    const [, second] = screen.getAllByLabelText('Lights out', { selector: 'input' });
    const [, woke] = screen.getAllByLabelText('Awake for good', { selector: 'input' });
    fireEvent.input(second as Element, { target: { value: '13:00' } });
    fireEvent.blur(second as Element);
    fireEvent.input(woke as Element, { target: { value: '15:30' } });
    fireEvent.blur(woke as Element);
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.sleeps.map(({ tried, woke: end }) => [tried, end])).toEqual([
      [on('22 22:30'), on('23 06:45')],
      [on('23 13:00'), on('23 15:30')],
    ]);
    // Pressed while it is still being stored, it is a change all the same.
    press('Take out: Sleep 2');
    await waitFor(() => expect(screen.queryByText('Sleep 2', { selector: 'h3' })).toBeNull());
  });

  it('a waking elsewhere is on the clock there', async () => {
    await store(LAST);
    const { sent } = await morning({ now: on('23 18:00') });
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    unfold('Another time zone');
    const clock = (await screen.findByLabelText('Clock at waking')) as HTMLSelectElement;
    fireEvent.change(clock, { target: { value: 'Asia/Tokyo' } });
    type('Awake for good', '13:30');
    type('Up', '13:45');
    await screen.findByText('Sun 22:30 to Mon 13:45');
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.sleeps[0]).toMatchObject({
      woke: on('23 05:30'),
      up: on('23 05:45'),
      offset: 60,
      offsetUp: 540,
    });
  });

  it('naps begin in the afternoon, never in one another, and go when emptied', async () => {
    await store(LAST);
    const { sent } = await morning();
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    press('Leave the times out');
    press('Add a nap');
    await screen.findByRole('group', { name: 'Nap 1' });
    press('Add a nap');
    await screen.findByRole('group', { name: 'Nap 2' });
    const [first, second] = screen.getAllByLabelText('Began at', { selector: 'input' });
    fireEvent.input(second as Element, { target: { value: '14:40' } });
    fireEvent.blur(second as Element);
    await screen.findByText(/That lies within what begins at 14:30/);
    fireEvent.input(first as Element, { target: { value: '' } });
    fireEvent.blur(first as Element);
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Nap 2' })).toBeNull());
    type('Minutes', '35');
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.naps).toEqual([{ at: on('22 14:40'), minutes: 35, offset: 60 }]);
  });
});

describe('the day before', () => {
  const trial: Trial = {
    ...{ id: 'a', change: 'walk', form: 'weeks', minutes: 0, time: null, stopped: null },
    begins: '2026-11-15',
  };

  it('is noted beside the taps; whether the change was kept is asked on its nights alone', async () => {
    await store({ ...LAST, doses: [{ ...COFFEE, id: 'a', at: on('22 14:10') }] });
    await browser.storage.local.set({ trials: { version: 1, now: trial, past: [] } });
    const { sent, container } = await morning();
    unfold('The day before');
    await screen.findByText('Moved');
    choose('Drinks with alcohol', '2');
    type('Last meal at', '19:15');
    await waitFor(() => expect(field('The last one at')).toBeTruthy());
    type('The last one at', '21:00');
    choose('Moved', 'lightly');
    choose('Kept to the change', 'partly');
    expect(screen.getByText('Coffee, 14:10')).toBeTruthy();
    expect(screen.getByText('Change the drinks').getAttribute('href')).toBe('#nights/2026-11-22');
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary).toMatchObject({
      ...{ sleeps: [], moved: 'light', kept: 'partly', meal: on('22 19:15') },
      alcohol: { drinks: 2, last: on('22 21:00') },
    });
    cleanup();
    await browser.storage.local.set({ trials: { version: 1, now: { ...trial, begins: '2026-11-20' }, past: [] } });
    await morning();
    unfold('The day before');
    await screen.findByText('Moved');
    expect(screen.queryByRole('group', { name: 'Kept to the change' })).toBeNull();
  });
});
