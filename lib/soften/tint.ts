import { type Levels, STEPS } from './levels';

/** What a page's colours are multiplied by, from 0 to 1, and how much of its colour goes. */
export interface Tint {
  /** All of it: 1 leaves the page as bright as it is. */
  light: number;
  /** What is left of green and of blue; red stays. */
  green: number;
  blue: number;
  /** 0 keeps the colours, 1 leaves greys. */
  grey: number;
}

/**
 * What the last step of each does. Warm is the white of a lamp of 4,000 K, less than half the way to a candle. Dark keeps
 * black on white above a contrast of 4.5 together with it, which a test works out.
 */
const MOST = { green: 0.19, blue: 0.37, light: 0.4, grey: 1 };

/** The tint of levels, in equal parts from none to the most. */
export function tintOf({ warm, dim, grey }: Levels): Tint {
  return {
    light: 1 - (MOST.light * dim) / STEPS,
    green: 1 - (MOST.green * warm) / STEPS,
    blue: 1 - (MOST.blue * warm) / STEPS,
    grey: (MOST.grey * grey) / STEPS,
  };
}

/** A colour with channels from 0 to 255, as a page with this tint shows it. Greys come first, as in the page. */
export function tinted([red, green, blue]: readonly [number, number, number], tint: Tint): [number, number, number] {
  // The weights of the compositing specification's luminosity.
  const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
  const mixed = (channel: number) => channel + (grey - channel) * tint.grey;
  return [mixed(red) * tint.light, mixed(green) * tint.light * tint.green, mixed(blue) * tint.light * tint.blue];
}
