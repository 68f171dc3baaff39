import type { ComponentChildren } from 'preact';
import { language, number, t } from '../../lib/platform/i18n';
import { stepOf } from '../../lib/routine/catalogue';
import { areaAt, groupAt } from '../../lib/routine/guide';
import { type BreathAt, breathAt, breathLength } from '../../lib/routine/pace';
import { type RunAt, runAt } from '../../lib/routine/run';
import { seedOf, shuffleAt, wordsFor } from '../../lib/routine/shuffle';
import type { Breath, Run } from '../../lib/routine/types';
import { breathMark, Figure } from '../figure/Figure';
import { alive } from '../figure/motion';
import { useFrame, useStill } from '../figure/useFrame';
import { BREATH_WORDS } from './spoken';
import { areaName, figureLabel, groupText } from './words';

export interface PictureProps {
  run: Run;
  /** Where the run was when the page last ticked. */
  at: RunAt;
}

/** What is drawn anew for each frame: the figure in its ring, and the word that goes with it. The wall clock alone leads it. */
export function Picture({ run, at: ticked }: PictureProps) {
  const still = useStill();
  const running = alive(ticked.step, ticked, still);
  const clock = useFrame(running);
  const at = running ? runAt(run, clock) : ticked;
  // The ring goes on with the page's ticks, smoothed by its style.
  const left = ticked.stepLength === 0 ? 0 : 1 - ticked.inStep / ticked.stepLength;
  return (
    <>
      <svg class="figure player-figure" viewBox="0 0 240 236" role="img" aria-label={figureLabel(at.step)}>
        <circle class="player-track" cx="120" cy="118" r="114" />
        <circle
          key={ticked.index}
          class="player-ring"
          cx="120"
          cy="118"
          r="114"
          pathLength="1"
          stroke-dasharray={`${left} 2`}
          stroke-dashoffset={left - 1}
        />
        <g transform="translate(8 -8) scale(1.12)">
          <Figure step={at.step} at={at} still={still} />
        </g>
      </svg>
      <Leading run={run} at={at} still={still} />
    </>
  );
}

// The words that lead from within go with the picture; read aloud at each change they would be in the way.
function Leading({ run, at, still }: PictureProps & { still: boolean }) {
  const { breath, guide } = stepOf(at.step.step);
  if (at.phase === 'ready') return <Under>{t('routine.get_ready')}</Under>;
  if (breath) return <BreathWord breath={breath} at={at} still={still} />;
  if (guide === null) return null;
  if (guide === 'words') return <Shuffle run={run} at={at} />;
  const text = guide === 'groups' ? groupText(groupAt(at.step, at)) : areaName(areaAt(at.step, at).area);
  return (
    <p class="player-leading" key={text} aria-hidden="true">
      {text}
    </p>
  );
}

function Under({ mark, children }: { mark?: string | undefined; children: ComponentChildren }) {
  return (
    <p class="player-breath" aria-hidden="true" data-breath={mark}>
      {children}
    </p>
  );
}

function BreathWord({ breath, at, still }: { breath: Breath; at: RunAt; still: boolean }) {
  if (at.phase !== 'first') return null;
  const drawn = breathAt(at.inPhase, breath);
  const word = t(BREATH_WORDS[drawn.way]);
  if (!still) return <Under>{word}</Under>;
  return (
    <Under mark={breathMark(drawn)}>
      {t('routine.breath_count', word, number(secondOf(breath, drawn)))}
      <span class="player-round">{t('routine.breath_round', number(roundOf(breath, at.inPhase)))}</span>
    </Under>
  );
}

// Without motion the seconds of a breath are counted, from one, and its rounds.
function secondOf(breath: Breath, { way, share }: BreathAt): number {
  return Math.floor(share * breath[way] + 1e-6) + 1;
}

function roundOf(breath: Breath, ms: number): number {
  return Math.floor(ms / 1000 / breathLength(breath)) + 1;
}

function Shuffle({ run, at }: PictureProps) {
  const { word, letterIndex, picture } = shuffleAt(seedOf(run.id, at.index), at.inPhase, wordsFor(language()));
  return (
    <div class={at.state === 'going' ? 'player-shuffle' : 'player-shuffle player-shuffle-stands'} aria-hidden="true">
      <p class="player-shuffle-word" key={word}>
        {[...word].map((letter, i) => (
          <span key={`${word}${i}`} class={i === letterIndex ? 'player-letter player-letter-now' : 'player-letter'}>
            {letter}
          </span>
        ))}
      </p>
      <p class="player-shuffle-picture" key={picture}>
        {picture}
      </p>
    </div>
  );
}
