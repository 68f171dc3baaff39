// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Deeds } from '../../../components/hooks/useDeeds';
import { DosesNoted } from '../../../components/popup/DosesNoted';
import type { Command, Fault } from '../../../lib/app/commands';
import { TEA } from '../../../lib/caffeine/first';
import type { Dose, Drink } from '../../../lib/caffeine/schema';
import type { Tonight } from '../../../lib/tonight/tonight';
import { at, tonightWith } from '../../support/tonight';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const [MG, SIZE] = ['Caffeine in milligrams', 'Size in millilitres'];
const NOTED: Dose = { ...TEA, id: 'b', at: at('11:30') };
const put = (more: Partial<Drink>, when = '11:30') => ({
  ...{ type: 'dose/log', dose: 'b', drink: { ...TEA, ...more }, at: at(when) },
});

/** A noted tea, unfolded at a time of the example night. Nothing that is asked for comes back to it before `shown`. */
function noted(time = '13:10', more: Partial<Tonight> = {}) {
  vi.setSystemTime(at(time));
  const sent: Command[] = [];
  const said: string[] = [];
  const undo: (() => void)[] = [];
  let fault: Fault | null = null;
  const ask = async (command: Command) => {
    sent.push(command);
    return fault;
  };
  const say: Deeds['say'] = (message, onUndo) => {
    said.push(message);
    if (onUndo) undo.push(onUndo);
  };
  const deeds = { ask, say, tell: async (command: Command) => (await ask(command)) === null };
  const drawn = (dose: Dose) => <DosesNoted tonight={tonightWith(more)} doses={[dose]} now={at(time)} deeds={deeds} />;
  const { rerender } = render(drawn(NOTED));
  fireEvent.click(screen.getByText('Noted so far'));
  fireEvent.click(screen.getByLabelText(/^Change Tea/));
  return {
    ...{ sent, said, undo },
    shown: (dose: Dose) => rerender(drawn(dose)),
    refuse: (next: Fault | null) => {
      fault = next;
    },
  };
}

const field = (name: string) => screen.getByLabelText(name) as HTMLInputElement;
const type = (name: string, text: string) => {
  fireEvent.input(field(name), { target: { value: text } });
  fireEvent.blur(field(name));
};

describe('how much it was', () => {
  test.each([
    [MG, '1001', /from 0 to 1,000/],
    [MG, '-1', /from 0 to 1,000/],
    [MG, 'strong', /from 0 to 1,000/],
    [MG, '', /from 0 to 1,000/],
    [SIZE, '0', /from 1 to 3,000/],
    [SIZE, '3001', /from 1 to 3,000/],
    [SIZE, '2.5', /from 1 to 3,000/],
  ] as const)('%s: %j is refused at its field, and stays as it was typed', (name, text, range) => {
    const { sent } = noted();
    expect([field(MG).value, field(SIZE).value]).toEqual([String(TEA.mg), String(TEA.size)]);
    type(name, text);
    expect(screen.getByText(range).className).toBe('field-error');
    expect(field(name).value).toBe(text);
    expect(sent).toEqual([]);
  });

  test('is noted, told and taken back; a size may be left out', async () => {
    const { sent, said, undo } = noted();
    type(MG, '80');
    await waitFor(() => expect(said).toEqual(['Tea, 80 mg']));
    type(SIZE, '400');
    await waitFor(() => expect(said.at(-1)).toBe('Tea, 400 mL'));
    type(SIZE, '');
    await waitFor(() => expect(said.at(-1)).toBe('Tea, 11:30'));
    undo.at(-1)?.();
    expect(sent).toEqual([
      put({ mg: 80 }),
      put({ mg: 80, size: 400 }),
      put({ mg: 80, size: null }),
      put({ mg: 80, size: 400 }),
    ]);
  });

  test('changed twice before any of it is stored, both are kept, with a time and a kind after them', () => {
    const { sent, shown } = noted();
    type(MG, '80');
    type(SIZE, '400');
    shown({ ...NOTED, mg: 80 });
    type('Time', '10:45');
    expect(sent).toEqual([put({ mg: 80 }), put({ mg: 80, size: 400 }), put({ mg: 80, size: 400 }, '10:45')]);
  });

  test('what was changed in another window meanwhile is what the next change is made of', () => {
    const { sent, shown } = noted();
    shown({ ...NOTED, mg: 10, at: at('12:00') });
    type(SIZE, '400');
    expect(sent).toEqual([put({ mg: 10, size: 400 }, '12:00')]);
  });

  test('refused by the background it is told, and the next change does not carry it along', async () => {
    const { sent, said, undo, refuse } = noted();
    refuse('storage');
    type(MG, '80');
    await waitFor(() => expect(said).toHaveLength(1));
    expect(undo).toEqual([]);
    refuse(null);
    type(SIZE, '400');
    await waitFor(() => expect(said.at(-1)).toBe('Tea, 400 mL'));
    expect(sent.at(-1)).toEqual(put({ size: 400 }));
  });
});

test('on a 12-hour clock its time stays in the half of the day it was noted in, unless that has not come', async () => {
  const { sent, said } = noted('21:00', { clock: '12' });
  type('Time', '9:15');
  await waitFor(() => expect(said.at(-1)).toMatch(/^Tea, 9:15\sAM$/));
  type('Time', '1:30');
  await waitFor(() => expect(said.at(-1)).toMatch(/^Tea, 1:30\sPM$/));
  expect(sent).toEqual([put({}, '09:15'), put({}, '13:30')]);
});
