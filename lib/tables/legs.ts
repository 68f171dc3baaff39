import type { LegEntry } from '../diary/schema';
import type { Legs, NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { textCell, wallCell } from './cells';
import type { Column } from './csv';

/** One thing that was noted about the legs: an entry, a word by one tap, or that they woke somebody. */
export type LegLine = { record: NightRecord; at: Instant } & (
  | { kind: 'entry'; entry: LegEntry }
  | { kind: 'word'; word: Legs }
  | { kind: 'woke' }
);

/** What was noted about the legs in a night, by the time it was noted. */
export function legLines(record: NightRecord): LegLine[] {
  const entries = record.legEntries.map((entry) => ({ record, at: entry.at, kind: 'entry' as const, entry }));
  const words = record.legs.map(({ at, value }) => ({ record, at, kind: 'word' as const, word: value }));
  const woke = record.legsWoke.map((at) => ({ record, at, kind: 'woke' as const }));
  return [...entries, ...words, ...woke].sort((a, b) => a.at - b.at);
}

const ofEntry = (line: LegLine) => (line.kind === 'entry' ? line.entry : null);

/** The offset of the clock at a moment of a night: the evening's until the wake time. */
const offsetOf = ({ offset, offsetWake, wake }: NightRecord, at: Instant) => (at < wake ? offset : offsetWake);

/** One row an entry, as it was written. */
export const LEG_COLUMNS: readonly Column<LegLine>[] = [
  { name: 'night', of: ({ record }) => record.night },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'at', of: ({ record, at }) => wallCell(at, offsetOf(record, at)) },
  { name: 'word', of: (line) => (line.kind === 'word' ? line.word : null) },
  { name: 'urge_now', of: (line) => ofEntry(line)?.now ?? null },
  { name: 'urge_strongest', of: (line) => ofEntry(line)?.strongest ?? null },
  {
    name: 'began',
    of: (line) => {
      const began = ofEntry(line)?.began ?? null;
      return began === null ? null : wallCell(began, offsetOf(line.record, began));
    },
  },
  { name: 'doing', of: (line) => ofEntry(line)?.doing ?? null },
  { name: 'where', of: (line) => textCell(ofEntry(line)?.where.join(' ')) },
  { name: 'felt', of: (line) => textCell(ofEntry(line)?.felt) },
  { name: 'painful', of: (line) => yesOrNo(ofEntry(line)?.painful ?? null) },
  {
    name: 'helped',
    of: (line) =>
      textCell(
        ofEntry(line)
          ?.helped.map(({ what, much }) => (much === null ? what : `${what}:${much}`))
          .join(' '),
      ),
  },
  { name: 'lost_min', of: (line) => ofEntry(line)?.lost ?? null },
  { name: 'triggers', of: (line) => textCell(ofEntry(line)?.triggers.join(' ')) },
];

function yesOrNo(said: boolean | null): 'yes' | 'no' | null {
  if (said === null) return null;
  return said ? 'yes' : 'no';
}
