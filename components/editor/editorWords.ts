import { number, t } from '../../lib/platform/i18n';
import { type DraftProblem, secondsOf } from '../../lib/routine/edit';
import { LIMITS, type OwnStep } from '../../lib/routine/own';

type WordsAt = Exclude<DraftProblem['at'], 'steps'>;

/**
 * What is wrong with a field of words, and what to do; nothing where it is in order.
 * @param key the step's, null for the routine's name
 * @param tried an empty field is told of once saving was tried, a long one at once
 */
export function faultOf(
  problems: readonly DraftProblem[],
  at: WordsAt,
  key: number | null,
  value: string,
  tried: boolean,
): string | undefined {
  const problem = problems.find((each) => each.at === at && (!('key' in each) || each.key === key));
  if (!problem || (problem.code === 'empty' && !tried)) return undefined;
  if (problem.code === 'empty') return t('mine.problem.name_empty');
  const [, most] = at === 'stepText' ? LIMITS.text : LIMITS.name;
  return t('mine.problem.long', number(most), number(value.trim().length - most));
}

/** What is wrong with the number of steps. */
export function faultOfSteps(problems: readonly DraftProblem[], count: number, tried: boolean): string | undefined {
  const problem = problems.find(({ at }) => at === 'steps');
  if (!problem) return undefined;
  const [, most] = LIMITS.steps;
  if (problem.code === 'many') return t('mine.problem.steps_many', number(most), number(count - most));
  return tried ? t('mine.problem.steps_none') : undefined;
}

/** "30 s each side", "10 × 3 s". */
export function measureText({ step, measure }: OwnStep, sided: boolean): string {
  if (measure.by === 'seconds') {
    const seconds = t('mine.seconds', number(Math.min(measure.seconds, secondsOf(step)[1])));
    return sided ? t('mine.editor.each_side', seconds) : seconds;
  }
  const reps = t('mine.editor.reps', number(measure.count), t('mine.seconds', number(measure.each)));
  return sided ? t('mine.editor.each_side', reps) : reps;
}
