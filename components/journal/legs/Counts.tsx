import type { LegCounts } from '../../../lib/diary/leg-counts';
import { number, plural, t } from '../../../lib/platform/i18n';

const WORDS = ['quiet', 'stirring', 'restless'] as const;

/** How often each thing was noted over the nights that are shown, in the user's own words. What was noted on none has no line. */
export function Counts({ counts }: { counts: LegCounts }) {
  const { nights, noted, words, woke, helped } = counts;
  const lines = [
    plural('leg_log.counts.noted', nights, number(noted)),
    ...WORDS.filter((word) => words[word] > 0).map((word) =>
      t('leg_log.counts.word', t(`leg_log.word.${word}`), number(words[word])),
    ),
    ...(woke > 0 ? [t('leg_log.counts.woke', number(woke))] : []),
    ...helped.map(({ what, nights: on }) =>
      what === 'nothing'
        ? t('leg_log.counts.nothing', number(on))
        : t('leg_log.counts.helped', t(`leg_log.helper.${what}`), number(on)),
    ),
  ];
  return (
    <ul class="leg-counts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
