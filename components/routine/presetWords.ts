import { t } from '../../lib/platform/i18n';
import type { PresetId } from '../../lib/routine/types';

const NAMES = {
  'restless-legs-8': 'routine.preset.restless_legs_8.name',
  'urge-at-night-4': 'routine.preset.urge_at_night_4.name',
  'pregnancy-8': 'routine.preset.pregnancy_8.name',
} as const satisfies Record<PresetId, string>;

const LINES = {
  'restless-legs-8': 'routine.preset.restless_legs_8.line',
  'urge-at-night-4': 'routine.preset.urge_at_night_4.line',
  'pregnancy-8': 'routine.preset.pregnancy_8.line',
} as const satisfies Record<PresetId, string>;

/** The routine's name, as on its card. */
export function presetName(preset: PresetId): string {
  return t(NAMES[preset]);
}

/** The routine in one line. */
export function presetLine(preset: PresetId): string {
  return t(LINES[preset]);
}
