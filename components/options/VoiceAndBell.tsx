import { language, number, t } from '../../lib/platform/i18n';
import type { SoundSettings } from '../../lib/sound/schema';
import { usableVoices, type Voice, voiceFor } from '../../lib/sound/voices';
import type { Try } from '../hooks/useTry';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';

/** The voice that comes first in the language. */
const FIRST = '';

export interface VoiceAndBellProps {
  sound: SoundSettings;
  onChange: (sound: SoundSettings) => void;
  /** Every voice of the browser; those of a service are not offered. */
  voices: readonly Voice[];
  onTry: Try;
}

/** What the routine's page sounds like. */
export function VoiceAndBell({ sound, onChange, voices, onTry }: VoiceAndBellProps) {
  const usable = usableVoices(voices, language());
  const voice = voiceFor(voices, sound.voice.uri, language());
  const speaks = (next: Partial<SoundSettings['voice']>) => onChange({ ...sound, voice: { ...sound.voice, ...next } });
  return (
    <div class="rows">
      <Switch
        label={t('routine.voice')}
        helper={usable.length > 0 ? t('routine.voice_line') : t('routine.voice_none')}
        checked={sound.voice.on && usable.length > 0}
        disabled={usable.length === 0}
        onChange={(on) => speaks({ on })}
      />
      {usable.length > 0 && sound.voice.on && (
        <>
          <Select
            label={t('options.sound.which')}
            helper={voice ? undefined : t('options.sound.foreign')}
            layout="row"
            value={usable.find(({ uri }) => uri === sound.voice.uri)?.uri ?? FIRST}
            choices={[
              { value: FIRST, label: t('options.sound.first') },
              ...usable.map(({ uri, name, lang }) => ({ value: uri, label: `${name} (${languageName(lang)})` })),
            ]}
            onChange={(uri) => speaks({ uri: uri === FIRST ? null : uri })}
          />
          <NumberField
            label={t('options.sound.pace')}
            helper={t('options.sound.pace_line', number(100))}
            layout="row"
            value={Math.round(sound.voice.rate * 100)}
            min={60}
            max={140}
            step={5}
            unit="%"
            steppers
            onChange={(percent) => speaks({ rate: percent / 100 })}
          />
          {voice && (
            <div class="sound-try">
              <Button onClick={() => onTry.voice(t('options.sound.sample'), voice)}>
                {t('options.sound.try_voice')}
              </Button>
            </div>
          )}
        </>
      )}
      <Switch
        label={t('routine.bell')}
        helper={t('routine.bell_line')}
        checked={sound.bell}
        onChange={(bell) => onChange({ ...sound, bell })}
      />
      <NumberField
        label={t('routine.volume')}
        helper={t('options.sound.volume_line')}
        layout="row"
        value={Math.round(sound.volume * 100)}
        min={0}
        max={100}
        step={5}
        unit="%"
        steppers
        onChange={(percent) => onChange({ ...sound, volume: percent / 100 })}
      />
      <div class="sound-try">
        <Button onClick={onTry.bell}>{t('options.sound.try_bell')}</Button>
      </div>
    </div>
  );
}

/** "English (United Kingdom)" of `en-GB`; the tag itself where nobody knows it. */
function languageName(lang: string): string {
  const names = new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' });
  try {
    return names.of(lang.replaceAll('_', '-')) ?? lang;
  } catch {
    return lang;
  }
}
