import { lastCup } from '../caffeine/cutoff';
import { halfLifeOf } from '../caffeine/model';
import type { CaffeineSettings, Dose } from '../caffeine/schema';
import { wasSeen } from '../schedule/decide';
import type { PlanInput } from '../schedule/plan';
import { NONE_LEFT } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import type { PlainDate } from '../time/plain';

/** What was begun before an instant, of every night that is known, oldest first. */
export function dosesBefore(nights: Iterable<NightRecord>, instant: Instant): Dose[] {
  const doses = [...nights].flatMap((record) => record.doses).filter(({ at }) => at < instant);
  return doses.sort((a, b) => a.at - b.at);
}

/**
 * When the last coffee is spoken of, for the plan: worked out from what was drunk, or undefined where it comes so many hours
 * before bed. Once it was spoken of, a cup after that brings no second word.
 */
export function cupRule(settings: CaffeineSettings, nights: ReadonlyMap<PlainDate, NightRecord>): PlanInput['lastCup'] {
  if (!settings.drinks) return () => null;
  const halfLife = settings.mode === 'estimate' ? halfLifeOf(settings) : null;
  if (halfLife === null) return undefined;
  return ({ night, bedtime }, wake) => {
    const doses = dosesBefore(nights.values(), bedtime);
    const cup = lastCup({ drink: settings.usual, doses, bedtime, limit: settings.limit, halfLife }, wake);
    const said = nights.get(night)?.reminders[`caffeine/${night}`];
    return cup?.none && said && wasSeen(said) ? { due: said.due, none: said.text === NONE_LEFT } : cup;
  };
}
