import { measuresOf } from '../../lib/diary/measures';
import { legTimes, rasterRow } from '../../lib/diary/raster';
import { rowOf } from '../../lib/diary/row';
import { dateText, timeThen } from '../../lib/platform/calendar';
import { type Clock, duration } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import type { NightRecord } from '../../lib/schedule/record';
import { MINUTE } from '../../lib/time/instant';

const LEGS = {
  quiet: 'popup.legs.quiet',
  stirring: 'popup.legs.stirring',
  restless: 'popup.legs.restless',
} as const;

/** What is known of one night, each thing in a few words of its own; null where nothing was noted or counted. */
export interface NightSaid {
  date: string;
  planned: string;
  slept: string | null;
  /** Falling asleep or waking was not said of some sleep: lights out, or bed, or getting up stands for it. */
  about: boolean;
  naps: string | null;
  cup: string | null;
  mg: string | null;
  screen: string | null;
  legs: string | null;
  /** How long the row is, where the clock moved. */
  length: string | null;
}

/** Several things as one: "22:50 to 06:10, 09:00 to 10:30"; null of none. */
const together = (texts: readonly string[]) =>
  texts.length === 0 ? null : texts.reduce((before, next) => t('charts.reading', before, next));

/** The naps of a night's day: "14:30 to 15:00", or when one began where its length was not said. */
export function napTexts({ diary }: Pick<NightRecord, 'diary'>, clock: Clock): string[] {
  return (diary?.naps ?? []).map(({ at, minutes, offset }) => {
    const from = timeThen(at, offset, clock);
    return minutes === null ? from : t('nights.span', from, timeThen(at + minutes * MINUTE, offset, clock));
  });
}

/** One night in words, its times as its own clock showed them; its date with the year where it is not the newest one's. */
export function saidOf(record: NightRecord, clock: Clock, withYear = false): NightSaid {
  const { night, bedtime, wake, offset, offsetWake, atBedtime } = record;
  const { sleeps, lastCup, screen, legs } = rowOf(record);
  const { length } = rasterRow(record);
  const span = (each: { from: number; to: number; offset: number; offsetUp: number }) =>
    t('nights.span', timeThen(each.from, each.offset, clock), timeThen(each.to, each.offsetUp, clock));
  const stirred = legTimes(record).map((at) => timeThen(at, offset, clock));
  return {
    date: dateText(night, withYear),
    planned: span({ from: bedtime, to: wake, offset, offsetUp: offsetWake }),
    slept: together(sleeps.map(span)),
    about: (record.diary?.sleeps ?? []).map(measuresOf).some(({ onset, woke }) => onset === null || woke === null),
    naps: together(napTexts(record, clock)),
    cup: lastCup === null ? null : timeThen(lastCup, offset, clock),
    mg: atBedtime === null ? null : t('charts.mg', number(Math.round(atBedtime))),
    screen: screen === null ? null : duration(screen),
    legs: together([...(legs === null ? [] : [t(LEGS[legs])]), ...stirred]),
    length: length === 24 ? null : duration(Math.round(length * 60)),
  };
}

/** The same as sentences, for reading and for those who hear it. */
export function sentencesOf({ planned, slept, about, naps, cup, mg, screen, legs, length }: NightSaid): string[] {
  return [
    t('nights.said.planned', planned),
    slept === null ? t('nights.said.none') : t(about ? 'nights.said.about' : 'nights.said.slept', slept),
    ...(naps === null ? [] : [t('nights.said.naps', naps)]),
    ...(cup === null ? [] : [t('nights.said.cup', cup)]),
    ...(mg === null ? [] : [t('nights.said.mg', mg)]),
    ...(screen === null ? [] : [t('nights.said.screen', screen)]),
    ...(legs === null ? [] : [t('nights.said.legs', legs)]),
    ...(length === null ? [] : [t('nights.said.length', length)]),
  ];
}
