import type { Legs, NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { MOST_LEG_ENTRIES } from './limits';
import type { LegEntry } from './schema';

/** All that a night says of the legs: words of one tap, notes of waking, and entries. */
export type LegsSaid = Pick<NightRecord, 'legs' | 'legsWoke' | 'legEntries'>;

/** What one tap notes: a word for the legs, or that they woke somebody. */
export type LegWord = Legs | 'woke';

/** Another word, or none, at the moment of one that was noted by a tap. Null: nothing stands there. */
export interface WordChange {
  /** The moment of the tap, which a word keeps whatever it is changed to. */
  at: Instant;
  was: LegWord | null;
  value: LegWord | null;
}

/**
 * A change of what a night says of the legs, made in what it says by now. It gives why it cannot be: `gone`, something else stands
 * there, as another window was first; `tooMany`, the night holds no more entries.
 * @param morning the moment at which its morning was answered; null where it was not
 */
export type LegEdit = (said: LegsSaid, morning: Instant | null) => LegsSaid | 'gone' | 'tooMany';

/**
 * What has to stand in a night still, in storage as in the page that asks, for a change of its legs to be written: all that it says of
 * them, and which of its words is the morning's. A night without a record says nothing.
 * @param night as it was read by its schema, which gives its parts their order
 */
export function legsStand(night: (LegsSaid & Pick<NightRecord, 'morning'>) | undefined): string {
  const { legs = [], legsWoke = [], legEntries = [], morning } = night ?? {};
  return JSON.stringify([legs, legsWoke, legEntries, morning?.at]);
}

/** Adds an entry; under the id of one that is there it takes its place. */
export function putEntry(entry: LegEntry): LegEdit {
  return (said) => {
    const others = said.legEntries.filter(({ id }) => id !== entry.id);
    if (others.length >= MOST_LEG_ENTRIES) return 'tooMany';
    return { ...said, legEntries: [...others, entry].sort((a, b) => a.at - b.at) };
  };
}

/** Takes an entry out. */
export function takeEntry(entry: string): LegEdit {
  return (said) => {
    const legEntries = said.legEntries.filter(({ id }) => id !== entry);
    return legEntries.length < said.legEntries.length ? { ...said, legEntries } : 'gone';
  };
}

/** Changes an entry that is there. */
export function changeEntry(entry: LegEntry): LegEdit {
  return (said, morning) => {
    const left = takeEntry(entry.id)(said, morning);
    return typeof left === 'string' ? left : putEntry(entry)(left, morning);
  };
}

/**
 * Changes the word of one moment, takes it out or puts it back; nothing else is touched.
 * @param ofMorning it is the word among the taps of the morning, which has their moment: once these are said anew it has no place
 */
export function changeWord({ at, was, value }: WordChange, ofMorning: boolean): LegEdit {
  return (said, morning) => {
    const stands = said.legs.find((each) => each.at === at)?.value ?? (said.legsWoke.includes(at) ? 'woke' : null);
    if (stands !== was || (morning === at) !== ofMorning) return 'gone';
    const legs = said.legs.filter((each) => each.at !== at);
    const legsWoke = said.legsWoke.filter((each) => each !== at);
    if (value === 'woke') legsWoke.push(at);
    else if (value) legs.push({ at, value });
    return { ...said, legs: legs.sort((a, b) => a.at - b.at), legsWoke: legsWoke.sort((a, b) => a - b) };
  };
}
