/** A place for lines of text, whose letters somebody can measure. */
export interface Place {
  /** How wide a text is drawn, in the unit of `room`. */
  widthOf: (text: string) => number;
  /** How wide a line may be. */
  room: number;
  /** How many lines there are. */
  lines: number;
}

/** Words for what the place has no room for. */
export interface Left {
  /** So many of the things, "+3". */
  things: (count: number) => string;
  /** So many letters of the one that was cut, "+120 letters". */
  letters: (count: number) => string;
}

/** Stands where something was cut. */
const CUT = '…';
/** The dot stays with what it follows. */
const BETWEEN = '\u00a0· ';
/** White space at which a line may end. */
const SPACE = /[^\S\u00a0\u202f]+/u;
/** No line has more letters than this. */
const LONGEST = 500;

/** The letters of a text as people count them, so that no accent or flag is taken apart. */
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text in lines, broken at spaces, and inside a word that is wider than a line. Stops one line after `most`, to tell that it
 * has no room.
 */
export function wrap(text: string, { widthOf, room }: Pick<Place, 'widthOf' | 'room'>, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(SPACE).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > room && lines.length <= most) {
      const head = prefixThat(line, (part) => widthOf(part) <= room) || lettersOf(line.slice(0, LONGEST))[0] || line;
      if (head === line) break;
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length > most) return lines.slice(0, most + 1);
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Things one after the other, as many as the place has room for, in the order they come; then how many were left out. Where not even
 * the first has room, it is cut and says by how many letters. Never more lines than there are, and nothing is left out in silence.
 * @param more things that come after these and are counted alone
 */
export function fitIn(things: readonly string[], place: Place, left: Left, more = 0): string[] {
  const { lines } = place;
  if (things.length === 0) return [];
  const fits = (text: string) => wrap(text, place, lines).length <= lines;
  const rest = (count: number) => (count === 0 ? '' : ` ${CUT}${left.things(count)}`);
  const upTo = (count: number) => things.slice(0, count).join(BETWEEN) + rest(things.length - count + more);
  const count = most(things.length, (n) => fits(upTo(n)));
  if (count > 0) return wrap(upTo(count), place, lines);
  const [first = ''] = things;
  const letters = lettersOf(first);
  const all = letters.length;
  const others = things.length + more > 1 ? ` ${left.things(things.length - 1 + more)}` : '';
  const cut = (n: number) => `${letters.slice(0, n).join('').trimEnd()}${CUT} ${left.letters(all - n)}${others}`;
  const kept = most(all, (n) => fits(cut(n)));
  // Not even the words for what is left have room: the sign alone says that something is.
  return fits(cut(kept)) ? wrap(cut(kept), place, lines) : [CUT];
}

/** How many lines things would have in a place without an end, as far as to `most`. */
export function linesOf(things: readonly string[], place: Pick<Place, 'widthOf' | 'room'>, most: number): number {
  return Math.min(most, wrap(things.join(BETWEEN), place, most).length);
}

/**
 * Gives lines in turns, the first first, one at a time to each that needs more than it has.
 * @param given what each has
 * @param needs what each would have, where there were enough
 * @param free lines that can be given
 */
export function share(given: readonly number[], needs: readonly number[], free: number): number[] {
  const has = [...given];
  let left = free;
  for (let turn = Math.min(...has) + 1; left > 0 && needs.some((need) => need >= turn); turn += 1) {
    for (let i = 0; i < has.length && left > 0; i += 1) {
      if ((needs[i] ?? 0) < turn || (has[i] ?? turn) >= turn) continue;
      has[i] = turn;
      left -= 1;
    }
  }
  return has;
}

/**
 * Texts under each other, each in lines of its own: every one gets a line, and those that need more get the rest in turns
 * (`share`). Where there are more texts than lines, the last line says how many were left out.
 */
export function fitUnder(texts: readonly string[], place: Place, left: Left): string[] {
  const { lines } = place;
  if (lines < 1) return [];
  const some = texts.length > lines ? texts.slice(0, lines - 1) : texts;
  const room = some.length < texts.length ? lines - 1 : lines;
  const needs = some.map((text) => linesOf([text], place, room));
  const given = share(
    some.map(() => 1),
    needs,
    room - some.length,
  );
  const told = some.flatMap((text, i) => fitIn([text], { ...place, lines: given[i] ?? 1 }, left));
  return some.length < texts.length ? [...told, `${CUT} ${left.things(texts.length - some.length)}`] : told;
}

function lettersOf(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** The longest beginning of a text that is as wanted; a longer one is never, where a shorter one is not. */
function prefixThat(text: string, wanted: (part: string) => boolean): string {
  const letters = lettersOf(text);
  return letters
    .slice(
      0,
      most(letters.length, (n) => wanted(letters.slice(0, n).join(''))),
    )
    .join('');
}

/** The most of 0 to `last` that is as wanted; where one is not, none above it is. */
function most(last: number, wanted: (n: number) => boolean): number {
  if (wanted(last)) return last;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wanted(middle)) low = middle;
    else high = middle;
  }
  return low;
}
