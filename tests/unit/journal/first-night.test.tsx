// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { notedNights, plannedNight } from '../../support/diary-nights';
import { atEight, choose, morning, on, press, store, type, unfold } from '../../support/morning';

atEight();

it('before the first night there is none to ask about', async () => {
  const { container } = await morning();
  expect(screen.getByText('Your first night will be here tomorrow.')).toBeTruthy();
  expect(container.querySelector('form')).toBeNull();
  expect(screen.getByText('Another night')).toBeTruthy();
});

it('where older nights were brought along, last night is asked about on the first day, too', async () => {
  const { container, sent } = await morning();
  expect(container.querySelector('form')).toBeNull();
  // In another window, while this one is open.
  await store(...notedNights(2, '2026-11-12'));
  await screen.findByText('How was last night?');
  expect(screen.getByText('Sunday, November 22, 2026, planned 23:00 to 07:00')).toBeTruthy();
  choose('You now', /^4/);
  press('Note it');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ night: '2026-11-22', rested: 4 });
});

it('where the clock is another one than in the evening, waking is read on the one at hand, and nothing is suggested of it', async () => {
  await store(plannedNight('2026-11-22', 'Asia/Tokyo'));
  const { sent } = await morning();
  expect(screen.getByText('Sunday, November 22, 2026, planned 22:30 to 06:45')).toBeTruthy();
  unfold('Add times');
  await screen.findByText(/^Your clock has changed since that evening/);
  expect(screen.queryByText(/in bed$/)).toBeNull();
  type('Awake for good', '06:30');
  press('Note it');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.diary?.sleeps).toMatchObject([
    { inBed: on('22 14:30'), offset: 540, woke: on('23 06:30'), offsetUp: 60, up: null },
  ]);
});

it('a night whose sleep was noted before the journey keeps its clocks', async () => {
  const [noted] = notedNights(1, '2026-11-22', 3);
  const { bedtime: tried, wake: woke, ...tokyo } = plannedNight('2026-11-22', 'Asia/Tokyo');
  const sleep = { inBed: null, latency: null, wakings: null, awake: null, up: null, offset: 540, offsetUp: 540 };
  const diary = noted?.diary && { ...noted.diary, sleeps: [{ ...sleep, tried, woke }] };
  await store({ ...tokyo, bedtime: tried, wake: woke, diary: diary ?? null });
  await morning();
  const woken = (await screen.findByLabelText('Awake for good', { selector: 'input' })) as HTMLInputElement;
  expect(woken.value).toBe('06:45');
  expect(screen.queryByText(/^Your clock has changed/)).toBeNull();
});
