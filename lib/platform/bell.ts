import { BELLS, DAMPED, type Ring, type Stroke, SWELL } from '../sound/bells';

/** A bell made of sine waves; no sound file is played. */
export interface Bell {
  /** Rings once. @param volume 0 to 1 */
  ring(which: Ring, volume: number): void;
  /** True while the browser holds sound back until the page is touched. */
  waits(): boolean;
  /** Asks for sound again; of use within a touch or a key. */
  wake(): void;
  /** Lets go of the sound device. */
  close(): void;
}

/** A device takes a moment to start; a bell that would come so many milliseconds late is of no use and stays silent. */
const LATE = 500;

/** A bell on the sound device, or null where the browser has none. `changed` is called when it begins or ends to wait. */
export function makeBell(changed: () => void): Bell | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext({ latencyHint: 'playback' });
  context.onstatechange = changed;
  let touched = false;
  return {
    ring(which, volume) {
      if (context.state === 'running') return ringIn(context, which, volume);
      const asked = performance.now();
      const ring = () => performance.now() - asked < LATE && ringIn(context, which, volume);
      context.resume().then(ring, () => undefined);
    },
    // Silent after a touch as well: then there is no sound device, and nothing to press.
    waits: () => context.state === 'suspended' && !touched,
    wake: () => {
      if (!touched) {
        touched = true;
        changed();
      }
      if (context.state === 'suspended') context.resume().catch(() => undefined);
    },
    close: () => {
      context.onstatechange = null;
      context.close().catch(() => undefined);
    },
  };
}

/** Puts a bell into a context, now: on a device, or for reckoning. */
export function ringIn(context: BaseAudioContext, which: Ring, volume: number): void {
  const soft = new BiquadFilterNode(context, { type: 'lowpass', frequency: DAMPED });
  const loudness = new GainNode(context, { gain: volume });
  soft.connect(loudness).connect(context.destination);
  for (const stroke of BELLS[which]) strike(context, stroke, soft);
}

function strike(context: BaseAudioContext, { after, partials }: Stroke, to: AudioNode): void {
  const start = context.currentTime + after;
  for (const { frequency, gain, decay } of partials) {
    const wave = new OscillatorNode(context, { frequency });
    const swell = new GainNode(context, { gain: 0 });
    swell.gain.setValueAtTime(0, start);
    swell.gain.linearRampToValueAtTime(gain, start + SWELL);
    swell.gain.exponentialRampToValueAtTime(gain / 1000, start + SWELL + decay);
    wave.connect(swell).connect(to);
    wave.start(start);
    wave.stop(start + SWELL + decay);
  }
}
