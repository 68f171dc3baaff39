import type { NightForm } from '../../../lib/diary/form';
import type { NightClock } from '../../../lib/diary/night-clock';
import { timeThen } from '../../../lib/platform/calendar';
import { type Clock, duration } from '../../../lib/platform/format';
import { number, plural, t } from '../../../lib/platform/i18n';
import { hoursText, spanText } from './words';

export interface ToldProps {
  form: NightForm;
  night: NightClock;
  clock: Clock;
}

/** What was noted of a night, to be read: nothing is asked. */
export function Told({ form, night, clock }: ToldProps) {
  const lines = linesOf(form, night, clock);
  if (lines.length === 0) return <p class="soft">{t('diary.read.none')}</p>;
  return (
    <ul class="morning-told">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const said = <T,>(value: T | null, text: (value: T) => string): string[] => (value === null ? [] : [text(value)]);

function linesOf(form: NightForm, night: NightClock, clock: Clock): string[] {
  const { legs, sleeps, naps, note } = form;
  return [
    ...tapLines(form),
    ...said(legs, (word) => t('diary.read.legs', t(`popup.legs.${word}`))),
    ...sleeps.flatMap((sleep) => said(spanText(sleep, clock), (text) => text)),
    ...said(hoursText(sleeps), (text) => text),
    ...sleeps.flatMap(({ latency, wakings, awake }) => [
      ...said(latency, (minutes) => t('diary.read.latency', duration(minutes))),
      ...said(wakings, (times) => (times === 'often' ? t('diary.read.often') : plural('diary.read.wakings', times))),
      ...said(awake, (minutes) => t('diary.read.awake', duration(minutes))),
    ]),
    ...naps.map(({ at, minutes, offset }) => {
      const time = timeThen(at, offset, clock);
      return t('diary.read.nap', minutes === null ? time : t('diary.day.cups', time, duration(minutes)));
    }),
    ...dayLines(form, night, clock),
    ...(note === '' ? [] : [note]),
  ];
}

/** How the night was and how rested its sleeper, as tapped. */
export function tapLines({ rough, rested }: Pick<NightForm, 'rough' | 'rested'>): string[] {
  return [
    ...said(rough, (score) => t('diary.read.rough', number(score))),
    ...said(rested, (score) => t('diary.read.rested', number(score))),
  ];
}

/** What was noted of the day before the night. */
export function dayLines(
  { alcohol, meal, moved, kept }: Pick<NightForm, 'alcohol' | 'meal' | 'moved' | 'kept'>,
  { offset }: Pick<NightClock, 'offset'>,
  clock: Clock,
): string[] {
  return [
    ...said(alcohol, ({ drinks, last }) => {
      const text = plural('diary.read.alcohol', drinks);
      return last === null ? text : t('diary.day.cups', text, timeThen(last, offset, clock));
    }),
    ...said(meal, (at) => t('diary.read.meal', timeThen(at, offset, clock))),
    ...said(moved, (word) => t('diary.read.moved', t(`diary.day.${word}`))),
    ...said(kept, (word) => t('diary.read.kept', t(`diary.day.${word}`))),
  ];
}
