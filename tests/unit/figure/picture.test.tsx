// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Picture } from '../../../components/routine/Picture';
import { runAt, runReduce } from '../../../lib/routine/run';
import type { Run, StepForm, StepId } from '../../../lib/routine/types';
import { played } from '../../support/played';
import { present, START, startAction } from '../routine/support';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function runOf(step: StepId, form: StepForm | null = null): Run {
  return present(runReduce(null, { ...startAction(), steps: [played(step, form)] }, START));
}

/** The picture so many seconds into a run, while the page last looked `late` milliseconds before. */
function show(run: Run, seconds: number, { still = false, late = 0 } = {}) {
  vi.setSystemTime(START + seconds * 1000);
  vi.stubGlobal('matchMedia', () => ({ matches: still, addEventListener: () => {}, removeEventListener: () => {} }));
  let beaten = run;
  for (let beat = 10; beat <= seconds; beat += 10) {
    beaten = present(runReduce(beaten, { type: 'beat', viewer: 'a' }, START + beat * 1000));
  }
  return render(<Picture run={beaten} at={runAt(beaten, START + seconds * 1000 - late)} />);
}

const words = (view: ReturnType<typeof show>) =>
  view.container.querySelector('.player-breath, .player-leading, .player-shuffle')?.textContent;
const breath = (view: ReturnType<typeof show>) =>
  view.container.querySelector<SVGElement>('[data-breath]')?.dataset.breath;

describe('the picture of a run', () => {
  it('is drawn by the wall clock, however long ago the page looked', () => {
    expect(breath(show(runOf('resonance-breathing'), 6.5, { late: 240 }))).toBe('in:0.3000');
    cleanup();
    // The page still has the breath in; the wall clock is in the breath out.
    expect(words(show(runOf('resonance-breathing'), 10.1, { late: 200 }))).toBe('Out');
  });

  it('draws again at the next frame, from the clock and not from the frames', async () => {
    const view = show(runOf('resonance-breathing'), 6);
    expect(breath(view)).toBe('in:0.2000');
    // One frame that comes two seconds late, as on a page that was held up.
    vi.setSystemTime(START + 8000);
    vi.advanceTimersToNextFrame();
    await Promise.resolve();
    expect(breath(view)).toMatch(/^in:0\.60/);
  });

  it('stands while the run does', () => {
    const run = present(runReduce(runOf('resonance-breathing'), { type: 'pause' }, START + 7000));
    vi.setSystemTime(START + 99_000);
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
    const view = render(<Picture run={run} at={runAt(run, START + 99_000)} />);
    expect(breath(view)).toBe('in:0.4000');
  });

  it('counts the seconds and rounds of a breath where less motion is asked for', () => {
    expect(words(show(runOf('resonance-breathing'), 5.2, { still: true }))).toBe('In 1Round 1');
    cleanup();
    expect(words(show(runOf('resonance-breathing'), 9.9, { still: true }))).toBe('In 5Round 1');
    cleanup();
    expect(words(show(runOf('four-seven-eight'), 5 + 19 + 4 + 6.5, { still: true }))).toBe('Hold 7Round 2');
  });

  it('says get ready first', () => {
    expect(words(show(runOf('box-breathing'), 2))).toBe('Get ready');
  });

  it('names the group that is tensed, the area of the scan, and the word, letter and picture of the shuffle', () => {
    expect(words(show(runOf('pmr-short'), 7))).toContain('feet');
    cleanup();
    expect(words(show(runOf('body-scan'), 7))).toBe('feet');
    cleanup();
    const view = show(runOf('cognitive-shuffle'), 7);
    const word = view.container.querySelector('.player-shuffle-word')?.textContent ?? '';
    expect(word.length).toBeGreaterThan(3);
    expect(view.container.querySelector('.player-letter-now')?.textContent).toBe(word[0]);
    expect(view.container.querySelector('.player-shuffle-picture')?.textContent?.[0]).toBe(word[0]);
  });

  it('has the same shuffle in every window, and another one in another run', () => {
    const word = (run: Run) => {
      const { container } = show(run, 7);
      const text = container.querySelector('.player-shuffle')?.textContent;
      cleanup();
      return text;
    };
    expect(word(runOf('cognitive-shuffle'))).toBe(word(runOf('cognitive-shuffle')));
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => word({ ...runOf('cognitive-shuffle'), id }));
    expect(new Set(all).size).toBeGreaterThan(1);
  });
});
