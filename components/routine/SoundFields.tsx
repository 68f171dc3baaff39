import { t } from '../../lib/platform/i18n';
import type { Senses } from '../hooks/useSenses';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';

/** Voice, bell and volume on the routine's page, stored as they are changed. */
export function SoundFields({ senses: { sound, onSound, voice } }: { senses: Senses }) {
  const { bell, volume } = sound;
  return (
    <div class="rows">
      <Switch
        label={t('routine.voice')}
        helper={voice ? t('routine.voice_line') : t('routine.voice_none')}
        checked={sound.voice.on && voice !== null}
        disabled={voice === null}
        onChange={(on) => onSound({ ...sound, voice: { ...sound.voice, on } })}
      />
      <Switch
        label={t('routine.bell')}
        helper={t('routine.bell_line')}
        checked={bell}
        onChange={(on) => onSound({ ...sound, bell: on })}
      />
      <NumberField
        label={t('routine.volume')}
        layout="row"
        value={Math.round(volume * 100)}
        min={0}
        max={100}
        step={5}
        unit="%"
        steppers
        onChange={(percent) => onSound({ ...sound, volume: percent / 100 })}
      />
    </div>
  );
}
