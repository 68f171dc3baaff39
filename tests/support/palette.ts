import type Color from 'colorjs.io';

export { paletteAt } from '../../.tools/palette';

/** WCAG 2 contrast of two colours, 1 to 21, after the clipping to sRGB that a screen does. */
export function contrast(a: Color, b: Color): number {
  return a
    .to('srgb')
    .toGamut({ method: 'clip' })
    .contrast(b.to('srgb').toGamut({ method: 'clip' }), 'WCAG21');
}
