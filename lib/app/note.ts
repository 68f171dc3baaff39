import { legsMatter } from '../body/schema';
import { favouritesOf } from '../routine/favourites';
import type { Plan } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import { noticeOf } from '../schedule/text';
import { offeredAt } from '../tonight/choice';
import type { Note } from './deps';
import type { World } from './world';

/** The notification of a reminder as it stands now. */
export function noteFor(world: World, record: NightRecord, plan: Plan, id: string): Note {
  const delivery = record.reminders[id];
  if (!delivery) throw new Error(`No reminder ${id} in the night of ${record.night}`);
  const body = world.items['settings/body'];
  const legs = legsMatter(body);
  const standing = {
    bedtime: plan.bedtime,
    brokenNights: world.items['settings/schedule']?.brokenNights ?? false,
    legsMatter: legs,
    legs: record.legs.at(-1)?.value ?? null,
    favourites: favouritesOf(world.items['settings/routines']),
    leaveOut: body.profile.chips,
  };
  const notice = noticeOf(delivery, record, plan, {
    now: world.now,
    settings: world.items['settings/reminders'],
    legsMatter: legs,
    routineMinutes: offeredAt(standing, world.now).minutes,
  });
  return { ...notice, zone: world.zone, clock: world.items['settings/look'].clock };
}
