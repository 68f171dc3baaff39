import type { RasterRow, Stretch } from '../../../lib/diary/raster';

/** Hours between two lines of the drawing. */
const STEP = 6;

/** Where the drawings of all rows stand: millimetres, and the hours after noon that they reach from and to. */
export interface RasterFrame {
  width: number;
  height: number;
  reach: [from: number, to: number];
  rtl: boolean;
}

/** The hours after noon at which lines stand. */
export function stepsOf([from, to]: RasterFrame['reach']): number[] {
  const first = Math.ceil(from / STEP) * STEP;
  return Array.from({ length: Math.floor((to - first) / STEP) + 1 }, (_, i) => first + i * STEP);
}

/** Where an hour after noon lies, in millimetres; time runs as the language is read. */
export function placeOf(hour: number, { width, reach: [from, to], rtl }: RasterFrame): number {
  const part = (Math.max(from, Math.min(to, hour)) - from) / (to - from);
  return Math.round((rtl ? 1 - part : part) * width * 100) / 100;
}

/** One night, small and in greys: planned outlined, asleep dark, naps lighter, the last drink a line, legs dots. */
export function SheetRaster({ row, frame }: { row: RasterRow | null; frame: RasterFrame }) {
  const { width, height } = frame;
  const [top, tall] = [height * 0.25, height * 0.5];
  const box = ({ from, to }: Stretch) => {
    const [a, b] = [placeOf(from, frame), placeOf(to, frame)];
    return { x: Math.min(a, b), y: top, width: Math.abs(b - a), height: tall };
  };
  return (
    <svg class="sheet-raster" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {stepsOf(frame.reach).map((hour) => (
        <path key={hour} class="sheet-rule" d={`M${placeOf(hour, frame)} 0V${height}`} />
      ))}
      {row && (
        <>
          <rect class="sheet-planned" {...box(row.planned)} />
          {row.slept.map((stretch) => (
            <rect key={stretch.from} class="sheet-slept" {...box(stretch)} />
          ))}
          {row.naps.map((stretch) => (
            <rect key={stretch.from} class="sheet-nap" {...box(stretch)} />
          ))}
          {row.cup !== null && row.cup >= frame.reach[0] && (
            <path class="sheet-cup" d={`M${placeOf(row.cup, frame)} ${height - 1.1}v1.1`} />
          )}
          {row.legs.map((hour) => (
            <circle key={hour} class="sheet-dot" cx={placeOf(hour, frame)} cy={0.5} r={0.45} />
          ))}
        </>
      )}
    </svg>
  );
}
