// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Player } from '../../../components/routine/Player';
import { spokenTexts } from '../../../components/routine/spoken';
import { cuesOf, type Sound } from '../../../lib/routine/cues';
import { runAt, runReduce } from '../../../lib/routine/run';
import { compose, composeOwn } from '../../../lib/routine/swap';
import { PRESET_IDS, PROFILE_CHIPS, type ProfileChip, type Run } from '../../../lib/routine/types';
import { present, START, startAction } from './support';

afterEach(cleanup);

/** A run that stands at a moment of a step, as somebody who paused there sees it. */
function stoppedAt(run: Run, index: number, elapsed: number, over: boolean): Run {
  return { ...run, index, elapsed, since: null, end: over ? 'done' : null };
}

/** Every text on the page as a reader finds it: each element's whole, and each piece of text alone. */
function shownTexts(root: Element): Set<string> {
  const texts = new Set<string>();
  const walk = (node: Node) => {
    texts.add((node.textContent ?? '').trim());
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return texts;
}

function unshown(run: Run): string[] {
  const missing: string[] = [];
  const page = (shown: Run) => (
    <Player
      run={shown}
      now={START}
      viewer="a"
      compact={false}
      legsMatter
      leaveOut={[]}
      timeText={null}
      onAction={() => {}}
      onOffToBed={() => {}}
      onClose={() => {}}
    />
  );
  const { container, rerender, unmount } = render(page(run));
  for (const [index, step] of run.steps.entries()) {
    const last = index === run.steps.length - 1;
    for (const { at: moment, sound } of cuesOf(step, last)) {
      const over = 'say' in sound && sound.say === 'done';
      const stopped = stoppedAt(run, index, moment, over);
      const texts = spokenTexts(sound, stopped, runAt(stopped, START));
      if (texts.length === 0) continue;
      rerender(page(stopped));
      const shown = shownTexts(container);
      missing.push(...texts.filter((text) => !shown.has(text)).map((text) => `${index} at ${moment}: ${text}`));
    }
  }
  unmount();
  return missing;
}

const begun = (composed: ReturnType<typeof compose | typeof composeOwn>): Run =>
  present(runReduce(null, { ...startAction(), ...composed }, START));

describe('what the voice says', () => {
  it.each(PRESET_IDS)('of %s is what the page shows at that moment', (preset) => {
    expect(unshown(begun(compose(preset, [], true)))).toEqual([]);
  });

  it.each(PROFILE_CHIPS)('is what the page shows, with what is swapped for %s', (chip: ProfileChip) => {
    expect(unshown(begun(compose('restless-legs-8', [chip], true)))).toEqual([]);
  });

  it('names step and side, says the sentences, the right side, what comes next and the end', () => {
    const run = begun(compose('restless-legs-8', [], true));
    const said = (index: number) => {
      const step = run.steps[index];
      if (!step) return [];
      return cuesOf(step, index === run.steps.length - 1).flatMap(({ at, sound }) => {
        const stopped = stoppedAt(run, index, at, false);
        return spokenTexts(sound, stopped, runAt(stopped, START));
      });
    };
    expect(said(1)).toEqual([
      'Wall calf stretch',
      'Left leg',
      'Face a wall with both hands on it.',
      'Step one foot back, toes pointing forward.',
      'Keep that heel down and the knee straight.',
      'Lean in until the calf gives a mild pull.',
      'Now the right.',
      'Step one foot back, toes pointing forward.',
      'Keep that heel down and the knee straight.',
      'Lean in until the calf gives a mild pull.',
      'Next: heel raises',
    ]);
    expect(said(6).slice(-2)).toEqual(['Done.', 'Lights low, then bed when sleepy.']);
    expect(said(6)).toContain('In');
  });

  it('is nothing for a bell', () => {
    const run = begun(compose('desk-3', [], false));
    const bells: Sound[] = [{ ring: 'half' }, { ring: 'change' }, { ring: 'step' }, { ring: 'end' }];
    expect(bells.flatMap((bell) => spokenTexts(bell, run, runAt(run, START)))).toEqual([]);
  });

  it("is a step of one's own in its own words", () => {
    const own = { name: 'Towel pull', text: 'Pull the towel towards you.' };
    const measure = { by: 'seconds', seconds: 40 } as const;
    const steps = [{ step: 'own' as const, own, measure, perSide: true, anyway: false }];
    const run = begun(composeOwn({ id: 'mine', name: 'Mine', steps, rest: 0 }, [], true));
    expect(unshown(run)).toEqual([]);
    expect(spokenTexts({ say: 'step' }, run, runAt(run, START)).slice(0, 2)).toEqual(['Towel pull', 'Left side']);
  });
});
