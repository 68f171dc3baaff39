import type { LegEntry, Sleep } from '../../../lib/diary/schema';
import { timeThen } from '../../../lib/platform/calendar';
import { type Clock, duration } from '../../../lib/platform/format';
import { number, plural, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Instant } from '../../../lib/time/instant';
import { drinkName } from '../../caffeine/names';
import { listed } from '../legs/words';
import { awakeText, mainSleep } from './words';

/** What is told of one thing, piece by piece: the first ones in words, and how many there are beside them. */
export interface Pieces {
  said: string[];
  more: number;
}

/** A piece that is put into words when it is wanted: a night may hold hundreds, and a row has room for a dozen. */
type Piece = () => string;

/** More pieces than the fullest row has room for. */
const MOST_SAID = 40;

/** Nothing to tell. */
export const NOTHING: Pieces = { said: [], more: 0 };

function told(pieces: readonly Piece[]): Pieces {
  const said = pieces.slice(0, MOST_SAID).map((piece) => piece());
  return { said, more: pieces.length - said.length };
}

/** What was drunk, napped, slept at other times and noted of the day, in the words of the page. */
export function dayPieces(record: NightRecord, clock: Clock): Pieces {
  const { diary, doses, offset } = record;
  const main = mainSleep(record);
  const at = (instant: Instant, then = offset) => timeThen(instant, then, clock);
  const others = (diary?.sleeps ?? []).filter((sleep) => sleep !== main);
  const { alcohol = null, meal = null, moved = null, naps = [] } = diary ?? {};
  const last = alcohol?.last ?? null;
  return told([
    ...doses.map((dose, i) => () => {
      const [name, before] = [drinkName(dose), doses[i - 1]];
      // The same drink again is its time alone.
      return before && drinkName(before) === name ? at(dose.at) : t('notes_page.drink', name, at(dose.at));
    }),
    ...others.flatMap((sleep) => sleptPieces(sleep, at)),
    ...naps.map(({ at: from, minutes, offset: then }) => () => {
      const time = at(from, then);
      return minutes === null ? t('notes_page.nap', time) : t('notes_page.nap_long', time, duration(minutes));
    }),
    ...(alcohol === null ? [] : [() => plural('notes_page.alcohol', alcohol.drinks)]),
    ...(last === null ? [] : [() => t('notes_page.alcohol_last', at(last))]),
    ...(meal === null ? [] : [() => t('notes_page.meal', at(meal))]),
    ...(moved === null ? [] : [() => t(`notes_page.moved.${moved}`)]),
  ]);
}

/** Another sleep of the night, all that was said of it: "lights out 16:00, woke 21:00", "25 min until asleep". */
function sleptPieces(sleep: Sleep, at: (instant: Instant, offset: number) => string): Piece[] {
  const { inBed, tried, latency, woke, up, offset, offsetUp } = sleep;
  const time = (instant: Instant | null, then: number) =>
    instant === null ? t('notes_page.unsaid') : at(instant, then);
  const span = (from: Instant | null, to: Instant | null): [string, string] => [time(from, offset), time(to, offsetUp)];
  return [
    ...(inBed === null && up === null ? [] : [() => t('notes_page.bed', ...span(inBed, up))]),
    ...(tried === null && woke === null ? [] : [() => t('notes_page.slept', ...span(tried, woke))]),
    ...(latency === null ? [] : [() => t('notes_page.until_asleep', duration(latency))]),
    ...(awakeText(sleep) === '' ? [] : [() => t('notes_page.awake', awakeText(sleep))]),
  ];
}

/** What was noted about the legs, by its time and as it was written. */
export function legPieces(record: NightRecord, clock: Clock): Pieces {
  const at = (instant: Instant) => timeThen(instant, instant < record.wake ? record.offset : record.offsetWake, clock);
  const noted: { when: Instant; pieces: Piece[] }[] = [
    ...record.legs.map(({ at: when, value }) => ({ when, pieces: [() => t(`leg_log.word.${value}`)] })),
    ...record.legsWoke.map((when) => ({ when, pieces: [() => t('notes_page.woke_me')] })),
    ...record.legEntries.map((entry) => ({ when: entry.at, pieces: entryPieces(entry, at) })),
  ];
  const timed = ({ when, pieces: [first = () => '', ...more] }: (typeof noted)[number]) => [
    () => t('notes_page.timed', at(when), first()).trim(),
    ...more,
  ];
  return told(noted.sort((a, b) => a.when - b.when).flatMap(timed));
}

/** An entry in short pieces, in the order of the form. What was left out has none. */
function entryPieces(entry: LegEntry, at: (instant: Instant) => string): Piece[] {
  const { now, strongest, began, doing, where, felt, painful, helped, lost, triggers } = entry;
  return [
    ...(now === null ? [] : [() => t('notes_page.urge', number(now))]),
    ...(strongest === null ? [] : [() => t('notes_page.strongest', number(strongest))]),
    ...(where.length === 0 ? [] : [() => listed(where.map((place) => t(`leg_log.place.${place}`)))]),
    ...(began === null ? [] : [() => t('notes_page.began', at(began))]),
    ...(doing === null ? [] : [() => t(`leg_log.doing.${doing}`)]),
    ...(felt === '' ? [] : [() => t('leg_log.said.quoted', felt)]),
    ...(painful === null ? [] : [() => t(painful ? 'leg_log.said.painful' : 'leg_log.said.not_painful')]),
    ...helped.map(({ what, much }) => () => {
      const word = t(`leg_log.helper.${what}`);
      return much === null ? word : t('leg_log.said.much', word, t(`leg_log.amount.${much}`));
    }),
    ...(lost === null ? [] : [() => t('notes_page.lost', number(lost))]),
    ...triggers.map((trigger) => () => t('notes_page.trigger', t(`leg_log.trigger.${trigger}`))),
  ];
}
