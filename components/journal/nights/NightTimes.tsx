import { rowOf } from '../../../lib/diary/row';
import type { Sleep } from '../../../lib/diary/schema';
import { fixedZone } from '../../../lib/diary/wall';
import { timeThen } from '../../../lib/platform/calendar';
import { type Clock, duration } from '../../../lib/platform/format';
import { number, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { minutesBetween } from '../../../lib/time/instant';
import { napTexts } from '../../charts/raster-words';

/** What was planned and noted of one night: times by its own clock, and hours. */
export function NightTimes({ record, clock }: { record: NightRecord; clock: Clock }) {
  const { bedtime, wake, offset, offsetWake, diary } = record;
  const { tst, screen } = rowOf(record);
  const sleeps = diary?.sleeps ?? [];
  const spanned = t('nights.span', timeThen(bedtime, offset, clock), timeThen(wake, offsetWake, clock));
  const naps = napTexts(record, clock);
  return (
    <dl class="night-times">
      <Fact name={t('nights.planned')} is={t('charts.reading', spanned, duration(minutesBetween(bedtime, wake)))} />
      {sleeps.map((sleep, i) => (
        <SleepTimes key={sleep.tried ?? i} sleep={sleep} clock={clock} nth={sleeps.length > 1 ? i + 1 : null} />
      ))}
      {tst !== null && <Fact name={t(sleeps.length > 1 ? 'nights.asleep_all' : 'nights.asleep')} is={duration(tst)} />}
      {naps.length > 0 && <Fact name={t('nights.naps')} is={naps.join(', ')} />}
      {screen !== null && <Fact name={t('nights.screen')} is={duration(screen)} />}
    </dl>
  );
}

function Fact({ name, is }: { name: string; is: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{is}</dd>
    </div>
  );
}

const clockName = (offset: number) => t('diary.zone.fixed', fixedZone(offset));

/** The times of one sleep that were noted; `nth` where there were several. */
function SleepTimes({ sleep, clock, nth }: { sleep: Sleep; clock: Clock; nth: number | null }) {
  const times = [
    [t('nights.in_bed'), sleep.inBed, sleep.offset],
    [t('nights.tried'), sleep.tried, sleep.offset],
    [t('nights.woke'), sleep.woke, sleep.offsetUp],
    [t('nights.up'), sleep.up, sleep.offsetUp],
  ] as const;
  return (
    <>
      {nth !== null && (
        <div class="night-nth">
          <dt>{t('nights.sleep', number(nth))}</dt>
          <dd />
        </div>
      )}
      {times.map(
        ([name, at, offset]) => at !== null && <Fact key={name} name={name} is={timeThen(at, offset, clock)} />,
      )}
      {sleep.offset !== sleep.offsetUp && (
        <Fact name={t('nights.clock')} is={t('nights.clocks', clockName(sleep.offset), clockName(sleep.offsetUp))} />
      )}
    </>
  );
}
