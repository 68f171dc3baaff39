// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useLegNotes } from '../../../components/hooks/useLegNotes';
import type { Command, Fault } from '../../../lib/app/commands';
import { legsStand } from '../../../lib/diary/leg-edit';
import { browser } from '../../../lib/platform/browser';
import { readNights } from '../../../lib/platform/items';
import type { NightRecord } from '../../../lib/schedule/record';
import { plannedNight } from '../../support/diary-nights';
import { legEntry } from '../../support/leg-entry';
import { LAST, NOW, store } from '../../support/morning';

beforeEach(async () => {
  sessionStorage.clear();
  await browser.storage.local.clear();
});
afterEach(cleanup);

const ENTRY = legEntry({ id: 'l9', at: LAST.bedtime, strongest: 5 });
const stored = async (night: string) => (await readNights([night]))[0];
const ids = async (night: string) => (await stored(night))?.legEntries.map(({ id }) => id) ?? [];

/**
 * The notes of a tab over a background that writes what it is asked where that still stands.
 * @param before what happens as each command comes: another window writes, or a fault is answered
 */
function notes(...before: (() => Promise<unknown>)[]) {
  const sent: Command[] = [];
  const said: { message: string; undo: () => void }[] = [];
  const ask = async (command: Command): Promise<Fault | null> => {
    if (command.type !== 'legs/save') throw new Error(command.type);
    sent.push(command);
    const fault = await before.shift()?.();
    if (typeof fault === 'string') return fault as Fault;
    const next: NightRecord[] = [];
    for (const { night, was, said: legs } of command.nights) {
      const record = await stored(night);
      if (legsStand(record) !== was) return 'gone';
      next.push({ ...(record ?? plannedNight(night)), ...legs });
    }
    await store(...next);
    return null;
  };
  const say = (message: string, undo: () => void = () => undefined) => void said.push({ message, undo });
  const deeds = { ask, tell: async () => false, say, toast: null, closeToast: () => undefined };
  const { result } = renderHook(() => useLegNotes(deeds, 'Europe/Berlin'));
  /** Presses the last "Undo", and waits until what it asks for is done. */
  const undo = () => act(async () => void (await said.at(-1)?.undo()));
  return { sent, said, undo, now: () => result.current };
}

describe('a new note', () => {
  test('is put beside what another window writes in the same moment, and taken back alone', async () => {
    await store(LAST);
    const other = legEntry({ id: 'other', at: LAST.bedtime });
    const { sent, undo, now } = notes(() => store({ ...LAST, legsWoke: [5], legEntries: [other] }));
    await act(() => now().write({ ...now().draft, entry: { ...now().draft.entry, strongest: 4 } }));
    await act(() => now().note(LAST.night, null));
    expect(sent).toHaveLength(2);
    expect(await stored(LAST.night)).toMatchObject({ legsWoke: [5], legEntries: [other, { strongest: 4 }] });
    await undo();
    expect(await stored(LAST.night)).toMatchObject({ legsWoke: [5], legEntries: [other] });
  });

  test('that a full night cannot hold stays in the form, and why is told', async () => {
    await store({ ...LAST, legEntries: Array.from({ length: 40 }, (_, i) => legEntry({ id: `e${i}` })) });
    const { sent, said, now } = notes();
    await act(() => now().write({ ...now().draft, entry: { ...now().draft.entry, strongest: 4 } }));
    await act(() => now().note(LAST.night, null));
    expect([sent.length, said[0]?.message, now().draft.entry.strongest]).toEqual([
      ...[0, 'This day already has as many as it can hold. Take one away first.', 4],
    ]);
  });
});

