import type { LegCounts } from '../../../lib/diary/leg-counts';
import { measuresOf } from '../../../lib/diary/measures';
import { longestOf } from '../../../lib/diary/row';
import type { LegEntry, Sleep } from '../../../lib/diary/schema';
import type { Left } from '../../../lib/notes/fit';
import { type Clock, duration, timeThen } from '../../../lib/platform/format';
import { number, plural, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Instant } from '../../../lib/time/instant';
import { drinkName } from '../../caffeine/names';
import { listed } from '../legs/words';

/** What the page has no room for, in words. */
export const LEFT: Left = {
  things: (count) => t('notes_page.things', number(count)),
  letters: (count) => plural('notes_page.letters', count),
};

/** The same of notes, of which a line tells how many more there are. */
export const NOTES_LEFT: Left = { ...LEFT, things: (count) => plural('notes_page.more_notes', count) };

/** The longest sleep of a night, whose times have columns of their own; null where none was noted. */
export function mainSleep({ diary }: NightRecord): Sleep | null {
  const sleeps = diary?.sleeps ?? [];
  return sleeps[longestOf(sleeps)] ?? sleeps[0] ?? null;
}

/** "2×, 40": times awake and minutes, as far as they were said. */
export function awakeText({ wakings, awake }: Sleep): string {
  const times =
    wakings === 'often' ? t('notes_page.often') : wakings !== null && t('notes_page.times', number(wakings));
  return listed([times, awake !== null && number(awake)].filter((each) => each !== false));
}

/** What was drunk, napped, slept at other times and noted of the day, in the words of the page. */
export function dayItems(record: NightRecord, clock: Clock): string[] {
  const { diary, doses, offset } = record;
  const main = mainSleep(record);
  const at = (instant: Instant, then = offset) => timeThen(instant, then, clock);
  const others = (diary?.sleeps ?? []).filter((sleep) => sleep !== main);
  const alcohol = diary?.alcohol;
  return [
    ...doses.map((dose, i) => {
      const [name, before] = [drinkName(dose), doses[i - 1]];
      // The same drink again is its time alone.
      return before && drinkName(before) === name ? at(dose.at) : t('notes_page.drink', name, at(dose.at));
    }),
    ...others.map((sleep) => sleptText(sleep, at)),
    ...(diary?.naps ?? []).map((nap) =>
      nap.minutes === null
        ? t('notes_page.nap', at(nap.at, nap.offset))
        : t('notes_page.nap_long', at(nap.at, nap.offset), duration(nap.minutes)),
    ),
    ...(alcohol ? [plural('notes_page.alcohol', alcohol.drinks)] : []),
    ...(alcohol?.last ? [t('notes_page.alcohol_last', at(alcohol.last))] : []),
    ...(diary?.meal ? [t('notes_page.meal', at(diary.meal))] : []),
    ...(diary?.moved ? [t(`notes_page.moved.${diary.moved}`)] : []),
  ];
}

/** Another sleep of the night, all that was said of it: "slept 16:00 to 21:00, 25 min until asleep". */
function sleptText(sleep: Sleep, at: (instant: Instant, offset: number) => string): string {
  const begin = sleep.tried ?? sleep.inBed ?? measuresOf(sleep).onset;
  const end = sleep.woke ?? sleep.up;
  const time = (instant: Instant | null, offset: number) =>
    instant === null ? t('notes_page.unsaid') : at(instant, offset);
  const slept = t('notes_page.slept', time(begin, sleep.offset), time(end, sleep.offsetUp));
  const awake = awakeText(sleep);
  return listed([
    slept,
    ...(sleep.latency === null ? [] : [t('notes_page.until_asleep', duration(sleep.latency))]),
    ...(awake === '' ? [] : [t('notes_page.awake', awake)]),
  ]);
}

/** What was noted about the legs, by its time and as it was written. */
export function legItems(record: NightRecord, clock: Clock): string[] {
  const at = (instant: Instant) => timeThen(instant, instant < record.wake ? record.offset : record.offsetWake, clock);
  const noted = [
    ...record.legs.map(({ at: when, value }) => ({ when, items: [t(`leg_log.word.${value}`)] })),
    ...record.legsWoke.map((when) => ({ when, items: [t('notes_page.woke_me')] })),
    ...record.legEntries.map((entry) => ({ when: entry.at, items: entryItems(entry, at) })),
  ];
  return noted
    .sort((a, b) => a.when - b.when)
    .flatMap(({ when, items: [first = '', ...more] }) => [t('notes_page.timed', at(when), first).trim(), ...more]);
}

/** An entry in short pieces, in the order of the form. What was left out has none. */
function entryItems(entry: LegEntry, at: (instant: Instant) => string): string[] {
  const { now, strongest, began, doing, where, felt, painful, helped, lost, triggers } = entry;
  return [
    ...(now === null ? [] : [t('notes_page.urge', number(now))]),
    ...(strongest === null ? [] : [t('notes_page.strongest', number(strongest))]),
    ...(where.length === 0 ? [] : [listed(where.map((place) => t(`leg_log.place.${place}`)))]),
    ...(began === null ? [] : [t('notes_page.began', at(began))]),
    ...(doing === null ? [] : [t(`leg_log.doing.${doing}`)]),
    ...(felt === '' ? [] : [t('leg_log.said.quoted', felt)]),
    ...(painful === null ? [] : [t(painful ? 'leg_log.said.painful' : 'leg_log.said.not_painful')]),
    ...helped.map(({ what, much }) => {
      const word = t(`leg_log.helper.${what}`);
      return much === null ? word : t('leg_log.said.much', word, t(`leg_log.amount.${much}`));
    }),
    ...(lost === null ? [] : [t('notes_page.lost', number(lost))]),
    ...triggers.map((trigger) => t('notes_page.trigger', t(`leg_log.trigger.${trigger}`))),
  ];
}

/** "Legs: noted on 6 of 14 nights. Helped, by nights: walking 3, rubbing 2." Empty where nothing was noted. */
export function countsText({ nights, noted, helped }: LegCounts): string {
  if (noted === 0) return '';
  const on = helped
    .filter(({ what }) => what !== 'nothing')
    .map(({ what, nights: n }) => t('notes_page.helped_on', t(`leg_log.helper.${what}`), number(n)));
  const counted = plural('notes_page.legs_noted', nights, number(noted));
  return on.length === 0 ? counted : t('notes_page.two', counted, t('notes_page.helped', listed(on)));
}
