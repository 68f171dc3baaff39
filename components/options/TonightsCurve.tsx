import { useMemo } from 'preact/hooks';
import { halfLifeOf } from '../../lib/caffeine/model';
import type { CaffeineSettings, Dose } from '../../lib/caffeine/schema';
import type { NightRecord } from '../../lib/schedule/record';
import { type Instant, MINUTE } from '../../lib/time/instant';
import { CaffeineCurve } from '../charts/CaffeineCurve';
import { isNoneLeft } from '../verbs/names';
import type { ComingNight } from './coming-night';
import type { Shown } from './shown';

export interface TonightsCurveProps {
  value: CaffeineSettings;
  /** Minutes before bedtime at which the last coffee is spoken of where nothing else says when. */
  lead: number;
  plan: ComingNight;
  nights: readonly NightRecord[];
  shown: Shown;
}

/**
 * What was drunk in the coming night's day, and the usual drink at the last-coffee time, as a curve that follows the form.
 * Nobody after work at night is told what may be left (views.md section 2), and for some no estimate holds: nothing then.
 */
export function TonightsCurve({ value, lead, plan, nights, shown }: TonightsCurveProps) {
  const { usual, limit } = value;
  const { bedtime, wake: to, began, zone } = plan;
  const halfLife = halfLifeOf(value);
  const at = plannedAt(plan, lead);
  const doses = useMemo(() => drunkBefore(nights, to), [nights, to]);
  const noted = nights.find(({ night }) => night === plan.night)?.doses ?? [];
  const from = Math.min(began, ...noted.map((dose) => dose.at));
  // A cup that did not come is an example of one until another was noted.
  const comes = at !== null && (at > shown.now || noted.length === 0);
  const planned = useMemo(() => (comes ? { ...usual, id: 'planned', at } : null), [usual, at, comes]);
  if (plan.shift || halfLife === null || (doses.length === 0 && !planned)) return null;
  return (
    <CaffeineCurve
      {...{ doses, planned, to, bedtime, limit, halfLife, zone }}
      from={Math.min(from, planned?.at ?? from)}
      clock={shown.clock}
    />
  );
}

/** When the usual drink would come; null where what was drunk leaves room for no other. */
function plannedAt({ coffee, bedtime }: ComingNight, lead: number): Instant | null {
  if (coffee && isNoneLeft(coffee)) return null;
  return coffee?.due ?? bedtime - lead * MINUTE;
}

/** What was drunk, oldest first; what is left of the days before counts too. */
function drunkBefore(nights: readonly NightRecord[], to: Instant): Dose[] {
  const doses = nights.flatMap((record) => record.doses).filter(({ at }) => at < to);
  return doses.sort((a, b) => a.at - b.at);
}
