import { stepOf } from './catalogue';
import { MOST_WORK } from './limits';
import { LIMITS, type Measure, type OwnRoutine, type OwnStep } from './own';
import type { StepId } from './types';

/** A step in the editor. Its key stays with it while it is moved, so that field and focus stay with it too. */
export interface DraftStep extends OwnStep {
  key: number;
}

/** A routine between what is stored and what the user makes of it; it may be faulty. */
export interface RoutineDraft {
  /** Null for one that is not stored yet. */
  id: string | null;
  name: string;
  rest: number;
  steps: DraftStep[];
}

/** What keeps a draft from being saved, and where: at the routine's name, its list of steps, or the words of one step. */
export type DraftProblem =
  | { at: 'name'; code: 'empty' | 'long' }
  | { at: 'steps'; code: 'none' | 'many' }
  | { at: 'stepName'; key: number; code: 'empty' | 'long' }
  | { at: 'stepText'; key: number; code: 'long' };

/** Seconds of rest in a new routine: enough to hear what is next. */
const FIRST_REST = 5;

/** An empty routine. */
export const FIRST_DRAFT: RoutineDraft = { id: null, name: '', rest: FIRST_REST, steps: [] };

/** A stored routine, ready to be edited. */
export function draftOf({ id, name, rest, steps }: OwnRoutine): RoutineDraft {
  return { id, name, rest, steps: steps.map((step, key) => ({ ...step, key })) };
}

/** What is stored of a draft: blanks around its words go. */
export function routineOf({ name, rest, steps }: RoutineDraft, id: string): OwnRoutine {
  const stored = ({ key: _, ...step }: DraftStep): OwnStep => {
    const { own } = step;
    return { ...step, own: own && { name: own.name.trim(), text: own.text.trim() } };
  };
  return { id, name: name.trim(), rest, steps: steps.map(stored) };
}

/** True when nothing that would be stored differs. */
export function isSameRoutine(draft: RoutineDraft, other: RoutineDraft): boolean {
  return JSON.stringify(routineOf(draft, '')) === JSON.stringify(routineOf(other, ''));
}

/** What is in the way of saving, in the order in which the editor shows it. */
export function draftProblems({ name, steps }: RoutineDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const named = nameProblem(name);
  if (named) problems.push({ at: 'name', code: named });
  for (const { key, own } of steps) {
    const stepNamed = own && nameProblem(own.name);
    if (stepNamed) problems.push({ at: 'stepName', key, code: stepNamed });
    if (own && own.text.trim().length > LIMITS.text[1]) problems.push({ at: 'stepText', key, code: 'long' });
  }
  if (steps.length < LIMITS.steps[0]) problems.push({ at: 'steps', code: 'none' });
  if (steps.length > LIMITS.steps[1]) problems.push({ at: 'steps', code: 'many' });
  return problems;
}

function nameProblem(name: string): 'empty' | 'long' | null {
  const { length } = name.trim();
  return length < LIMITS.name[0] ? 'empty' : length > LIMITS.name[1] ? 'long' : null;
}

/** True when one more step has room. */
export function hasRoom({ steps }: RoutineDraft): boolean {
  return steps.length < LIMITS.steps[1];
}

/** With a step behind the others: one of the catalogue, as long as it usually is, or an empty one of the user's own. */
export function added(draft: RoutineDraft, step: StepId | 'own'): RoutineDraft {
  const fresh: DraftStep = {
    key: freeKey(draft),
    step,
    own: step === 'own' ? { name: '', text: '' } : null,
    measure: usualMeasure(step),
    perSide: false,
    anyway: false,
  };
  return { ...draft, steps: [...draft.steps, fresh] };
}

/** With a copy right behind the step. */
export function doubled(draft: RoutineDraft, key: number): RoutineDraft {
  const place = draft.steps.findIndex((step) => step.key === key);
  const step = draft.steps[place];
  return step ? { ...draft, steps: draft.steps.toSpliced(place + 1, 0, { ...step, key: freeKey(draft) }) } : draft;
}

/** Without the step. */
export function removed(draft: RoutineDraft, key: number): RoutineDraft {
  return { ...draft, steps: draft.steps.filter((step) => step.key !== key) };
}

/** With the step at `place`, counted from 0; a place outside is taken as the nearer end. */
export function moved(draft: RoutineDraft, key: number, place: number): RoutineDraft {
  const step = draft.steps.find((each) => each.key === key);
  return step
    ? { ...draft, steps: draft.steps.filter((each) => each !== step).toSpliced(Math.max(0, place), 0, step) }
    : draft;
}

/** With a part of one step changed. */
export function changed(draft: RoutineDraft, key: number, part: Partial<OwnStep>): RoutineDraft {
  return { ...draft, steps: draft.steps.map((step) => (step.key === key ? { ...step, ...part } : step)) };
}

function freeKey({ steps }: RoutineDraft): number {
  return Math.max(-1, ...steps.map(({ key }) => key)) + 1;
}

/** A step's usual length in seconds, to the nearest five, on each side. */
function usualMeasure(id: StepId | 'own'): Measure {
  const { seconds, sided } = stepOf(id);
  const half = sided ? seconds / 2 : seconds;
  return { by: 'seconds', seconds: within(Math.round(half / 5) * 5, secondsOf(id)) };
}

/** The least and the most seconds that a step, or a side of it, may be asked for; some are over sooner than others. */
export function secondsOf(id: StepId | 'own'): readonly [number, number] {
  const [least, most] = LIMITS.seconds;
  return [least, MOST_WORK[id] ?? most];
}

/** True when a step may be measured in repetitions: moves and stretches, and what the user wrote. */
export function isCountable(id: StepId | 'own'): boolean {
  const { kind } = stepOf(id);
  return kind === 'move' || kind === 'stretch';
}

/** The same length, about, told the other way; at a step's own pace where it has one, else at 5 s each. */
export function measuredBy(step: Pick<OwnStep, 'step' | 'measure'>, by: Measure['by']): Measure {
  const { measure } = step;
  if (measure.by === by) return measure;
  if (measure.by === 'count') {
    return { by: 'seconds', seconds: within(measure.count * measure.each, LIMITS.seconds) };
  }
  const each = within(Math.round(stepOf(step.step).period) || 5, LIMITS.each);
  return { by: 'count', count: within(Math.round(measure.seconds / each), LIMITS.count), each };
}

const within = (n: number, [least, most]: readonly [number, number]) => Math.min(most, Math.max(least, n));

/** Whether every word of what is looked for is in the text, however it is written: case and accents are of no meaning. */
export function isFound(wanted: string, text: string): boolean {
  const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const where = plain(text);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
