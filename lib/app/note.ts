import { legsMatter } from '../body/schema';
import { presetFor, presetMinutes } from '../routine/choose';
import type { Plan } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import { noticeOf } from '../schedule/text';
import type { Note } from './deps';
import type { World } from './world';

/** The notification of a reminder as it stands now. */
export function noteFor(world: World, record: NightRecord, plan: Plan, id: string): Note {
  const delivery = record.reminders[id];
  if (!delivery) throw new Error(`No reminder ${id} in the night of ${record.night}`);
  const brokenNights = world.items['settings/schedule']?.brokenNights ?? false;
  const notice = noticeOf(delivery, record, plan, {
    now: world.now,
    settings: world.items['settings/reminders'],
    legsMatter: legsMatter(world.items['settings/body']),
    routineMinutes: presetMinutes(presetFor({ late: world.now >= plan.bedtime, brokenNights })),
  });
  return { ...notice, zone: world.zone, clock: world.items['settings/look'].clock };
}
