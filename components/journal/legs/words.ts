import type { LegEntry } from '../../../lib/diary/schema';
import { language, number, t } from '../../../lib/platform/i18n';

/** One line of an entry: what it is about, and what was said. */
export interface Said {
  about: string;
  said: string;
}

/** Words one after the other, as the language lists them. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(words);

/**
 * An entry in the user's own words, in the order of the form. What was left out has no line.
 * @param time writes an instant as that evening's clock showed it
 */
export function saidIn(entry: LegEntry, time: (at: number) => string): Said[] {
  const { now, strongest, began, doing, where, felt, painful, helped, lost, triggers } = entry;
  const urges = [
    ...(now === null ? [] : [t('leg_log.said.now', number(now))]),
    ...(strongest === null ? [] : [t('leg_log.said.strongest', number(strongest))]),
  ];
  const start = [...(began === null ? [] : [time(began)]), ...(doing === null ? [] : [t(`leg_log.doing.${doing}`)])];
  const feeling = [
    ...(felt === '' ? [] : [t('leg_log.said.quoted', felt)]),
    ...(painful === null ? [] : [t(painful ? 'leg_log.said.painful' : 'leg_log.said.not_painful')]),
  ];
  const helps = helped.map(({ what, much }) => {
    const word = t(`leg_log.helper.${what}`);
    return much === null ? word : t('leg_log.said.much', word, t(`leg_log.amount.${much}`));
  });
  const lines: [string, string[]][] = [
    [t('leg_log.about.urge'), urges],
    [t('leg_log.about.where'), where.map((place) => t(`leg_log.place.${place}`))],
    [t('leg_log.about.began'), start],
    [t('leg_log.about.felt'), feeling],
    [t('leg_log.about.helped'), helps],
    [t('leg_log.about.lost'), lost === null ? [] : [t('time.minutes', number(lost))]],
    [t('leg_log.about.triggers'), triggers.map((trigger) => t(`leg_log.trigger.${trigger}`))],
  ];
  return lines.flatMap(([about, words]) => (words.length === 0 ? [] : [{ about, said: listed(words) }]));
}
