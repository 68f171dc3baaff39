import './sheet.css';
import { hasLegs, legCounts } from '../../../lib/diary/leg-counts';
import { rasterRow, reachOf } from '../../../lib/diary/raster';
import { fitIn, fitUnder, linesOf } from '../../../lib/notes/fit';
import {
  HEAD,
  HEAD_LINES,
  type Length,
  LINE,
  layoutOf,
  linesFor,
  MOST_ROW_LINES,
  PAD,
  type Paper,
  RULE,
} from '../../../lib/notes/paper';
import { nightText, spanText, timeThen } from '../../../lib/platform/calendar';
import { type Clock, formatOf, hours } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import type { PlainDate } from '../../../lib/time/plain';
import { addDays } from '../../../lib/time/plain';
import { Lines } from './Lines';
import { dayPieces, legPieces, NOTHING } from './pieces';
import { SheetNight, type Told } from './SheetNight';
import { placeOf, stepsOf } from './SheetRaster';
import { countsText, LEFT, NOTES_LEFT } from './words';

export interface SheetProps {
  /** What is known of the nights up to `last`, in any order. */
  nights: readonly NightRecord[];
  last: PlainDate;
  paper: Paper;
  length: Length;
  /** The user's legs matter: they have a column, noted or not. */
  legsMatter: boolean;
  clock: Clock;
  /** How many millimetres wide a text is printed. */
  widthOf: (text: string) => number;
}

/** Part of the size of the page's letters that the heads of its columns have. */
const SMALL = 7 / 8;
/** Lines of one note beyond which none are asked for. */
const MOST_NOTE_LINES = 12;
/** A time of the clock that is written long. */
const LATE = 22 * HOUR + 48 * MINUTE;
/** What follows runs as it is written, whichever way the page runs. */
const ISOLATE = '\u2068';

/**
 * One page of own entries and counts: never more than one, since each line is broken and counted before it is drawn, and what has
 * no room is said in numbers. No mean, trend or comparison (views.md 4.17).
 */
