import type { Sound } from '../routine/cues';

/** Which bell. */
export type Ring = Extract<Sound, { ring: string }>['ring'];

/** One partial of a stroke. */
export interface Partial {
  /** Hertz. */
  frequency: number;
  /** Its share of the volume, 0 to 1; the shares of one moment never sum to more than 1. */
  gain: number;
  /** Seconds until it has fallen by 60 dB. */
  decay: number;
}

/** A stroke of a bell. */
export interface Stroke {
  /** Seconds after the bell is asked for. */
  after: number;
  partials: readonly Partial[];
}

/** Hertz above which a bell is dampened, so that it is round rather than bright. */
export const DAMPED = 1600;

/** Seconds in which a stroke swells: no click wakes anybody. */
export const SWELL = 0.03;

/** A small bowl: hum, prime, a minor third, a fifth and the octave, the higher the sooner gone. */
function bowl(prime: number, volume: number): Partial[] {
  const parts: [number, number, number][] = [
    [0.5, 0.3, 3.4],
    [1, 0.4, 2.6],
    [1.2, 0.12, 1.7],
    [1.5, 0.1, 1.3],
    [2.01, 0.08, 0.9],
  ];
  return parts.map(([ratio, gain, decay]) => ({ frequency: prime * ratio, gain: gain * volume, decay }));
}

/**
 * The bells: one soft stroke at half time and at the end of a step, two where the sides change (to be known with eyes
 * closed), and at the end of all a low bowl and its fourth below, slow to fade.
 */
export const BELLS: Record<Ring, readonly Stroke[]> = {
  half: [{ after: 0, partials: bowl(440, 0.5) }],
  change: [
    { after: 0, partials: bowl(440, 0.6) },
    { after: 0.55, partials: bowl(440, 0.4) },
  ],
  step: [{ after: 0, partials: bowl(392, 0.8) }],
  end: [
    { after: 0, partials: bowl(293.66, 0.55) },
    { after: 1.4, partials: bowl(220, 0.45).map((each) => ({ ...each, decay: each.decay * 1.8 })) },
  ],
};
