import type { LegCounts } from '../../../lib/diary/leg-counts';
import { longestOf } from '../../../lib/diary/row';
import type { Sleep } from '../../../lib/diary/schema';
import type { Left } from '../../../lib/notes/fit';
import { number, plural, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
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

/** "Legs: noted on 6 of 14 nights. Helped, by nights: walking 3, rubbing 2." Empty where nothing was noted. */
export function countsText({ nights, noted, helped }: LegCounts): string {
  if (noted === 0) return '';
  const on = helped
    .filter(({ what }) => what !== 'nothing')
    .map(({ what, nights: n }) => t('notes_page.helped_on', t(`leg_log.helper.${what}`), number(n)));
  const counted = plural('notes_page.legs_noted', nights, number(noted));
  return on.length === 0 ? counted : t('notes_page.two', counted, t('notes_page.helped', listed(on)));
}
