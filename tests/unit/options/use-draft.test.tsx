// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../components/hooks/useDraft';

const odd = (value: number) => (value % 2 === 1 ? [{ path: 'n', code: 'range' as const, values: [] }] : []);

/** A form over a number that is sound when even; `saves` are the numbers on their way to storage. */
function setUp() {
  const saves: { value: number; before: number; end: (done: boolean) => void }[] = [];
  const save = (value: number, before: number) => new Promise<boolean>((end) => saves.push({ value, before, end }));
  const { result, rerender } = renderHook(({ saved }: { saved: number }) => useDraft(saved, odd, save), {
    initialProps: { saved: 2 },
  });
  return { saves, result, rerender };
}

describe('a draft', () => {
  it('saves a sound change at once and shows it while it is on its way', async () => {
    const { saves, result, rerender } = setUp();
    act(() => result.current.change(4));
    expect(result.current.value).toBe(4);
    act(() => result.current.change(6));
    expect(saves.map(({ value }) => value)).toEqual([4, 6]);
    // The first one has come round to storage while the second is still on its way.
    rerender({ saved: 4 });
    expect(result.current.value).toBe(6);
    saves[1]?.end(true);
    rerender({ saved: 6 });
    await waitFor(() => expect(result.current.value).toBe(6));
  });

  it('names what each change took the place of, so that Undo takes back that change alone', async () => {
    const { saves, result, rerender } = setUp();
    act(() => result.current.change(4));
    act(() => result.current.change(6));
    act(() => result.current.change(7));
    act(() => result.current.change(8));
    expect(saves.map(({ before }) => before)).toEqual([2, 4, 6]);
    saves[2]?.end(true);
    rerender({ saved: 8 });
    await waitFor(() => expect(result.current.value).toBe(8));
    act(() => result.current.change(10));
    expect(saves[3]?.before).toBe(8);
  });

  it('keeps a faulty change in the form and does not save it', () => {
    const { saves, result } = setUp();
    act(() => result.current.change(3));
    expect(result.current.value).toBe(3);
    expect(result.current.problems).toHaveLength(1);
    expect(saves).toEqual([]);
  });

  it('gives way to what is stored when that changes elsewhere, as after Undo', () => {
    const { result, rerender } = setUp();
    act(() => result.current.change(3));
    rerender({ saved: 8 });
    expect(result.current.value).toBe(8);
    expect(result.current.problems).toEqual([]);
  });

  it('goes back to what is stored when the save is refused', async () => {
    const { saves, result } = setUp();
    act(() => result.current.change(4));
    saves[0]?.end(false);
    await waitFor(() => expect(result.current.value).toBe(2));
  });
});
