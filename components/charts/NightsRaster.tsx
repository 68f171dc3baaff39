import './chart.css';
import './raster.css';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { yearOf } from '../../lib/diary/digest';
import { type RasterRow, rasterRow } from '../../lib/diary/raster';
import type { Clock } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { NightRecord } from '../../lib/schedule/record';
import type { PlainDate } from '../../lib/time/plain';
import { LinkButton } from '../ui/Button';
import { AsTable } from './AsTable';
import { type RasterKey, RasterMark, RasterPicture, RasterSign } from './RasterPicture';
import { isEarly, type RasterFrame, rasterFrame, rowAt } from './raster-frame';
import { saidOf, sentencesOf } from './raster-words';
import { usePlaces } from './useReading';
import { useWidth } from './useWidth';

export interface NightsRasterProps {
  /** Newest first, at least one. */
  nights: readonly NightRecord[];
  clock: Clock;
  /** The night that is read first, by keys too; the newest where none is named. */
  from: PlainDate | null;
  /** Where a night opens. */
  addressOf: (night: PlainDate) => string;
  onOpen: (night: PlainDate) => void;
}

/** Nights under each other on one axis of time, read row by row, and as a table. No average, no target. */
export function NightsRaster({ nights, clock, from, addressOf, onOpen }: NightsRasterProps) {
  const id = useId();
  const { ref, width } = useWidth();
  const rows = useMemo(() => nights.map(rasterRow), [nights]);
  const frame = useMemo(() => rasterFrame(rows, width, clock), [rows, width, clock]);
  const picture = useMemo(() => <RasterPicture frame={frame} />, [frame]);
  const table = useMemo(() => <RasterTable nights={nights} clock={clock} />, [nights, clock]);
  const nearest = (_: number, down: number) => rowAt(frame, down * frame.height);
  const first = nights.findIndex(({ night }) => night === from);
  const { index, pointing, slider } = usePlaces(nights.length - 1, 0, nearest, { downwards: true, first });
  const keys = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (first > -1) keys.current?.focus();
  }, []);
  const [placed, record] = [frame.rows[index], nights[index]];
  if (!placed || !record) return null;
  const said = saidOf(record, clock, isOlder(record, nights));
  const sentences = sentencesOf(said);
  return (
    <figure class="chart raster" aria-labelledby={id}>
      <figcaption id={id}>{t('nights.name')}</figcaption>
      <ul class="raster-keys">
        {keysOf(rows, frame).map((key) => (
          <li key={key}>
            <RasterSign of={key} /> {t(`nights.key.${key}`)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the slider does the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as the slider over it */}
      <div
        class="chart-plot"
        {...pointing}
        // A finger reads; the link below opens what it reads.
        onClick={(event) => 'pointerType' in event && event.pointerType === 'mouse' && onOpen(record.night)}
      >
        <svg ref={ref} viewBox={`0 0 ${width} ${frame.height}`} aria-hidden="true">
          <RasterMark frame={frame} placed={placed} />
          {picture}
        </svg>
        <input
          ref={keys}
          class="chart-slider"
          type="range"
          {...slider}
          onKeyDown={(event) => event.key === 'Enter' && onOpen(record.night)}
          aria-orientation="vertical"
          aria-label={t('nights.name')}
          aria-valuetext={[said.date, ...sentences].join(' ')}
        />
      </div>
      <div class="raster-reading">
        <p aria-hidden="true">
          <b>{said.date}</b> {sentences.join(' ')}
        </p>
        <LinkButton href={addressOf(record.night)}>{t('nights.open')}</LinkButton>
      </div>
      {table}
    </figure>
  );
}

/** True for a night of another year than the newest. */
function isOlder({ night }: NightRecord, [newest]: readonly NightRecord[]): boolean {
  return newest !== undefined && yearOf(night) !== yearOf(newest.night);
}

/** The marks that these nights have. */
function keysOf(rows: readonly RasterRow[], { reach }: RasterFrame): RasterKey[] {
  const some = (of: (row: RasterRow) => boolean, key: RasterKey): RasterKey[] => (rows.some(of) ? [key] : []);
  return [
    'planned',
    ...some(({ slept }) => slept.length > 0, 'slept'),
    ...some(({ naps }) => naps.length > 0, 'nap'),
    ...some((row) => row.cup !== null && !isEarly(row, reach), 'cup'),
    ...some((row) => isEarly(row, reach), 'early'),
    ...some(({ screen }) => screen.length > 0, 'screen'),
    ...some(({ legs }) => legs.length > 0, 'legs'),
  ];
}

const COLUMNS = ['planned', 'slept', 'naps', 'cup', 'mg', 'screen', 'legs', 'length'] as const;

/** The same as rows; a column is there where one of the nights has something for it. */
function RasterTable({ nights, clock }: Pick<NightsRasterProps, 'nights' | 'clock'>) {
  const said = nights.map((record) => saidOf(record, clock, isOlder(record, nights)));
  const columns = COLUMNS.filter((column) => said.some((each) => each[column] !== null));
  return (
    <AsTable
      name={t('nights.name')}
      head={[t('nights.column.night'), ...columns.map((column) => t(`nights.column.${column}`))]}
      rows={said.map((each) => [each.date, ...columns.map((column) => each[column] ?? '–')])}
    />
  );
}