describe('a changed entry', () => {
  test('goes to the night that was chosen, and back as it stood, however old that night is', async () => {
    const old = { ...plannedNight('2025-03-01'), legEntries: [ENTRY] };
    await store(old);
    const { sent, undo, now } = notes();
    await act(() => now().change(ENTRY, old));
    // Another window says more of it meanwhile.
    const stands = { ...ENTRY, lost: 20 };
    await store({ ...old, legEntries: [stands] });
    await act(() => now().note(LAST.night, null));
    expect(sent).toHaveLength(1);
    expect([await ids('2025-03-01'), await ids(LAST.night)]).toEqual([[], ['l9']]);
    expect(now().draft.from).toBeNull();
    await undo();
    expect([(await stored('2025-03-01'))?.legEntries, await ids(LAST.night)]).toEqual([[stands], []]);
  });

  test('is moved once, however often the button is pressed', async () => {
    await store({ ...LAST, legEntries: [ENTRY] });
    const { sent, said, now } = notes();
    await act(() => now().change(ENTRY, LAST));
    const { note } = now();
    await act(async () => void (await Promise.all([note('2026-11-21', null), note('2026-11-21', null)])));
    expect([sent.length, said.length]).toEqual([1, 1]);
  });

  test.each([
    ['took out', { ...LAST, legEntries: [] }],
    ['moved', { ...plannedNight('2026-11-20'), legEntries: [ENTRY] }],
  ])('that another window %s stays written, as a new note', async (_, left) => {
    await store({ ...LAST, legEntries: [ENTRY] });
    const { sent, said, now } = notes();
    await act(() => now().change(ENTRY, LAST));
    await store(LAST, left);
    await act(() => now().note(LAST.night, null));
    expect([sent, said.map(({ message }) => message)]).toEqual([
      ...[[], ['It stands there no longer. What you wrote is here, as a new note.']],
    ]);
    expect(now().draft).toMatchObject({ from: null, entry: { strongest: 5 } });
    await act(() => now().note(LAST.night, null));
    expect(await ids(LAST.night)).toEqual([expect.not.stringMatching(/^l9$/)]);
  });

  test('that cannot be stored stays in the form, and why is told', async () => {
    await store({ ...LAST, legEntries: [ENTRY] });
    const { said, now } = notes(async () => 'storage');
    await act(() => now().change(ENTRY, LAST));
    await act(() => now().note(LAST.night, null));
    expect(said[0]?.message).toBe('Storage is full. Nothing lost; save a copy.');
    expect(now().draft).toMatchObject({ from: LAST.night, entry: ENTRY });
  });

  test('is removed and put back beside what is written meanwhile', async () => {
    await store({ ...LAST, legEntries: [ENTRY] });
    const { undo, now } = notes();
    await act(() => now().remove(ENTRY, LAST));
    expect(await ids(LAST.night)).toEqual([]);
    await store({ ...LAST, legEntries: [legEntry({ id: 'other', at: NOW })] });
    await undo();
    expect(await ids(LAST.night)).toEqual(['l9', 'other']);
  });
});

describe('what one tap noted', () => {
  const tapped: NightRecord = {
    ...LAST,
    legs: [
      { at: 5, value: 'stirring' },
      { at: NOW, value: 'quiet' },
    ],
    legsWoke: [7],
    morning: { at: NOW, rough: 3, rested: null },
  };

  test.each([
    ['is changed', 5, 'stirring', 'woke', 'Noted. That is all.'],
    ['is taken out', 7, 'woke', null, 'Removed.'],
    ['of the morning is changed', NOW, 'quiet', 'restless', 'Noted. That is all.'],
  ] as const)('%s, said, and put back', async (_, at, was, value, message) => {
    await store(tapped);
    const { said, undo, now } = notes();
    await act(() => now().word({ at, was, value }, tapped));
    expect(said.map((each) => each.message)).toEqual([message]);
    expect(await stored(LAST.night)).not.toEqual(tapped);
    await undo();
    expect(await stored(LAST.night)).toEqual(tapped);
  });

  test('that another window changed is left so, and that is told; so is a morning that was said anew', async () => {
    await store(tapped);
    const { sent, said, undo, now } = notes();
    await act(() => now().word({ at: 5, was: 'restless', value: null }, tapped));
    expect([sent, said.length]).toEqual([[], 1]);
    await act(() => now().word({ at: NOW, was: 'quiet', value: null }, tapped));
    await store({ ...tapped, legs: [], morning: { at: NOW + 1, rough: 4, rested: null } });
    await undo();
    expect(said.at(-1)?.message).toBe('That is no longer here. Open it again.');
    expect((await stored(LAST.night))?.legs).toEqual([]);
  });
});
