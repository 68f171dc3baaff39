/** Somebody who noted restless legs on the last three nights: as a copy of notes that is brought back. */

import type { Command } from '../../lib/app/commands';
import { firstBody } from '../../lib/body/schema';
import { firstCaffeine } from '../../lib/caffeine/first';
import { firstJournal } from '../../lib/diary/schema';
import { firstLook } from '../../lib/look/schema';
import { firstPause } from '../../lib/pause/schema';
import { firstRoutines } from '../../lib/routine/schema';
import { firstReminders } from '../../lib/schedule/kinds';
import { planNight } from '../../lib/schedule/plan';
import { freshNight } from '../../lib/schedule/reduce';
import { NO_OVERRIDE } from '../../lib/schedule/window';
import { firstScreenTime } from '../../lib/screen-time/groups';
import { firstSoften } from '../../lib/soften/schema';
import { firstSound } from '../../lib/sound/schema';
import { firstTrials } from '../../lib/trial/schema';
import { everyNight } from './evenfall';

/** @param nights the nights on which legs were restless, in Berlin */
export function restlessNights(nights: readonly string[]): Command {
  const schedule = everyNight('22:30', '06:45');
  const reminders = firstReminders();
  return {
    type: 'backup/restore',
    settings: {
      schedule,
      reminders,
      look: { ...firstLook(), clock: '24' },
      body: { ...firstBody(), legs: 'often' },
      routines: firstRoutines(),
      sound: firstSound(),
      screenTime: firstScreenTime(),
      soften: firstSoften(),
      pause: firstPause(),
      caffeine: firstCaffeine(),
      journal: firstJournal(),
      trials: firstTrials(),
    },
    nights: nights.map((night) => {
      const plan = planNight({ schedule, reminders, zone: 'Europe/Berlin', overrideOf: () => NO_OVERRIDE }, night);
      const record = freshNight(plan);
      return { ...record, legs: [{ at: plan.bedtime, value: 'restless' }] };
    }),
    mode: 'merge',
    seen: null,
  };
}
