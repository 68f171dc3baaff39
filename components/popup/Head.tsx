import type { Stage } from '../../lib/look/stage';
import { dayTimeAt, duration, timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { EVENING } from '../../lib/schedule/evening';
import type { Instant } from '../../lib/time/instant';
import { MINUTE } from '../../lib/time/instant';
import type { Phase, Tonight } from '../../lib/tonight/tonight';
import { dotOf, minutesLeft, nextLink } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import { Sky, type SkyBody, type SkyDot } from '../sky/Sky';
import { isNoneLeft, reminderName } from '../verbs/names';
import { inlineName } from './words';

/** What the popup is about: a phase of the night, or the quiet moment right after "Off to bed". */
export type Scene = Phase | 'rest';

export interface HeadProps {
  tonight: Tonight;
  scene: Scene;
  when: When;
  stage: Stage;
  now: Instant;
}

/** Phases in which no clock time is shown anywhere. */
const TIMELESS: ReadonlySet<Scene> = new Set(['night', 'rest', 'unset']);

/** A longer title is words, not numerals, and drawn smaller. */
const NUMERALS = 9;

/** The sky with the phase's words in it. */
export function Head({ tonight, scene, when, stage, now }: HeadProps) {
  const bedtime = tonight.bedtime ?? tonight.usualBedtime;
  const time = (at: Instant) => timeAt(at, tonight.zone, tonight.clock);
  const from = bedtime - EVENING * MINUTE;
  const timeless = TIMELESS.has(scene);
  const { title, small } = headText(tonight, scene, when, now);
  return (
    <Sky
      from={from}
      to={bedtime}
      now={scene === 'unset' ? from : now}
      dots={timeless || scene === 'quiet' ? [] : dotsOf(tonight, from, bedtime)}
      startLabel={timeless ? '' : time(from)}
      endLabel={timeless ? '' : time(bedtime)}
      body={bodyOf(when, stage)}
      label={t('popup.reminders')}
    >
      {small && <small>{small}</small>}
      <h1 class={title.length > NUMERALS ? 'sky-words' : undefined}>{title}</h1>
    </Sky>
  );
}

function headText(tonight: Tonight, scene: Scene, when: When, now: Instant): { title: string; small?: string } {
  const bedtime = tonight.bedtime ?? tonight.usualBedtime;
  const time = (at: Instant) => timeAt(at, tonight.zone, tonight.clock);
  const named = t('phase.day.title', time(bedtime));
  switch (scene) {
    case 'unset':
      return { title: t('phase.unset.title') };
    case 'morning':
      return { title: t('phase.morning.title') };
    case 'day': {
      const next = nextLink(tonight, now);
      const told = next !== null && !isNoneLeft(next) && !(tonight.shiftWork && next.kind === 'caffeine');
      return { title: named, small: told ? t('phase.day.small', inlineName(next), time(next.due)) : '' };
    }
    case 'evening':
    case 'windDown':
      if (!tonight.showTimeLeft) return { title: named };
      return { title: duration(minutesLeft(bedtime, now)), small: t('phase.evening.small', time(bedtime)) };
    case 'past':
      return { title: t('phase.past.title'), small: t('phase.past.small') };
    case 'night':
      return { title: t('phase.night.title') };
    case 'quiet': {
      const { backAt, zone, clock } = tonight;
      const small = backAt === null ? '' : t('phase.quiet.back', dayTimeAt(backAt, zone, clock));
      return { title: t(`phase.quiet.${when}`), small };
    }
    case 'rest':
      return { title: t('phase.rest.title') };
  }
}

/** The reminders of the last four hours; bedtime itself is the foot of the arc. */
function dotsOf(tonight: Tonight, from: Instant, bedtime: Instant): SkyDot[] {
  return tonight.chain
    .filter(({ due }) => from <= due && due < bedtime)
    .map(({ due, kind, text, state }) => ({
      at: due,
      state: dotOf(state),
      label: t('popup.dot', reminderName({ kind, text }), timeAt(due, tonight.zone, tonight.clock)),
    }));
}

/** Sun to moon for those who sleep at night, moon to half-closed sun for those who sleep by day (views.md 5.1). */
function bodyOf(when: When, stage: Stage): SkyBody {
  const deep = stage.name === 'evening' && stage.evening > 0.5;
  if (when === 'tonight') return deep ? 'moon' : 'sun';
  return deep ? 'blind' : 'moon';
}
