import { useEffect, useRef } from 'preact/hooks';
import { type Bell, makeBell } from '../../lib/platform/bell';
import { hush, speak } from '../../lib/platform/speech';
import type { SoundSettings } from '../../lib/sound/schema';
import type { Voice } from '../../lib/sound/voices';

/** Lets a setting be heard at once. */
export interface Try {
  bell: () => void;
  voice: (text: string, voice: Voice) => void;
}

/** Voice and bell as they are set, for a press; a new press takes the place of the last one. */
export function useTry({ voice: { rate }, volume }: SoundSettings): Try {
  const made = useRef<Bell | null>(null);
  useEffect(
    () => () => {
      hush();
      made.current?.close();
    },
    [],
  );
  return {
    bell: () => {
      made.current ??= makeBell(() => undefined);
      made.current?.ring('step', volume);
    },
    voice: (text, { uri }) => {
      hush();
      speak(text, { uri, rate, volume });
    },
  };
}
