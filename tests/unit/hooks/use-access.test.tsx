// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { useAccess } from '../../../components/hooks/useAccess';
import { LEAVE } from '../../../lib/platform/leave';
import { Permissions } from '../../support/permissions';

let permissions: Permissions;
beforeEach(() => {
  permissions = new Permissions();
});

const leave = async () => {
  const { result, unmount } = renderHook(() => useAccess('tabs'));
  await waitFor(() => expect(result.current.has).toBe(false));
  return { result, unmount };
};

describe('leave of the browser', () => {
  it('is asked for within the press itself, and given back', async () => {
    const { result } = await leave();
    let answer: Promise<boolean> | undefined;
    act(() => {
      answer = result.current.ask();
      expect(permissions.asked).toEqual([LEAVE.tabs]);
    });
    expect(await answer).toBe(true);
    await waitFor(() => expect(result.current).toMatchObject({ has: true, asking: false, refused: false }));

    await act(() => result.current.giveBack());
    expect(permissions.held.size).toBe(0);
    expect(result.current.has).toBe(false);
  });

  it.each([
    ['the user', async () => false],
    ['the browser', async () => Promise.reject(new Error('This function must be called during a user gesture'))],
  ])('that %s does not give is refused, until it is asked for anew', async (_who, answer) => {
    const { result } = await leave();
    permissions.answer = answer;
    await act(async () => expect(await result.current.ask()).toBe(false));
    expect(result.current).toMatchObject({ has: false, asking: false, refused: true });

    let give: (given: boolean) => void = () => undefined;
    permissions.answer = () => new Promise((done) => (give = done));
    act(() => {
      result.current.ask();
    });
    expect(result.current).toMatchObject({ asking: true, refused: false });
    await act(async () => give(true));
    await waitFor(() => expect(result.current).toMatchObject({ has: true, asking: false }));
  });

  it('follows what is changed in the browser’s own settings, as long as it is looked at', async () => {
    const { result, unmount } = await leave();
    const key = JSON.stringify(LEAVE.tabs);
    await act(async () => permissions.change(() => permissions.held.add(key)));
    await waitFor(() => expect(result.current.has).toBe(true));
    await act(async () => permissions.change(() => permissions.held.delete(key)));
    await waitFor(() => expect(result.current.has).toBe(false));

    unmount();
    await waitFor(() => expect(permissions.listeners.size).toBe(0));
  });
});
