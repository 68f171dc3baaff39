import { type Impossible, TIMES } from '../../../lib/diary/check';
import { measuresOf } from '../../../lib/diary/measures';
import type { Sleep } from '../../../lib/diary/schema';
import { fixedZone } from '../../../lib/diary/wall';
import { type Clock, dayTimeAt, duration, timeAt } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import { MINUTE } from '../../../lib/time/instant';
import type { Zone } from '../../../lib/time/zone';

/** Why something cannot be, with the time that it contradicts. */
export function faultText({ code, other }: Pick<Impossible, 'code' | 'other'>, zone: Zone, clock: Clock): string {
  return t(`diary.fault.${code}`, other === null ? '' : timeAt(other, zone, clock));
}

/** "Sun 22:40 to Mon 06:50", by the clocks of each end; null without both ends. */
export function spanText(sleep: Sleep, clock: Clock): string | null {
  const [from, to] = [sleep.inBed ?? sleep.tried, sleep.up ?? sleep.woke];
  if (from === null || to === null) return null;
  const text = (at: number, offset: number) => dayTimeAt(at, fixedZone(offset), clock);
  return t('diary.told.stretch', text(from, sleep.offset), text(to, sleep.offsetUp));
}

/**
 * "6 h 25 asleep, 8 h 10 in bed", of all sleeps together: as much as can be said. Where it is not known how long somebody lay
 * awake it is the time from lights out to waking. Null where nothing can be. A sleep without any time is none yet.
 */
export function hoursText(all: readonly Sleep[]): string | null {
  const sleeps = all.filter((sleep) => TIMES.some((name) => sleep[name] !== null));
  const measures = sleeps.map(measuresOf);
  const tst = sum(measures.map((each) => each.tst));
  const tib = sum(measures.map((each) => each.tib));
  if (tst !== null && tib !== null) return t('diary.told.asleep_bed', duration(tst), duration(tib));
  if (tst !== null) return t('diary.told.asleep', duration(tst));
  if (tib !== null) return t('diary.told.bed', duration(tib));
  const tried = sum(sleeps.map((each) => minutesTried(each)));
  return tried === null ? null : t('diary.told.tried', duration(tried));
}

function minutesTried({ tried, woke }: Sleep): number | null {
  return tried === null || woke === null || woke < tried ? null : (woke - tried) / MINUTE;
}

/** The sum of minutes; null where there is nothing to add or one is missing. */
function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number | null>((total, each) => (total === null || each === null ? null : total + each), 0);
}
