import { useMemo } from 'preact/hooks';
import { halfLifeOf } from '../../../lib/caffeine/model';
import type { CaffeineSettings } from '../../../lib/caffeine/schema';
import { zoneThen } from '../../../lib/diary/wall';
import { dateText } from '../../../lib/platform/calendar';
import { plural, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { HOUR } from '../../../lib/time/instant';
import type { PlainDate } from '../../../lib/time/plain';
import { CaffeineCurve } from '../../charts/CaffeineCurve';
import { HappenedNight } from '../../happened/HappenedNight';
import type { HappenedContext } from '../../happened/happened';
import type { Opened } from '../../hooks/useNight';
import { LinkButton } from '../../ui/Button';
import { Known } from '../learn/Known';
import { NightLegs } from '../legs/LegList';
import { dayLines, tapLines } from '../morning/Told';
import type { Shared } from '../shared';
import { addressOf, GoTo } from './GoTo';
import { NightTimes } from './NightTimes';
import { NumbersFold } from './NumbersFold';

export interface NightPageProps {
  night: PlainDate;
  opened: Opened;
  /** Null where no estimate is told. */
  caffeine: CaffeineSettings | null;
  context: HappenedContext;
  shared: Shared;
}

/** One night: what was planned and noted, what happened, and the caffeine of its day. */
export function NightPage({ night, opened, caffeine, context, shared }: NightPageProps) {
  const { record, doses, older, newer, span } = opened;
  const { tonight, now, zone, clock, deeds, noting } = shared;
  const legs = record && record.legs.length + record.legsWoke.length + record.legEntries.length > 0;
  return (
    <article class="night">
      <nav class="night-nav" aria-label={t('nights.all')}>
        {record && older && <LinkButton href={addressOf(older)}>{t('nights.older')}</LinkButton>}
        {record && newer && <LinkButton href={addressOf(newer)}>{t('nights.newer')}</LinkButton>}
        <LinkButton kind="quiet" href="#nights">
          {t('nights.all')}
        </LinkButton>
      </nav>
      <h2 id="night-head" tabIndex={-1}>
        {t(record ? 'options.working.night_of' : 'nights.gone', dateText(night, true))}
      </h2>
      {!record && <Near older={older} newer={newer} />}
      {!record && span && <GoTo span={span} />}
      {record && (
        <>
          <section aria-labelledby="night-times">
            <h3 id="night-times">{t('nights.times')}</h3>
            <NightTimes record={record} clock={clock} />
            <Noted record={record} clock={clock} />
            {noting && (
              <p class="night-change">
                <LinkButton href={`#morning/${night}`}>
                  {t(record.morning || record.diary ? 'nights.change' : 'nights.write')}
                </LinkButton>
              </p>
            )}
          </section>
          {record.diary && record.diary.note !== '' && (
            <section aria-labelledby="night-note">
              <h3 id="night-note">{t('nights.note')}</h3>
              <p class="night-note" dir="auto">
                {record.diary.note}
              </p>
            </section>
          )}
          {legs && (
            <section aria-labelledby="night-legs">
              <h3 id="night-legs">{t('nights.legs')}</h3>
              <NightLegs night={record} zone={zone} clock={clock} deeds={null} />
            </section>
          )}
          <section aria-labelledby="night-happened">
            <h3 id="night-happened">{t('options.working.happened')}</h3>
            <HappenedNight {...{ record, context, tonight, now, deeds }} />
          </section>
          {caffeine && <NightCaffeine {...{ record, doses, caffeine, shared }} />}
          {record.diary && <NumbersFold nights={[record]} />}
        </>
      )}
    </article>
  );
}

/** The stored nights next to a date that has none. */
function Near({ older, newer }: Pick<Opened, 'older' | 'newer'>) {
  const near = [older, newer].filter((each) => each !== null);
  if (near.length === 0) return null;
  return (
    <nav class="night-near" aria-labelledby="night-near">
      <p id="night-near" class="soft">
        {plural('nights.near', near.length)}
      </p>
      {near.map((each) => (
        <LinkButton key={each} href={addressOf(each)}>
          {dateText(each, true)}
        </LinkButton>
      ))}
    </nav>
  );
}

/** The taps of the morning, and what was noted of the day. */
function Noted({ record, clock }: { record: NightRecord; clock: Shared['clock'] }) {
  const { diary, morning } = record;
  if (diary === null && morning === null) return <p class="soft">{t('nights.none')}</p>;
  const lines = [...(morning ? tapLines(morning) : []), ...(diary ? dayLines(diary, record, clock) : [])];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface NightCaffeineProps extends Pick<Opened, 'doses'>, Pick<NightPageProps, 'shared'> {
  record: NightRecord;
  caffeine: CaffeineSettings;
}

/** The estimate over the night's day; nothing where nobody drank, or no estimate holds. */
function NightCaffeine({ record, doses, caffeine, shared }: NightCaffeineProps) {
  const { bedtime, wake } = record;
  const halfLife = halfLifeOf(caffeine);
  const drunk = useMemo(() => doses.filter(({ at }) => at < wake), [doses, wake]);
  if (!caffeine.drinks || halfLife === null || record.atBedtime === null || record.doses.length === 0) return null;
  const from = Math.min(bedtime - 15 * HOUR, ...record.doses.map(({ at }) => at));
  return (
    <>
      <CaffeineCurve
        doses={drunk}
        planned={null}
        {...{ from, to: wake, bedtime, limit: caffeine.limit, halfLife }}
        zone={zoneThen(bedtime, record.offset, shared.zone)}
        clock={shared.clock}
      />
      <Known card="caffeine" />
    </>
  );
}
