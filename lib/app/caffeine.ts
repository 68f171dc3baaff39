import { lastCup } from '../caffeine/cutoff';
import { halfLifeOf, residual } from '../caffeine/model';
import type { CaffeineSettings, Dose } from '../caffeine/schema';
import { wasSeen } from '../schedule/decide';
import type { Plan, PlanInput } from '../schedule/plan';
import { NONE_LEFT } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { Instant } from '../time/instant';
import type { CaffeineTold } from '../tonight/tonight';
import type { Deps } from './deps';
import type { World } from './world';

/** Milligrams a day that advice calls the usual upper limit (EFSA 2015, FDA), and in pregnancy (EFSA 2015). */
const DAILY = { usual: 400, pregnant: 200 };

/** What was begun before an instant, of every night that is known, oldest first. */
function dosesBefore(nights: Iterable<NightRecord>, bedtime: Instant): Dose[] {
  const doses = [...nights].flatMap((record) => record.doses).filter(({ at }) => at < bedtime);
  return doses.sort((a, b) => a.at - b.at);
}

/**
 * When the last coffee is spoken of, for the plan: worked out from what was drunk, or undefined where it comes so many hours
 * before bed. Once it was spoken of, a cup after that brings no second word.
 */
export function cupRule({ items, nights }: Pick<World, 'items' | 'nights'>): PlanInput['lastCup'] {
  const settings = items['settings/caffeine'];
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

/**
 * A night with what was left at its bedtime. A night that is over keeps what was worked out then, unless its drinks changed.
 */
export function withEstimate(record: NightRecord, { items, nights }: Pick<World, 'items' | 'nights'>): NightRecord {
  const left = estimateOf(record, items['settings/caffeine'], nights.values());
  return left === record.atBedtime ? record : { ...record, atBedtime: left };
}

function estimateOf(record: NightRecord, settings: CaffeineSettings, nights: Iterable<NightRecord>): number | null {
  const halfLife = settings.drinks && record.doses.length > 0 ? halfLifeOf(settings) : null;
  if (halfLife === null) return null;
  const others = [...nights].filter(({ night }) => night !== record.night);
  return Math.round(residual(dosesBefore([...others, record], record.bedtime), record.bedtime, halfLife) * 10) / 10;
}

/** What the popup tells of tonight's caffeine. Nobody on shift is told what may be left (views.md section 2). */
export function caffeineTold({ items }: World, plan: Plan | null, record: NightRecord | null): CaffeineTold | null {
  const settings = items['settings/caffeine'];
  if (!settings.drinks) return null;
  return {
    favourites: settings.favourites,
    doses: [...(record?.doses ?? [])].sort((a, b) => a.at - b.at),
    left: plan?.shift ? null : (record?.atBedtime ?? null),
    most: settings.clearance.startsWith('pregnant') ? DAILY.pregnant : DAILY.usual,
  };
}

/** The usual cup, begun now. */
export function usualCup(deps: Deps, { items, now }: Pick<World, 'items' | 'now'>): Dose {
  return { ...items['settings/caffeine'].usual, id: deps.newId(), at: now };
}
