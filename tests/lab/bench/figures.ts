/** Figures of a bench and the table that they end in. Pure. */

/** The middle of some values; the mean of the two middle ones where their number is even. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? Number.NaN)) / 2 : upper;
}

/** One line of the table. */
export interface Figure {
  name: string;
  unit: 'ms' | 'kB' | 'MB' | 'times' | '';
  /** What Evenfall took. */
  ours: number;
  /** What the empty extension took, where there is something to compare. */
  empty?: number;
  /** The most that is allowed: as a multiple of the empty extension's figure or this much more, else as it stands. */
  limit?: { times?: number; plus?: number; most?: number };
}

/** Whether a figure keeps its limit. Of a multiple and an addition the kinder one counts. */
export function keeps({ ours, empty, limit }: Figure): boolean {
  if (!limit) return true;
  if (limit.most !== undefined && ours > limit.most) return false;
  if (empty === undefined || (limit.times === undefined && limit.plus === undefined)) return true;
  const bounds = [empty * (limit.times ?? 0), limit.plus === undefined ? 0 : empty + limit.plus];
  return ours <= Math.max(...bounds);
}

const shown = (value: number, unit: Figure['unit']) =>
  `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ${unit}`.trim();

function limitText({ unit, limit }: Figure): string {
  if (!limit) return '';
  const times = limit.times === undefined ? [] : [`${limit.times} times`];
  const plus = limit.plus === undefined ? [] : [`${limit.plus} ${unit} more`];
  const most = limit.most === undefined ? [] : [`${limit.most} ${unit}`.trim()];
  return [...times, ...plus, ...most].join(' or ');
}

/** The figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, unit, ours, empty } = figure;
    const ratio = empty === undefined ? '' : (ours / empty).toFixed(2);
    const cells = [name, empty === undefined ? '' : shown(empty, unit), shown(ours, unit), ratio, limitText(figure)];
    return `| ${[...cells, figure.limit ? (keeps(figure) ? 'yes' : 'NO') : ''].join(' | ')} |`;
  });
  const head = ['| figure | empty extension | Evenfall | ratio | at most | kept |', '|---|---:|---:|---:|---|---|'];
  return [...head, ...rows].join('\n');
}
