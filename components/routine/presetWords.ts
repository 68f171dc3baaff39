import { t } from '../../lib/platform/i18n';
import type { PresetId, RoutineId, Run } from '../../lib/routine/types';

const NAMES = {
  'restless-legs-8': 'routine.preset.restless_legs_8.name',
  'full-wind-down-15': 'routine.preset.full_wind_down_15.name',
  'in-bed-5': 'routine.preset.in_bed_5.name',
  'desk-3': 'routine.preset.desk_3.name',
  'breathing-5': 'routine.preset.breathing_5.name',
  'pregnancy-8': 'routine.preset.pregnancy_8.name',
  'urge-at-night-4': 'routine.preset.urge_at_night_4.name',
} as const satisfies Record<PresetId, string>;

const LINES = {
  'restless-legs-8': 'routine.preset.restless_legs_8.line',
  'full-wind-down-15': 'routine.preset.full_wind_down_15.line',
  'in-bed-5': 'routine.preset.in_bed_5.line',
  'desk-3': 'routine.preset.desk_3.line',
  'breathing-5': 'routine.preset.breathing_5.line',
  'pregnancy-8': 'routine.preset.pregnancy_8.line',
  'urge-at-night-4': 'routine.preset.urge_at_night_4.line',
} as const satisfies Record<PresetId, string>;

/** The routine's name, as on its card. */
export function presetName(preset: PresetId): string {
  return t(NAMES[preset]);
}

/** The routine in one line. */
export function presetLine(preset: PresetId): string {
  return t(LINES[preset]);
}

/** The name of a routine that is played: a preset's, or the user's own words. */
export function runName({ preset, name }: Pick<Run, 'preset' | 'name'>): string {
  return isPreset(preset) ? presetName(preset) : (name ?? t('routine.own'));
}

/** False for a routine of the user's own. */
export function isPreset(routine: RoutineId): routine is PresetId {
  return routine in NAMES;
}
