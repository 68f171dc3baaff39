import { halfLifeOf, residual } from '../caffeine/model';
import type { CaffeineSettings, Dose } from '../caffeine/schema';
import type { Plan } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import { dosesBefore } from '../tonight/cup';
import type { CaffeineTold } from '../tonight/tonight';
import type { Deps } from './deps';
import type { World } from './world';

/** Milligrams a day that advice calls the usual upper limit (EFSA 2015, FDA), and in pregnancy (EFSA 2015). */
const DAILY = { usual: 400, pregnant: 200 };

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
