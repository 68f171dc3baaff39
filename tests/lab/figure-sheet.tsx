/** The sheet of all figures: every step in every form, on both sides, at the moments that tell most, in the palette of one stage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import renderToString from 'preact-render-to-string';
import { ROOT } from '../../.tools/proc.mjs';
import { Figure } from '../../components/figure/Figure';
import { lookOf, stepOf } from '../../lib/routine/catalogue';
import { groupsOf } from '../../lib/routine/guide';
import { breathLength, POSE_CHANGE } from '../../lib/routine/pace';
import { phasesOf } from '../../lib/routine/run';
import { type PlayedStep, STEP_FORMS, STEP_IDS } from '../../lib/routine/types';
import { played } from '../support/played';

/** The stages of the palette that are photographed, as the attributes of the page. */
export const SHEET_STAGES = {
  day: 'data-stage="day"',
  dusk: 'data-stage="evening" style="--evening: 0"',
  ember: 'data-stage="evening" style="--evening: 1"',
} as const;
export type SheetStage = keyof typeof SHEET_STAGES;

/** Milliseconds into the work that tell most: start, middle and end of a move; each part of a breath; areas of a guide. */
function moments(step: PlayedStep): number[] {
  const { breath, guide } = stepOf(step.step);
  const { move, period } = lookOf(step.step, step.form);
  if (breath) return [0.02, 0.2, 0.45, 0.7, 0.95].map((share) => share * breathLength(breath) * 1000);
  const length = phasesOf(step).find(({ phase }) => phase === 'first')?.length ?? 0;
  if (guide === 'groups') {
    const settling = length - groupsOf(step).length * 20_000;
    return groupsOf(step)
      .flatMap((_, i) => [settling + i * 20_000 + 3000])
      .concat(settling + 8000);
  }
  if (guide === 'scan') return Array.from({ length: 9 }, (_, i) => ((i + 0.3) / 9) * length);
  if (move === 'still') return [0, 2000];
  if (move === 'hold') return [0, POSE_CHANGE / 2, POSE_CHANGE];
  const shares = move === 'walk' || move === 'circle' ? [0, 0.25, 0.5, 0.75] : [0, 0.17, 0.42];
  return shares.map((share) => share * period * 1000);
}

/** The figures of one step: both sides at each moment, and the still that stands for it where less motion is asked for. */
function Row({ step }: { step: PlayedStep }) {
  const sides = step.sided ? (['left', 'right'] as const) : ([null] as const);
  const moving = sides.flatMap((side) => moments(step).map((inPhase) => ({ side, inPhase, still: false })));
  const still = { side: sides[0], inPhase: stepOf(step.step).breath ? 2500 : 0, still: true };
  return (
    <section>
      <h2>
        {step.step} {step.form}
      </h2>
      {[...moving, still].map(({ side, inPhase, still }) => (
        <figure key={`${side} ${inPhase} ${still}`}>
          <svg class="figure" viewBox="-7 6 214 194" width="214" height="194" aria-hidden="true">
            <Figure step={step} at={{ phase: 'first', inPhase, side }} still={still} />
          </svg>
          <figcaption>
            {side} {still ? 'still' : `${(inPhase / 1000).toFixed(1)} s`}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/**
 * The sheet as a page of its own.
 * @param only steps whose name contains this; all of them where it is empty
 */
export function figureSheet(stage: SheetStage, only = ''): string {
  const styles = ['components/ui/tokens.css', 'components/figure/figure.css'].map((path) =>
    readFileSync(join(ROOT, path), 'utf8'),
  );
  const steps = STEP_IDS.filter((id) => id.includes(only)).flatMap((id) =>
    [null, ...STEP_FORMS.filter((form) => stepOf(id).forms[form])].map((form) => played(id, form)),
  );
  return `<!doctype html><html lang="en" ${SHEET_STAGES[stage]}><meta charset="utf-8"><title>Figures of Evenfall</title>
<style>${styles.join('\n')}
body{margin:16px;background:var(--ground);color:var(--soft);font:12px sans-serif;display:flex;flex-wrap:wrap;gap:16px 32px}
section{display:flex;flex-wrap:wrap;gap:4px}h2{flex-basis:100%;margin:0;font-size:14px}figure{margin:0}svg.figure{overflow:hidden}</style>
${steps.map((step) => renderToString(<Row step={step} />)).join('\n')}</html>\n`;
}
