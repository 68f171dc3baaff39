import '../figure/figure.css';
import './card.css';
import { t } from '../../lib/platform/i18n';
import type { RoutineId } from '../../lib/routine/types';
import { Still } from '../figure/Still';
import { STRIDE, WALL_LEAN } from '../figure/stills';
import { useLazy } from '../hooks/useLazy';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';

/** A routine that a card may offer, by its length or its name. */
export interface RoutineChoice {
  routine: RoutineId;
  label: string;
}

export interface RoutineCardProps {
  routine: RoutineId;
  name: string;
  /** Its length, its end or what is in it, and why it is this one. */
  line: string;
  /** Filled when starting is the one thing to do in this view. */
  filled: boolean;
  onStart: () => void;
  /** Begins it with eyes closed, on the full page. */
  onDark: () => void;
  /** Other routines; shown when there is more than one. */
  choices?: readonly RoutineChoice[] | undefined;
  onChoose?: ((routine: RoutineId) => void) | undefined;
}

/** The two that are offered most need nothing of the catalogue for their picture. */
const STILLS: Partial<Record<RoutineId, { pose: typeof STRIDE; muscle: 'calf' | null }>> = {
  'urge-at-night-4': { pose: STRIDE, muscle: null },
  'restless-legs-8': { pose: WALL_LEAN, muscle: 'calf' },
};

const SIZE = 128;

/** The routine in the popup: its figure, its name, one line and Start. */
export function RoutineCard(props: RoutineCardProps) {
  const { routine, name, line, filled, onStart, onDark, choices = [], onChoose } = props;
  const still = STILLS[routine];
  const other = useLazy(() => import('./OtherStill'), !still);
  return (
    <section class="routine-card">
      {still ? (
        <Still {...still} size={SIZE} />
      ) : (
        <span class="routine-card-figure">{other && <other.OtherStill routine={routine} size={SIZE} />}</span>
      )}
      <div>
        <h2>{name}</h2>
        <p class="soft small">{line}</p>
        <div class="routine-card-starts">
          <Button kind={filled ? 'act' : 'outline'} onClick={onStart}>
            {t('routine.start')}
          </Button>
          <Button kind="quiet" onClick={onDark}>
            {t('routine.dark')}
          </Button>
        </div>
      </div>
      {choices.length > 1 && onChoose && (
        <Chips
          label={t('routine.length')}
          labelHidden
          even
          value={routine}
          choices={choices.map((one) => ({ value: one.routine, label: one.label }))}
          onChange={onChoose}
        />
      )}
    </section>
  );
}
