import type { SoftenSettings } from '../../lib/soften/schema';
import { tinted, tintOf } from '../../lib/soften/tint';

/** White as these settings show it at bedtime. */
export function softWhite({ warmth = 50, dim = 40, grey = 0 }: Partial<SoftenSettings>) {
  const level = (percent: number) => percent / 5;
  return tinted([255, 255, 255], tintOf({ warm: level(warmth), dim: level(dim), grey: level(grey) })).map(Math.round);
}

/** How far two colours are apart, in the channel where they differ most. */
export const furthest = (one: readonly number[], other: readonly number[]) =>
  Math.max(...one.map((channel, i) => Math.abs(channel - (other[i] ?? 999))));
