import type { RasterRow } from '../../../lib/diary/raster';
import { fitIn } from '../../../lib/notes/fit';
import { type Layout, LINE, PAD } from '../../../lib/notes/paper';
import { nightText, timeThen } from '../../../lib/platform/calendar';
import type { Clock } from '../../../lib/platform/format';
import { number } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import type { PlainDate } from '../../../lib/time/plain';
import { Lines } from './Lines';
import type { Pieces } from './pieces';
import { type RasterFrame, SheetRaster } from './SheetRaster';
import { awakeText, LEFT, mainSleep } from './words';

/** One night of the page; its record and drawing are null where nothing is known of it. */
export interface Told {
  night: PlainDate;
  record: NightRecord | null;
  raster: RasterRow | null;
  /** What was noted of the day and of the legs, piece by piece. */
  day: Pieces;
  legs: Pieces;
}

export interface SheetNightProps {
  told: Told;
  /** Lines that its row has. */
  lines: number;
  layout: Layout;
  frame: RasterFrame;
  clock: Clock;
  widthOf: (text: string) => number;
}

/** A row of the page: the times of the longest sleep, the drawing, and in words what else was noted. */
export function SheetNight({ told, lines, layout, frame, clock, widthOf }: SheetNightProps) {
  const { night, record, raster, day, legs } = told;
  const cell = ({ said, more }: Pieces, wide: number) => (
    <Lines lines={fitIn(said, { widthOf, room: wide - PAD, lines }, LEFT, more)} />
  );
  const one = (text: string) => ({ said: text === '' ? [] : [text], more: 0 });
  const sleep = record && mainSleep(record);
  const time = (at: number | null | undefined, offset = 0) => (
    <td>{at !== null && at !== undefined && <Lines lines={[timeThen(at, offset, clock)]} />}</td>
  );
  return (
    <tr style={{ blockSize: `${lines * LINE + layout.gap}mm` }}>
      <th scope="row">{cell(one(nightText(night)), layout.date)}</th>
      {time(sleep?.inBed, sleep?.offset)}
      {time(sleep?.tried, sleep?.offset)}
      <td>{sleep && sleep.latency !== null && <Lines lines={[number(sleep.latency)]} />}</td>
      <td>{sleep && cell(one(awakeText(sleep)), layout.time)}</td>
      {time(sleep?.woke, sleep?.offsetUp)}
      {time(sleep?.up, sleep?.offsetUp)}
      <td class="sheet-drawn">
        <SheetRaster row={raster} frame={frame} />
      </td>
      <td>{cell(day, layout.day)}</td>
      {layout.legs > 0 && <td>{cell(legs, layout.legs)}</td>}
    </tr>
  );
}
