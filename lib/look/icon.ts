/** Where the sun of the toolbar stands: 0 high in the day, 4 a last sliver at the horizon, 5 the moon of the night. */
export type IconStep = 0 | 1 | 2 | 3 | 4 | 5;

/** From amber to ember, as --glow goes in the page; hex, as the PNG renderer reads no oklch. */
const FILL = ['#f0a040', '#f0a040', '#ea9440', '#e2843f', '#da743e', '#e08a5a'] as const;

/** Round every shape, so that the icon stands out from a pale toolbar as its fill does from a dark one. */
const OUTLINE = '#5a2a14';

/** How far the sun's middle has sunk, in a box of 32 with the horizon at 25. */
const MIDDLE = [12, 15.5, 19.5, 24, 29] as const;
const HORIZON = 25;
const RADIUS = 10;

const MOON = 'M14.6 4A12.4 12.4 0 1 0 28.4 18.9A10.6 10.6 0 0 1 14.6 4Z';

/**
 * The icon as an SVG document of `size` pixels: a bare sign for the toolbar (below 48), and from 48 up the same
 * sun over a tile of evening sky, for the places that show an extension large.
 */
export function iconSvg(step: IconStep, size: number): string {
  const drawing = size < 48 ? sign(step) : tile(step);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${drawing}</svg>`;
}

function sign(step: IconStep): string {
  const body = `<path d="${bodyPath(step, RADIUS)}" fill="${FILL[step]}" stroke="${OUTLINE}" stroke-width="2" stroke-linejoin="round"/>`;
  return step === 5 ? body : `${body}${horizon(2, 30)}`;
}

function tile(step: IconStep): string {
  return [
    '<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#33223c"/><stop offset=".78" stop-color="#7d3f28"/>',
    '<stop offset=".78" stop-color="#24161c"/><stop offset="1" stop-color="#1c1015"/></linearGradient>',
    `<radialGradient id="g"><stop stop-color="${FILL[step]}" stop-opacity=".55"/>`,
    `<stop offset="1" stop-color="${FILL[step]}" stop-opacity="0"/></radialGradient>`,
    `<clipPath id="c"><path d="M0 0H32V${HORIZON}H0Z"/></clipPath></defs>`,
    '<rect width="32" height="32" rx="7" fill="url(#s)"/>',
    `<g clip-path="url(#c)"><circle cx="16" cy="${step === 5 ? 15 : MIDDLE[step]}" r="16" fill="url(#g)"/></g>`,
    `<path transform="translate(4 ${step === 5 ? 2 : 6.25}) scale(.75)" d="${bodyPath(step, 11)}" fill="${FILL[step]}"/>`,
    step === 5 ? '' : `<path d="M4 ${HORIZON}H28" stroke="${FILL[step]}" stroke-width="1.2" stroke-linecap="round"/>`,
  ].join('');
}

/** The part of the sun above the horizon, or the moon. */
function bodyPath(step: IconStep, radius: number): string {
  if (step === 5) return MOON;
  return discAbove(MIDDLE[step], radius);
}

/** A disc cut off at the horizon by its chord; the whole disc while it has not reached it. */
function discAbove(middle: number, radius: number): string {
  const depth = HORIZON - middle;
  if (depth >= radius) {
    return `M${16 - radius} ${middle}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
  }
  const half = Math.sqrt(radius ** 2 - depth ** 2).toFixed(2);
  return `M${16 - Number(half)} ${HORIZON}A${radius} ${radius} 0 ${depth > 0 ? 1 : 0} 1 ${16 + Number(half)} ${HORIZON}Z`;
}

function horizon(from: number, to: number): string {
  const line = (colour: string, width: number) =>
    `<path d="M${from} ${HORIZON + 2}H${to}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  return line(OUTLINE, 5) + line('#f0b060', 2.4);
}
