/** A cup that stands on the line under it, its middle at 0, and its handle. */
const CUP = 'M-6 -9.5H3.5V-4.5A4.5 4.5 0 0 1 -1 0H-1.5A4.5 4.5 0 0 1 -6 -4.5Z';
const HANDLE = 'M3.5 -8H4.4A2.5 2.5 0 0 1 4.4 -3H3.2';

/** A drink in a chart. */
export function Cup({ x, y, kind }: { x: number; y: number; kind?: string }) {
  return (
    <g class={kind ? `chart-cup ${kind}` : 'chart-cup'} transform={`translate(${x} ${y})`}>
      <path class="chart-handle" d={HANDLE} />
      <path d={CUP} />
    </g>
  );
}
