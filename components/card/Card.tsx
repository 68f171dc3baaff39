import { type MessageKey, t } from '../../lib/platform/i18n';
import { lookOf } from '../../lib/routine/catalogue';
import { cardSteps, staysInBed } from '../../lib/routine/night';
import type { PlayedStep, ProfileChip } from '../../lib/routine/types';
import { Body } from '../figure/Body';
import { poseAt } from '../figure/motion';
import { stepName } from '../routine/words';

export interface CardProps {
  chips: readonly ProfileChip[];
  legsMatter: boolean;
}

/** What lies beside the bed: the moves as this person may do them, and what to do awake. No screen is needed then. */
export function Card({ chips, legsMatter }: CardProps) {
  const steps = cardSteps(chips, legsMatter);
  const notes = new Set(steps.flatMap((step) => step.notes));
  return (
    <article class="card-sheet">
      <header>
        <h2>{t('card.title')}</h2>
        <p>{staysInBed(chips) ? t('night.legs.in_bed') : t('night.legs.sit')}</p>
      </header>
      <div class="card-columns">
        <ol class="card-moves">
          {steps.map((step) => (
            <li key={step.step}>
              <Move step={step} />
            </li>
          ))}
        </ol>
        <div class="card-awake">
          {notes.has('shoes') && <p>{t('card.shoes')}</p>}
          {notes.has('team') && <p>{t('routine.note.team')}</p>}
          <p>{t('card.mind')}</p>
          <p>{t('card.dim')}</p>
          <p>{t('card.sleepy')}</p>
        </div>
      </div>
      <div class="card-care">
        <p>
          <strong>{t('routine.ask.clot')}</strong>
        </p>
        <p>
          {t('routine.gentle')} {t('night.neither.baby')}
        </p>
      </div>
    </article>
  );
}

function Move({ step }: { step: PlayedStep }) {
  const look = lookOf(step.step, step.form);
  const pose = poseAt(look, { phase: 'first', inPhase: 0, side: look.sided ? 'left' : null }, true);
  return (
    <>
      <svg class="figure card-figure" viewBox="8 20 184 170" aria-hidden="true">
        <Body pose={pose} muscle={look.muscle} both={!look.sided && look.move === 'cycle'} />
      </svg>
      <p>
        <strong>{stepName(step)}.</strong> {t(`card.move.${look.text}` as MessageKey)}
      </p>
    </>
  );
}
