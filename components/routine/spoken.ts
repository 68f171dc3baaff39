import { language, t } from '../../lib/platform/i18n';
import type { Sound } from '../../lib/routine/cues';
import { areaAt, groupAt } from '../../lib/routine/guide';
import type { RunAt } from '../../lib/routine/run';
import { PICTURE, seedOf, shuffleAt, wordsFor } from '../../lib/routine/shuffle';
import type { Guide, Run } from '../../lib/routine/types';
import { areaName, groupText, sideName, stepCare, stepLine, stepName, stepNext } from './words';

/** The word under a breathing figure. */
export const BREATH_WORDS = {
  in: 'routine.breath_in',
  hold: 'routine.breath_hold',
  out: 'routine.breath_out',
  wait: 'routine.breath_wait',
} as const;

/** What is known of the moment at which something is said. */
type Moment = Pick<RunAt, 'index' | 'step' | 'side' | 'phase' | 'inPhase'>;

/**
 * What a voice says for a sound of a step: the very texts that are on the page at that moment, in the order in which they are read. Empty
 * for a bell.
 */
export function spokenTexts(sound: Sound, run: Run, at: Moment): string[] {
  const { index, step, side } = at;
  if (!('say' in sound)) return [];
  switch (sound.say) {
    case 'step':
      return [stepName(step), ...(side ? [sideName(step, side)] : []), ...stepCare(step)];
    case 'sentence':
      return [stepLine(step, sound.n)].filter(Boolean);
    case 'change':
      return [t('routine.change_right')];
    case 'next': {
      const next = run.steps[index + 1];
      return next ? [t('routine.next', stepNext(next))] : [];
    }
    case 'breath':
      return [t(BREATH_WORDS[sound.way])];
    case 'guide':
      return guideTexts(sound.guide, run, at);
    case 'done':
      return [t('routine.done'), t('routine.done_line')];
  }
}

function guideTexts(guide: Guide, run: Run, at: Moment): string[] {
  if (guide === 'groups') return [groupText(groupAt(at.step, at))];
  if (guide === 'scan') return [areaName(areaAt(at.step, at).area)];
  const words = wordsFor(language());
  const shown = (ms: number) => shuffleAt(seedOf(run.id, at.index), ms, words);
  const { word, picture, letterIndex } = shown(at.inPhase);
  const fresh = at.inPhase < PICTURE || (letterIndex === 0 && shown(at.inPhase - PICTURE).letterIndex !== 0);
  return fresh ? [word, picture] : [picture];
}
