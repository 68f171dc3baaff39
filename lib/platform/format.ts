import type { Message, MessageValue } from '../schedule/text';
import type { Instant } from '../time/instant';
import type { Zone } from '../time/zone';
import { language, type MessageKey, number, type PluralKey, plural, t } from './i18n';

/** How the user wants times written. */
export type Clock = 'auto' | '12' | '24';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of the language. Making one takes longer than using it: each is made once. */
export function formatOf(options: Intl.DateTimeFormatOptions & { timeZone: string }): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language(), options);
  formats.set(key, made);
  return made;
}

/** How a clock writes its hours. */
export const hours = (clock: Clock) =>
  clock === 'auto' ? {} : ({ hourCycle: clock === '12' ? 'h12' : 'h23' } as const);

/** `22:30` or `10:30 PM`, as the clock of the zone shows an instant. */
export function timeAt(instant: Instant, zone: Zone, clock: Clock): string {
  return formatOf({ timeZone: zone, hour: 'numeric', minute: '2-digit', ...hours(clock) }).format(instant);
}

/** `Mon 13:30`. */
export function dayTimeAt(instant: Instant, zone: Zone, clock: Clock): string {
  const options = { timeZone: zone, weekday: 'short', hour: 'numeric', minute: '2-digit', ...hours(clock) } as const;
  return formatOf(options).format(instant);
}

/** `1 h 10`, `2 h` or `25 min`. */
export function duration(minutes: number): string {
  const [h, min] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (h === 0) return t('time.minutes', number(min));
  return min === 0 ? t('time.hours', number(h)) : t('time.hours_minutes', number(h), number(min));
}

/** A message of the engine in the user's language, its times on the zone's clock. */
export function say({ key, values, count }: Message, zone: Zone, clock: Clock): string {
  const shown = (value: MessageValue) => {
    if ('time' in value) return timeAt(value.time, zone, clock);
    if ('message' in value) return t(value.message as MessageKey);
    return 'minutes' in value ? number(value.minutes) : value.text;
  };
  const texts = values.map(shown);
  return count === undefined ? t(key as MessageKey, ...texts) : plural(key as PluralKey, count, ...texts);
}
