// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { atEight, choose, LAST, morning, NOW, on, press, store, type, unfold } from '../../support/morning';

atEight();

const field = (label: string) => screen.getByLabelText(label, { selector: 'input' }) as HTMLInputElement;

describe('the three taps', () => {
  it('are noted, nothing else with them, and said', async () => {
    await store(LAST);
    const { sent, said } = await morning();
    choose('The night', /^4/);
    choose('You now', /^2/);
    choose('Legs', 'stirring');
    press('Note it');
    await waitFor(() => expect(said).toHaveLength(1));
    expect(sent).toEqual([
      { type: 'diary/save', night: '2026-11-22', rough: 4, rested: 2, legs: 'stirring', diary: null },
    ]);
    expect(said[0]?.message).toBe('Noted. That is all.');
    said[0]?.undo?.();
    await waitFor(() => expect(said[1]?.message).toBe('As it was before.'));
    expect(sent[1]).toMatchObject({ rough: null, rested: null, legs: null, diary: null });
  });

  it('are taken back without what another window noted meanwhile', async () => {
    await store(LAST);
    const { sent, said, container } = await morning();
    choose('You now', /^2/);
    press('Note it');
    await waitFor(() => expect(said).toHaveLength(1));
    await store({ ...LAST, morning: { at: NOW, rough: 4, rested: 2 } });
    await waitFor(() => expect(container.querySelectorAll('input:checked')).toHaveLength(2));
    said[0]?.undo?.();
    await waitFor(() => expect(sent[1]).toMatchObject({ rough: 4, rested: null }));
  });

  it('are two where legs do not matter; the keys 1 to 5 choose; a choice pressed again, or Delete, takes it back', async () => {
    await store(LAST);
    const { container } = await morning({ tonight: { legsMatter: false } });
    expect(screen.queryByRole('group', { name: 'Legs' })).toBeNull();
    const scale = screen.getByRole('group', { name: 'The night' });
    const chosen = () => container.querySelector<HTMLInputElement>('input:checked')?.value;
    fireEvent.keyDown(scale.querySelector('input') as Element, { key: '3' });
    await waitFor(() => expect(chosen()).toBe('3'));
    choose('The night', /^3/);
    await waitFor(() => expect(chosen()).toBeUndefined());
    fireEvent.keyDown(choose('The night', /^5/), { key: 'Delete' });
    await waitFor(() => expect(chosen()).toBeUndefined());
  });

  it('say beside the button that they stand, as long as nothing else is written or suggested', async () => {
    await store({ ...LAST, morning: { at: NOW, rough: 4, rested: null } });
    await morning();
    await screen.findByText('This is noted.');
    choose('You now', /^2/);
    await waitFor(() => expect(screen.queryByText('This is noted.')).toBeNull());
    choose('You now', /^2/);
    await screen.findByText('This is noted.');
    unfold('Add times');
    await waitFor(() => expect(screen.queryByText('This is noted.')).toBeNull());
  });

  it('where nothing was chosen, nothing is noted', async () => {
    await store(LAST);
    const { sent, said } = await morning();
    expect(screen.queryByText('This is noted.')).toBeNull();
    press('Note it');
    await waitFor(() => expect(said[0]?.message).toBe('Nothing was chosen, so nothing was noted.'));
    expect(sent).toEqual([]);
  });
});

describe('times', () => {
  it('are suggested where the fold is open, move with what is said, and count once noted', async () => {
    await store({ ...LAST, bed: { at: on('22 22:52'), until: LAST.wake } });
    const { sent } = await morning();
    unfold('Add times');
    await screen.findByText(/These times are suggestions/);
    expect([field('Into bed'), field('Up')].map(({ value }) => value)).toEqual(['22:50', '06:45']);
    expect(screen.getByText('7 h 55 in bed')).toBeTruthy();
    type('Lights out', '23:10');
    type('Awake for good', '6.20');
    choose('About how many minutes until asleep', '15');
    choose('Times awake', '0');
    await screen.findByText('6 h 55 asleep, 7 h 55 in bed');
    expect(screen.getByText('Sun 22:50 to Mon 06:45')).toBeTruthy();
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.sleeps).toEqual([
      {
        ...{ inBed: on('22 22:50'), tried: on('22 23:10'), woke: on('23 06:20'), up: on('23 06:45') },
        ...{ latency: 15, wakings: 0, awake: null, offset: 60, offsetUp: 60 },
      },
    ]);
  });

  it('folded, left out or emptied, they are not noted', async () => {
    await store(LAST);
    const { sent } = await morning();
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    press('Leave the times out');
    await waitFor(() => expect(field('Into bed').value).toBe(''));
    type('Up', '7:00');
    const up = await waitFor(() => {
      expect(field('Up').value).toBe('07:00');
      return field('Up');
    });
    fireEvent.input(up, { target: { value: '' } });
    fireEvent.blur(up);
    choose('Times awake', 'often, lost count');
    await waitFor(() => expect(screen.queryByRole('group', { name: /Minutes awake/ })).toBeNull());
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.sleeps).toMatchObject([{ inBed: null, up: null, wakings: 'often', awake: null }]);
  });

  it('stay shut on broken nights and say why; nothing is suggested', async () => {
    await store({ ...LAST, diary: null });
    const { container } = await morning({ tonight: { brokenNights: true } });
    expect(screen.getByText('not for broken nights')).toBeTruthy();
    expect(container.querySelector('details')?.open).toBe(false);
    unfold('Add times');
    await screen.findByText(/You said that your nights are broken/);
    expect(field('Into bed').value).toBe('');
  });

  it('without am or pm, in an empty field, are of the half of the day that the night allows', async () => {
    await store(LAST);
    const { sent } = await morning({ clock: '12' });
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    press('Leave the times out');
    await waitFor(() => expect(field('Into bed').value).toBe(''));
    type('Into bed', '10:40');
    await waitFor(() => expect(field('Into bed').value).toMatch(/^10:40\sPM$/));
    type('Awake for good', '6:20');
    await waitFor(() => expect(field('Awake for good').value).toMatch(/^6:20\sAM$/));
    press('Note it');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.diary?.sleeps).toMatchObject([{ inBed: on('22 22:40'), woke: on('23 06:20') }]);
  });

  it('of the wrong half of the day are stopped with a reason, and the other half is one press away', async () => {
    await store(LAST);
    const { sent } = await morning({ now: on('23 23:00') });
    unfold('Add times');
    await screen.findByText('8 h 15 in bed');
    const woke = type('Awake for good', '22:00');
    await screen.findByText('That is not after lights out, 22:30.');
    expect(woke.getAttribute('aria-invalid')).toBe('true');
    press('Note it');
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(woke);
    press('Mon 10:00 instead');
    await waitFor(() => expect(field('Awake for good').value).toBe('10:00'));
    expect(screen.queryByText(/not after lights out/)).toBeNull();
    // An odd one is doubted, and let be.
    type('Into bed', '10:40');
    await screen.findByText('Now this means Sun 10:40.');
    press('Sun 22:40 instead');
    await waitFor(() => expect([field('Into bed').value, field('Lights out').value]).toEqual(['22:40', '22:40']));
  });
});

it('a note that is full says so, since what is pasted beyond it is cut off', async () => {
  await store(LAST);
  await morning();
  unfold('Add times');
  const note = (await screen.findByLabelText('Note')) as HTMLTextAreaElement;
  expect(screen.queryByText(/This one is full/)).toBeNull();
  fireEvent.input(note, { target: { value: 'y'.repeat(note.maxLength) } });
  await screen.findByText('A note holds 2,000 letters. This one is full.');
});
