import { STEPS } from '../../lib/soften/levels';
import { tinted, tintOf } from '../../lib/soften/tint';

type Colour = readonly [number, number, number];

/** Two pages in small, one light, one dark: what is drawn where, in a picture 120 wide and 72 high. */
const PAGES: { x: number; ground: Colour; ink: Colour; soft: Colour; link: Colour; picture: Colour }[] = [
  {
    x: 0,
    ground: [247, 245, 242],
    ink: [34, 34, 34],
    soft: [120, 120, 120],
    link: [26, 92, 200],
    picture: [92, 156, 96],
  },
  {
    x: 60,
    ground: [22, 24, 28],
    ink: [232, 232, 232],
    soft: [150, 152, 158],
    link: [138, 180, 248],
    picture: [92, 156, 96],
  },
];

export interface SoftenPreviewProps {
  /** Percent of what is offered. */
  warmth: number;
  dim: number;
  grey: number;
  /** What stands under each of the three pictures: when it begins, half way, at bedtime. */
  labels: readonly [string, string, string];
}

/** How a light and a dark page look as it begins, half way and at bedtime, by the very numbers of the sheets. Pictures, not controls. */
export function SoftenPreview({ warmth, dim, grey, labels }: SoftenPreviewProps) {
  return (
    <ul class="soften-preview">
      {labels.map((label, i) => {
        const step = (STEPS * i) / 2;
        const tint = tintOf({
          warm: Math.round((step * warmth) / 100),
          dim: Math.round((step * dim) / 100),
          grey: Math.round((step * grey) / 100),
        });
        const fill = (colour: Colour) => `rgb(${tinted(colour, tint).map(Math.round).join(' ')})`;
        return (
          <li key={label}>
            <svg viewBox="0 0 120 72" aria-hidden="true">
              {PAGES.map(({ x, ground, ink, soft, link, picture }) => (
                <g key={x} transform={`translate(${x} 0)`}>
                  <rect width="60" height="72" fill={fill(ground)} />
                  <rect x="8" y="10" width="32" height="5" rx="2.5" fill={fill(ink)} />
                  <rect x="8" y="22" width="44" height="3" rx="1.5" fill={fill(soft)} />
                  <rect x="8" y="29" width="38" height="3" rx="1.5" fill={fill(soft)} />
                  <rect x="8" y="36" width="18" height="3" rx="1.5" fill={fill(link)} />
                  <rect x="8" y="46" width="44" height="18" rx="3" fill={fill(picture)} />
                  <path d="M8 61l12-9 9 6 8-7 15 10v3H8z" fill={fill([54, 104, 66])} />
                </g>
              ))}
            </svg>
            <span class="small soft">{label}</span>
          </li>
        );
      })}
    </ul>
  );
}
