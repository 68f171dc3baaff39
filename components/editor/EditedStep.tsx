import { number, t } from '../../lib/platform/i18n';
import { stepOf } from '../../lib/routine/catalogue';
import type { DraftProblem, DraftStep } from '../../lib/routine/edit';
import type { OwnStep } from '../../lib/routine/own';
import { barredBy } from '../../lib/routine/profile';
import type { ProfileChip } from '../../lib/routine/types';
import { chipName, ownStepName } from '../choose/chooseWords';
import { StepStill } from '../choose/StepStill';
import { OrderButtons } from '../ui/OrderButtons';
import { Switch } from '../ui/Switch';
import { measureText } from './editorWords';
import { StepFields } from './StepFields';

export interface EditedStepProps {
  step: DraftStep;
  /** Counted from 0. */
  place: number;
  /** How many steps there are. */
  of: number;
  chips: readonly ProfileChip[];
  problems: readonly DraftProblem[];
  tried: boolean;
  /** Its fields are shown. */
  open: boolean;
  /** One more step has room. */
  room: boolean;
  /** A press on the grip. */
  onGrip: (event: PointerEvent) => void;
  onOpen: (open: boolean) => void;
  onChange: (part: Partial<OwnStep>) => void;
  onMove: (place: number) => void;
  onDouble: () => void;
  onRemove: () => void;
}

/** One step of the routine: where it stands, what it is, how much of it, and what the profile makes of it. */
export function EditedStep(props: EditedStepProps) {
  const { step, place, of, chips, open, onGrip, onOpen, onChange, onMove } = props;
  const name = ownStepName(step);
  const sided = step.step === 'own' ? step.perSide : stepOf(step.step).sided;
  const bar = barredBy({ step: step.step, form: null }, chips);
  return (
    <li class="step" data-step={step.key}>
      <span class="step-grip" title={t('mine.editor.drag')} onPointerDown={onGrip}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
        </svg>
      </span>
      <StepStill step={step.step} size={56} />
      <button type="button" class="step-name" aria-expanded={open} onClick={() => onOpen(!open)}>
        <span>
          <span class="hidden">{t('mine.editor.number', number(place + 1))} </span>
          <bdi>{name}</bdi>
        </span>
        <span class="soft small">{measureText(step, sided)}</span>
      </button>
      <OrderButtons name={name} place={place} of={of} onMove={onMove} />
      {bar !== null && bar !== 'clotNow' && (
        <fieldset class="step-care" aria-label={name}>
          <p class="small">{t(step.anyway ? 'mine.editor.despite' : 'mine.editor.kept_out', chipName(bar))}</p>
          <Switch label={t('mine.editor.anyway')} checked={step.anyway} onChange={(anyway) => onChange({ anyway })} />
        </fieldset>
      )}
      {open && <StepFields {...props} sided={sided} />}
    </li>
  );
}
