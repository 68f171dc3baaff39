import '../figure/figure.css';
import './card.css';
import { plural, t } from '../../lib/platform/i18n';
import type { PresetId } from '../../lib/routine/types';
import { Still } from '../figure/Still';
import { STRIDE, WALL_LEAN } from '../figure/stills';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { presetLine, presetName } from './presetWords';

/** A routine that a card may offer, by its length. */
export interface RoutineChoice {
  preset: PresetId;
  minutes: number;
}

export interface RoutineCardProps {
  preset: PresetId;
  minutes: number;
  /** "22:13" when it is worth saying when it ends; otherwise the card says what is in it. */
  doneBy?: string | undefined;
  /** Filled when starting is the one thing to do in this view. */
  filled: boolean;
  onStart: () => void;
  /** Other lengths; shown when there is more than one. */
  choices?: readonly RoutineChoice[] | undefined;
  onChoose?: ((preset: PresetId) => void) | undefined;
}

/** The routine in the popup: its figure, its name, one line and Start. Small: it is in the popup's first bundle. */
export function RoutineCard({ preset, minutes, doneBy, filled, onStart, choices = [], onChoose }: RoutineCardProps) {
  const walking = preset === 'urge-at-night-4';
  const line = doneBy ? t('routine.done_by', doneBy) : presetLine(preset);
  return (
    <section class="routine-card">
      <Still pose={walking ? STRIDE : WALL_LEAN} muscle={walking ? null : 'calf'} size={128} />
      <div>
        <h2>{presetName(preset)}</h2>
        <p class="soft small">
          {plural('routine.minutes', minutes)} {line}
        </p>
        <Button kind={filled ? 'act' : 'outline'} wide onClick={onStart}>
          {t('routine.start')}
        </Button>
      </div>
      {choices.length > 1 && onChoose && (
        <Chips
          label={t('routine.length')}
          labelHidden
          even
          value={preset}
          choices={choices.map((one) => ({ value: one.preset, label: plural('routine.length_choice', one.minutes) }))}
          onChange={onChoose}
        />
      )}
    </section>
  );
}
