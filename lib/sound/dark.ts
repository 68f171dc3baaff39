import type { SoundSettings } from './schema';

/** The most that eyes closed begins with: somebody may be asleep beside (views 1.13). */
const MOST = 0.25;

/** How the routine sounds with eyes closed: voice and bell lead, whatever is chosen for open eyes, and softly. */
export function inTheDark(sound: SoundSettings): SoundSettings {
  return { ...sound, bell: true, voice: { ...sound.voice, on: true }, volume: Math.min(MOST, sound.volume) };
}