export function Sheet({ nights, last, paper, length, legsMatter, clock: chosen, widthOf }: SheetProps) {
  const first = addDays(last, 1 - length);
  const known = new Map(nights.map((record) => [record.night, record]));
  const dates = Array.from({ length }, (_, i) => addDays(first, i));
  const records = dates.flatMap((night) => known.get(night) ?? []);
  const layout = layoutOf(paper, length, legsMatter || records.some(hasLegs));
  const under = (wide: number, lines: number) => ({ widthOf, room: wide, lines });
  // One clock for all of the page: that of 24 hours where the usual one has no room in a column.
  const clock = widthOf(timeThen(LATE, 0, chosen)) <= layout.time - PAD ? chosen : '24';
  const told = dates.map((night) => toldOf(night, known.get(night) ?? null, clock));
  const frame = {
    width: layout.raster - PAD,
    height: LINE + layout.gap - RULE,
    reach: reachOf(told.flatMap(({ raster }) => raster ?? [])),
    rtl: t('ui.dir') === 'rtl',
  };
  const notes = records.flatMap(({ night, diary }) =>
    diary && diary.note.trim() !== '' ? [t('notes_page.timed', nightText(night), `${ISOLATE}${diary.note}`)] : [],
  );
  const note = under(layout.note, 1);
  const given = linesFor(
    layout,
    told.map(({ day, legs }) => ({
      day: linesOf(day.said, under(layout.day - PAD, 1), MOST_ROW_LINES),
      legs: linesOf(legs.said, under(layout.legs - PAD, 1), MOST_ROW_LINES),
    })),
    Math.ceil(notes.reduce((sum, text) => sum + linesOf([text], note, MOST_NOTE_LINES), 0) / 2),
  );
  const noted = fitUnder(notes, under(layout.note, given.notes * 2), NOTES_LEFT);
  const head = (text: string, wide: number) => (
    <th scope="col">
      <Lines
        lines={fitIn([text], { ...under(wide - PAD, HEAD_LINES), widthOf: (part) => widthOf(part) * SMALL }, LEFT)}
      />
    </th>
  );
  const counts = countsText({ ...legCounts(records), nights: length });
  return (
    <article
      class="sheet"
      data-paper={paper}
      style={{ inlineSize: `${layout.width}mm`, blockSize: `${layout.height}mm` }}
    >
      <header>
        <h2>{t('notes_page.title')}</h2>
        <p>{spanText(first, last, true)}</p>
      </header>
      <p class="sheet-counts">
        <Lines lines={fitIn([counts === '' ? emptyText(records) : counts], under(layout.width, 2), LEFT)} />
      </p>
      <table>
        <colgroup>
          {[layout.date, ...Array(6).fill(layout.time), layout.raster, layout.day, layout.legs].map(
            (wide: number, i) => wide > 0 && <col key={i} style={{ inlineSize: `${wide}mm` }} />,
          )}
        </colgroup>
        <thead>
          <tr>
            {head(t('notes_page.night'), layout.date)}
            {head(t('notes_page.in_bed'), layout.time)}
            {head(t('notes_page.lights_out'), layout.time)}
            {head(t('notes_page.latency'), layout.time)}
            {head(t('notes_page.awake_head'), layout.time)}
            {head(t('notes_page.woke'), layout.time)}
            {head(t('notes_page.up'), layout.time)}
            <th scope="col" class="sheet-drawn">
              <span class="hidden">{t('notes_page.raster')}</span>
              <svg class="sheet-raster" viewBox={`0 0 ${frame.width} ${HEAD}`} aria-hidden="true">
                {stepsOf(frame.reach).map((hour) => (
                  <text
                    key={hour}
                    x={placeOf(hour, frame)}
                    y={HEAD - 1.2}
                    text-anchor={anchorAt(placeOf(hour, frame), frame)}
                  >
                    {formatOf({ timeZone: 'UTC', hour: 'numeric', ...hours(clock) }).format((12 + hour) * HOUR)}
                  </text>
                ))}
              </svg>
            </th>
            {head(t('notes_page.day'), layout.day)}
            {layout.legs > 0 && head(t('notes_page.legs'), layout.legs)}
          </tr>
        </thead>
        <tbody>
          {told.map((each, i) => (
            <SheetNight
              key={each.night}
              told={each}
              lines={given.rows[i] ?? 1}
              {...{ layout, frame, clock, widthOf }}
            />
          ))}
        </tbody>
      </table>
      {noted.length > 0 && (
        <>
          <h3>{t('notes_page.notes')}</h3>
          <div class="sheet-notes">
            {[noted.slice(0, given.notes), noted.slice(given.notes)].map((lines, i) => (
              <p key={i}>
                <Lines lines={lines} own />
              </p>
            ))}
          </div>
        </>
      )}
      <footer>
        <Lines
          lines={fitIn(
            [t('notes_page.key')],
            { ...under(layout.width, 1), widthOf: (part) => widthOf(part) * SMALL },
            LEFT,
          )}
        />
      </footer>
    </article>
  );
}

function toldOf(night: PlainDate, record: NightRecord | null, clock: Clock): Told {
  if (record === null) return { night, record, raster: null, day: NOTHING, legs: NOTHING };
  return { night, record, raster: rasterRow(record), day: dayPieces(record, clock), legs: legPieces(record, clock) };
}

/** What stands at the place of the counts where there are none. */
function emptyText(records: readonly NightRecord[]): string {
  return records.some(hasAnything) ? '' : t('notes_page.empty');
}

/** True of a night of which something would stand on the page. */
export function hasAnything(record: NightRecord): boolean {
  return record.diary !== null || record.doses.length > 0 || hasLegs(record);
}

/** The words at the two ends stay inside the drawing. */
function anchorAt(place: number, { width, rtl }: { width: number; rtl: boolean }): 'start' | 'middle' | 'end' {
  if (place > 0.02 * width && place < 0.98 * width) return 'middle';
  return place < width / 2 === !rtl ? 'start' : 'end';
}
