// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStage } from '../../../components/hooks/useStage';
import { type Look, lookOf } from '../../../lib/look/stage';
import { LOOK_KEY } from '../../../lib/look/stage-entry';
import { HOUR, MINUTE } from '../../../lib/time/instant';

const DUSK = new Date(2026, 10, 22, 21, 0).getTime();
const LOOK: Look = { choice: 'bedtime', night: { dusk: DUSK, bedtime: DUSK + HOUR, wake: DUSK + 9 * HOUR } };
const root = document.documentElement;

function Page({ look }: { look: Look | null }) {
  return <p>{useStage(look).name}</p>;
}

beforeEach(() => {
  vi.useFakeTimers({ now: DUSK - MINUTE });
  localStorage.clear();
  root.removeAttribute('data-stage');
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (minutes: number) =>
  act(() => {
    vi.advanceTimersByTime(minutes * MINUTE);
  });

describe('a page that stays open', () => {
  it('turns to dusk and darkens minute by minute', () => {
    const { container } = render(<Page look={LOOK} />);
    expect([root.dataset.stage, container.textContent]).toEqual(['day', 'day']);
    pass(1);
    expect([root.dataset.stage, container.textContent]).toEqual(['evening', 'evening']);
    pass(30);
    expect(root.style.getPropertyValue('--evening')).toBe('0.500');
  });

  it('leaves its look for the first paint of the next page', () => {
    render(<Page look={LOOK} />);
    pass(1);
    expect(lookOf(localStorage.getItem(LOOK_KEY) ?? '')).toEqual(LOOK);
  });

  it('follows a new choice at once', () => {
    const { rerender } = render(<Page look={LOOK} />);
    rerender(<Page look={{ ...LOOK, choice: 'dark' }} />);
    expect(root.style.getPropertyValue('--evening')).toBe('1.000');
  });

  it('leaves the page as it is until the settings are read', () => {
    render(<Page look={null} />);
    pass(5);
    expect(root.dataset.stage).toBeUndefined();
    expect(localStorage.getItem(LOOK_KEY)).toBeNull();
  });

  it('works where storage is denied', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    render(<Page look={LOOK} />);
    expect(root.dataset.stage).toBe('day');
  });

  it('stops when the page is left', () => {
    render(<Page look={LOOK} />);
    cleanup();
    pass(30);
    expect(root.dataset.stage).toBe('day');
  });
});
