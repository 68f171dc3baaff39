import type { Dose } from '../../../lib/caffeine/schema';
import { KEPT, type Kept, MOST_ALCOHOL, MOVED, type Moved } from '../../../lib/diary/limits';
import { fixedZone, readNear } from '../../../lib/diary/wall';
import { timeAt } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import { HOUR } from '../../../lib/time/instant';
import { drinkName } from '../../caffeine/names';
import { Emptiable } from '../../diary/Emptiable';
import { LinkButton } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { AboutNumber } from './AboutNumber';
import { WallField } from './WallField';
import { dayClock, type Writing } from './writing';

/** The evening, about four hours before bed: times of the day before are those nearest to it. */
const EVENING = 4 * HOUR;

export interface DayBeforeProps {
  writing: Writing;
  /** Drinks with caffeine as they were noted; null for who drinks none. */
  doses: readonly Dose[] | null;
  /** The night is one with a change that is tried. */
  tries: boolean;
}

/** What the day before the night was like, as far as somebody likes to say. */
export function DayBefore({ writing, doses, tries }: DayBeforeProps) {
  const { form, night, clock, change } = writing;
  const on = dayClock(writing);
  const evening = Math.min(night.bedtime - EVENING, night.now);
  const { alcohol, meal, moved, kept } = form;
  const time = { writing, on, from: evening, read: (typed: string) => readNear(typed, evening, on) };
  return (
    <div class="morning-day">
      <AboutNumber
        label={t('diary.day.alcohol')}
        own={t('diary.own', t('diary.day.alcohol'))}
        value={alcohol?.drinks ?? null}
        about={[0, 1, 2, 3]}
        more={t('diary.day.more')}
        start={4}
        most={MOST_ALCOHOL}
        onChange={(drinks) =>
          change({
            ...form,
            alcohol: drinks === null ? null : { drinks, last: drinks === 0 ? null : (alcohol?.last ?? null) },
          })
        }
      />
      {alcohol !== null && alcohol.drinks > 0 && (
        <WallField
          {...time}
          place="alcohol.last"
          label={t('diary.day.alcohol_last')}
          value={alcohol.last}
          onChange={(last) => change({ ...form, alcohol: { ...alcohol, last } })}
        />
      )}
      <WallField
        {...time}
        place="meal"
        label={t('diary.day.meal')}
        value={meal}
        onChange={(at) => change({ ...form, meal: at })}
      />
      <Emptiable chosen={moved} onEmpty={() => change({ ...form, moved: null })}>
        <Chips<Moved>
          label={t('diary.day.moved')}
          value={moved}
          choices={MOVED.map((value) => ({ value, label: t(`diary.day.${value}`) }))}
          onChange={(next) => change({ ...form, moved: next })}
        />
      </Emptiable>
      {tries && (
        <Emptiable chosen={kept} onEmpty={() => change({ ...form, kept: null })}>
          <Chips<Kept>
            label={t('diary.day.kept')}
            value={kept}
            choices={KEPT.map((value) => ({ value, label: t(`diary.day.${value}`) }))}
            onChange={(next) => change({ ...form, kept: next })}
          />
        </Emptiable>
      )}
      {doses && (
        <section aria-labelledby="cups">
          <h3 id="cups">{t('diary.day.caffeine')}</h3>
          {doses.length === 0 ? (
            <p class="soft">{t('diary.day.no_caffeine')}</p>
          ) : (
            <ul class="morning-cups">
              {doses.map((dose) => (
                <li key={dose.id}>
                  {t('diary.day.cups', drinkName(dose), timeAt(dose.at, fixedZone(night.offset), clock))}
                </li>
              ))}
            </ul>
          )}
          <LinkButton kind="quiet" href={`#nights/${night.night}`}>
            {t('diary.day.change')}
          </LinkButton>
        </section>
      )}
    </div>
  );
}
