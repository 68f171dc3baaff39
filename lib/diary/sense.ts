import type { Instant } from '../time/instant';
import type { Sense } from '../time/parse';
import type { PlainTime } from '../time/plain';
import { minuteOf, timeOfMinute } from '../time/plain';
import { type CheckedNight, impossibleIn, type Place } from './check';
import { type NightForm, withInstant } from './form';
import type { Reading } from './wall';

/**
 * How a time is understood that is typed at one place of a night: of the two halves of the day the one that contradicts less of
 * the night, and where both do as little, the one nearer to what the place is about.
 * @param about what stands there, or where its time is looked for
 * @param read what a time typed there means; one that the clocks left out stays the one that is meant, to be told
 * @param shown the form as it is shown: suggestions move with what is said
 */
export function senseAt(
  form: NightForm,
  place: Place,
  about: Instant,
  read: (time: PlainTime) => Reading,
  night: CheckedNight,
  shown: (form: NightForm) => NightForm,
): Sense {
  const against = ({ at }: Reading) => impossibleIn(shown(withInstant(form, place, at)), night).length;
  return {
    about,
    at: (time) => {
      const reading = read(time);
      const other = read(timeOfMinute(minuteOf(time) + 720));
      return against(reading) <= against(other) ? reading.at : null;
    },
  };
}
