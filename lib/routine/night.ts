import { lookOf, stepOf } from './catalogue';
import { barredBy } from './profile';
import { type Composed, compose } from './swap';
import type { PlayedStep, PresetId, ProfileChip } from './types';

/** How many moves the bedside card shows, at most. */
const ON_CARD = 5;

/**
 * True for whom a night's moves are done lying down: staying in bed was chosen, getting up in the dark is not safe, or there is
 * breathing alone, for which nobody needs to get up.
 */
export function staysInBed(chips: readonly ProfileChip[]): boolean {
  return chips.includes('stayInBed') || chips.includes('unsteady') || chips.includes('clotNow');
}

/**
 * A routine as it is played in the middle of the night. Whoever is unsteady stays in bed as well (views.md 5.6), and
 * a step that changes for that says so by the chip that was chosen.
 */
export function composeAtNight(preset: PresetId, chips: readonly ProfileChip[], legsMatter: boolean): Composed {
  if (!staysInBed(chips) || chips.includes('stayInBed')) return compose(preset, chips, legsMatter);
  const composed = compose(preset, [...chips, 'stayInBed'], legsMatter);
  const steps = composed.steps.map(
    (step): PlayedStep => (step.swappedFor === 'stayInBed' ? { ...step, swappedFor: 'unsteady' } : step),
  );
  return { ...composed, steps };
}

/**
 * The moves of the bedside card: the four-minute routine, then ankle circles, then what is done in bed, each once, as
 * this person may do them; five, or fewer where little is left. Breathing comes last. The word shuffle has a line of its own on the card.
 */
export function cardSteps(chips: readonly ProfileChip[], legsMatter: boolean): PlayedStep[] {
  const stepsOf = (preset: PresetId) => composeAtNight(preset, chips, legsMatter).steps;
  const ankles = stepsOf('restless-legs-8').filter(({ step }) => step === 'ankle-circles');
  const words = new Set(['cognitive_shuffle']);
  const moves: PlayedStep[] = [];
  for (const step of [...stepsOf('urge-at-night-4'), ...ankles, ...stepsOf('in-bed-5')]) {
    const { text } = lookOf(step.step, step.form);
    if (words.has(text) || barredBy(step, chips) !== null) continue;
    words.add(text);
    moves.push(step);
  }
  // It ends with a slow breath, whatever came before.
  const breathes = ({ step }: PlayedStep) => Number(stepOf(step).kind === 'breathe');
  return moves.slice(0, ON_CARD).sort((a, b) => breathes(a) - breathes(b));
}
