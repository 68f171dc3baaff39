// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { NoteLegs } from '../../../components/journal/legs/NoteLegs';
import { freshDraft } from '../../../lib/diary/leg-draft';
import { instantOf } from '../../../lib/time/zone';
import { plannedNight } from '../../support/diary-nights';
import { tonightWith } from '../../support/tonight';

afterEach(cleanup);

const ZONE = 'Europe/Berlin';
const at = (date: string, time: string) => instantOf(date, time, ZONE);

/** The form of the example night (24 November, bed at 22:30, up at 07:00) on a 12-hour clock. */
function NoteAt({ now }: { now: number }) {
  const [draft, write] = useState(() => freshDraft('l1'));
  const deeds = { ask: vi.fn(), tell: vi.fn(), say: vi.fn(), toast: null, closeToast: vi.fn() };
  const tonight = tonightWith({ lastWake: at('2026-11-24', '07:00') });
  const calls = { clear: vi.fn(), note: vi.fn(), change: vi.fn(), remove: vi.fn(), word: vi.fn() };
  return (
    <NoteLegs
      shared={{ tonight, now, zone: ZONE, clock: '12', noting: true, deeds }}
      rest="2026-11-24"
      notes={{ draft, write, ...calls }}
      nights={[plannedNight('2026-11-24')]}
      planned={plannedNight}
    />
  );
}

test.each([
  ['in the evening', '21:30', '9:15', /^9:15\sPM$/],
  ['in the evening, of the afternoon', '21:30', '1:15', /^1:15\sPM$/],
  ['what has not come is of the other half of the day', '21:00', '9:15', /^9:15\sAM$/],
  ['in the night', '23:50', '11:40', /^11:40\sPM$/],
])('%s: a time without am or pm is the one nearest to bedtime that has come', async (_name, now, typed, shown) => {
  render(<NoteAt now={at('2026-11-24', now)} />);
  const began = screen.getByLabelText<HTMLInputElement>('Began at');
  fireEvent.input(began, { target: { value: typed } });
  fireEvent.blur(began);
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Began at').value).toMatch(shown));
  expect(screen.queryByText(/has not come/)).toBeNull();
});
