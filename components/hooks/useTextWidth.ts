import { useMemo } from 'preact/hooks';

/** Letters are measured large, as paper has them: a screen rounds the width of small ones. */
const MEASURED = 100;
/** Millimetres of a point. */
const POINT = 25.4 / 72;
/** What a printer may draw wider than was measured. */
const SLACK = 1.03;

/** How many millimetres wide a text is printed, in the page's own letters of a size in points. */
export function useTextWidth(points: number): (text: string) => number {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    const known = new Map<string, number>();
    if (context) context.font = `${MEASURED}px ${getComputedStyle(document.body).fontFamily}`;
    return (text) => {
      const old = known.get(text);
      if (old !== undefined) return old;
      const em = context ? context.measureText(text).width / MEASURED : text.length;
      const width = em * points * POINT * SLACK;
      known.set(text, width);
      return width;
    };
  }, [points]);
}
