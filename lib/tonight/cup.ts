import type { LastCup } from '../caffeine/last-cup';
import { AFTER_CUP, AFTER_WAKE, lastCup } from '../caffeine/last-cup';
import { DECAF } from '../caffeine/limits';
import { halfLifeOf, residual } from '../caffeine/model';
import type { CaffeineSettings, Dose } from '../caffeine/schema';
import { wasSeen } from '../schedule/decide';
import { NONE_LEFT } from '../schedule/evening';
import type { PlanInput } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { PlainDate } from '../time/plain';

/**
 * After so many half-lives about a ten-thousandth of a drink is left: it counts no more, and its night is not read. What is left
 * out is 0.1 mg at the most, for six cups a day at the longest half-life.
 */
const HALF_LIVES_BACK = 13;

/** The user's half-life in hours; null where no estimate is made: they drink none, or none holds for them. */
function halfLifeFor(settings: CaffeineSettings): number | null {
  return settings.drinks ? halfLifeOf(settings) : null;
}

/** How the last coffee is timed, `hours` where an estimate was chosen that does not hold. */
export function timedBy(settings: CaffeineSettings): CaffeineSettings['mode'] {
  return halfLifeFor(settings) === null ? 'hours' : settings.mode;
}

/** Nights before a night whose drinks may count at its bedtime: 4 for an average adult, at most 10; 0 without an estimate. */
export function nightsThatCount(settings: CaffeineSettings): number {
  const halfLife = halfLifeFor(settings);
  return halfLife === null ? 0 : Math.ceil((HALF_LIVES_BACK * halfLife) / 24) + 1;
}

/** What was begun before a bedtime and still counts there, oldest first. */
function dosesFor(nights: Iterable<NightRecord>, bedtime: Instant, halfLife: number): Dose[] {
  const from = bedtime - HALF_LIVES_BACK * halfLife * HOUR;
  const doses = [...nights].flatMap((record) => record.doses).filter(({ at }) => from <= at && at < bedtime);
  return doses.sort((a, b) => a.at - b.at);
}

/**
 * Milligrams left at a night's own bedtime, to a tenth; null for a night without drinks, and where no estimate is made.
 * @param nights the nights around it; `record` holds for its own
 */
export function leftAtBedtime(
  record: NightRecord,
  nights: ReadonlyMap<PlainDate, NightRecord>,
  settings: CaffeineSettings,
): number | null {
  const halfLife = halfLifeFor(settings);
  if (halfLife === null || record.doses.length === 0) return null;
  const all = new Map(nights).set(record.night, record);
  return Math.round(residual(dosesFor(all.values(), record.bedtime, halfLife), record.bedtime, halfLife) * 10) / 10;
}

/**
 * When the last coffee is spoken of, for the plan: worked out from what was drunk, null for not at all, or undefined where it
 * comes so many hours before bed. Once it was spoken of, a cup brings no second word: that is for a bedtime or a setting
 * that moved it, or a drink that was taken back. A drink noted late, or another limit, can put its time into the past: then
 * another cup would pass the limit from here on (`none`). That is said when the last coffee was to be, since nothing is
 * said for a time that nobody knew, or half an hour after the cup that is drunk now.
 */
export function cupRule(
  settings: CaffeineSettings,
  nights: ReadonlyMap<PlainDate, NightRecord>,
  now: Instant,
): PlanInput['lastCup'] {
  if (!settings.drinks) return () => null;
  const halfLife = timedBy(settings) === 'estimate' ? halfLifeFor(settings) : null;
  if (halfLife === null) return undefined;
  return ({ night, bedtime }, wake, tried) => {
    const doses = dosesFor(nights.values(), bedtime, halfLife);
    const worked = lastCup({ drink: settings.usual, doses, bedtime, limit: settings.limit, halfLife }, wake);
    const cup = tried ? triedCup(worked, tried, bedtime, wake) : worked;
    const record = nights.get(night);
    const said = record?.reminders[`caffeine/${night}`];
    if (!cup || !said) return cup;
    const waits = said.state === 'planned' || said.state === 'held';
    if (!waits) return cup.none && wasSeen(said) ? { due: said.due, none: said.text === NONE_LEFT } : cup;
    const stands = !said.shownBefore && cup.due < now && cup.due < said.due && record?.bedtime === bedtime;
    if (!stands) return cup;
    // Tried earlier, its time may have gone by while there is room for another cup yet.
    if (!worked || worked.due >= now) return { none: false, due: said.due };
    const afterCup = (doses.findLast(({ mg }) => mg > DECAF)?.at ?? 0) + AFTER_CUP;
    return { none: true, due: afterCup > now ? Math.min(said.due, afterCup) : said.due };
  };
}

/** The last coffee while an earlier one is tried: by its lead where no time is worked out; what leaves room for none stays. */
function triedCup(
  worked: LastCup | null,
  { earlier, lead }: { earlier: number; lead: number },
  bedtime: Instant,
  wake: Instant,
): LastCup | null {
  if (worked?.none) return worked;
  const due = Math.max(worked ? worked.due - earlier * MINUTE : bedtime - lead * MINUTE, wake + AFTER_WAKE);
  return due < bedtime ? { due, none: false } : null;
}
