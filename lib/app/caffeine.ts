import { DAILY } from '../caffeine/limits';
import type { Dose } from '../caffeine/schema';
import { cupWord } from '../caffeine/words';
import type { Plan } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { PlainDate } from '../time/plain';
import { addDays } from '../time/plain';
import { leftAtBedtime } from '../tonight/cup';
import type { CaffeineTold } from '../tonight/tonight';
import type { World } from './world';

/**
 * A night with what was left at its bedtime. A night that is over keeps what was worked out then, unless its drinks changed.
 */
export function withEstimate(record: NightRecord, { items, nights }: Pick<World, 'items' | 'nights'>): NightRecord {
  const left = leftAtBedtime(record, nights, items['settings/caffeine']);
  return left === record.atBedtime ? record : { ...record, atBedtime: left };
}

/** What the popup tells of tonight's caffeine. Nobody on shift is told what may be left (views.md section 2). */
export function caffeineTold({ items }: World, plan: Plan | null, record: NightRecord | null): CaffeineTold | null {
  const settings = items['settings/caffeine'];
  if (!settings.drinks) return null;
  return {
    favourites: settings.favourites,
    doses: [...(record?.doses ?? [])].sort((a, b) => a.at - b.at),
    left: plan?.shift ? null : cupWord(record?.atBedtime ?? 0),
    most: settings.clearance.startsWith('pregnant') ? DAILY.pregnant : DAILY.usual,
  };
}

/**
 * A drink that was noted outside the popup and is still there. The popup tells no time at night, so one of the night before is
 * told in the morning.
 */
export function stillNoted({ items, nights }: Pick<World, 'items' | 'nights'>, night: PlainDate): Dose | null {
  const doses = [night, addDays(night, -1)].flatMap((each) => nights.get(each)?.doses ?? []);
  return doses.find(({ id }) => id === items.state.noted?.id) ?? null;
}
