import type { RoutineId } from '../../lib/routine/types';
import { PRESET_FIGURES } from '../choose/presetFigures';
import { StepStill } from '../choose/StepStill';
import { isPreset } from './presetWords';

/** The picture of any routine; one of the user's own, whose steps the popup does not know, shows somebody seated. */
export function OtherStill({ routine, size }: { routine: RoutineId; size: number }) {
  return <StepStill {...(isPreset(routine) ? PRESET_FIGURES[routine] : { step: 'own' as const })} size={size} />;
}
