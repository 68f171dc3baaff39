// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Happened } from '../../../components/options/Happened';
import type { Command } from '../../../lib/app/commands';
import { COFFEE } from '../../../lib/caffeine/first';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { planNight } from '../../../lib/schedule/plan';
import type { NightRecord } from '../../../lib/schedule/record';
import { freshNight } from '../../../lib/schedule/reduce';
import { NO_OVERRIDE } from '../../../lib/schedule/window';
import { HOUR } from '../../../lib/time/instant';
import { at, tonightWith } from '../../support/tonight';

afterEach(cleanup);

const NOW = at('13:10');
const ZONE = 'Europe/Berlin';

/** A night with a coffee ten hours before its bedtime. */
function nightOf(night: string): NightRecord {
  const input = { schedule: firstSchedule(), reminders: firstReminders(), zone: ZONE, overrideOf: () => NO_OVERRIDE };
  const record = freshNight(planNight(input, night));
  return { ...record, doses: [{ ...COFFEE, id: `cup-${night}`, at: record.bedtime - 10 * HOUR }] };
}

function happened(tonight = tonightWith()) {
  const sent: Command[] = [];
  const tell = vi.fn(async (command: Command) => sent.push(command) > 0);
  const said: [string, (() => void) | undefined][] = [];
  render(
    <Happened
      nights={{ nights: [nightOf('2026-11-23'), nightOf('2026-11-10')], more: false }}
      context={{ clock: '24', pause: null, tonight: null, word: 'tonight' }}
      tonight={tonight}
      now={NOW}
      deeds={{
        ask: async (command) => {
          sent.push(command);
          return null;
        },
        tell,
        say: (message, onUndo) => said.push([message, onUndo]),
        toast: null,
        closeToast: () => undefined,
      }}
      onEarlier={() => undefined}
    />,
  );
  const [recent, old] = screen.getAllByRole('region');
  if (!recent || !old) throw new Error('two nights are shown');
  return { sent, said, recent: within(recent), old: within(old) };
}

test('a drink of a night of the last week is taken out, and put back as it was', async () => {
  const { sent, said, recent } = happened();

  fireEvent.click(recent.getByText('Drinks'));
  fireEvent.click(recent.getByRole('button', { name: /^Take out/ }));
  await vi.waitFor(() => expect(said).toHaveLength(1));
  said[0]?.[1]?.();

  const { doses } = nightOf('2026-11-23');
  const { id, at: when, ...drink } = doses[0] ?? { id: '', at: 0, ...COFFEE };
  expect(sent).toEqual([
    { type: 'dose/remove', dose: id },
    { type: 'dose/log', dose: id, drink, at: when },
  ]);
});

test('how much a drink of a night of the last week was is changed, and put back as it was', async () => {
  const { sent, said, recent } = happened();

  fireEvent.click(recent.getByText('Drinks'));
  fireEvent.click(recent.getByRole('button', { name: /^Change Coffee/ }));
  const mg = recent.getByLabelText('Caffeine in milligrams');
  fireEvent.input(mg, { target: { value: '150' } });
  fireEvent.blur(mg);
  await vi.waitFor(() => expect(said).toHaveLength(1));
  said[0]?.[1]?.();

  const { doses } = nightOf('2026-11-23');
  const { id, at: when, ...drink } = doses[0] ?? { id: '', at: 0, ...COFFEE };
  expect(said[0]?.[0]).toBe('Coffee, 150 mg');
  expect(sent).toEqual([
    { type: 'dose/log', dose: id, drink: { ...drink, mg: 150 }, at: when },
    { type: 'dose/log', dose: id, drink, at: when },
  ]);
});

test('a drink of an older night is told and stays', () => {
  const { old } = happened();

  expect(old.getByText('Coffee', { exact: false })).toBeTruthy();
  expect(old.queryByText('Drinks')).toBeNull();
  expect(old.queryByRole('button')).toBeNull();
});

test('who drinks no caffeine is shown none, of any night', () => {
  const { recent, old } = happened(tonightWith({ caffeine: null }));

  for (const night of [recent, old]) {
    expect(night.queryByText('Drinks')).toBeNull();
    expect(night.queryByText('Coffee', { exact: false })).toBeNull();
  }
});
