import { legsMatter } from '../body/schema';
import { favouritesOf } from '../routine/favourites';
import { isAnswered, routineDone } from '../schedule/decide';
import { FACTS, firstSchedule } from '../schedule/kinds';
import type { Plan } from '../schedule/plan';
import type { NightRecord } from '../schedule/record';
import type { Kind, ScheduleSettings } from '../schedule/schema';
import { NO_OVERRIDE, sleepWindow } from '../schedule/window';
import type { Instant } from '../time/instant';
import type { PlainDate } from '../time/plain';
import { addDays, daysBetween } from '../time/plain';
import { timedBy } from '../tonight/cup';
import { minutesIn } from '../tonight/screen';
import type { CardKind, Link, Tonight } from '../tonight/tonight';
import { linksOf } from '../tonight/tonight';
import { whenOf } from '../tonight/when';
import { takenCard } from './access';
import { caffeineTold, stillNoted } from './caffeine';
import { isOffered } from './restless';
import { softenedTonight } from './soften';
import { trialCard } from './trials';
import type { World } from './world';
import { inputFor, nightAtHand, overrideOf, planOf } from './world';

/** How far ahead the end of a silent time is looked for. */
const SILENT_NIGHTS = 400;
/** The bedroom card comes on the third night. */
const BEDROOM_NIGHT = 2;
/** What was said so that something else than the screen comes next. */
const ENDS_SCREEN: ReadonlySet<Kind> = new Set(['screens', 'screenLimit']);

/** What the popup shows, from what a replan knows. Without a schedule it carries first times and no bedtime. */
export function projectTonight(world: World, plans: Map<PlainDate, Plan>): Tonight {
  const night = nightAtHand(world);
  const schedule = world.items['settings/schedule'];
  const settings = schedule ?? firstSchedule();
  const plan = plans.get(night) ?? null;
  const record = world.nights.get(night) ?? null;
  const usual = sleepWindow(settings, { ...NO_OVERRIDE, named: overrideOf(world, night).named }, night, world.zone);
  const before = addDays(night, -1);
  const lastRecord = world.nights.get(before) ?? null;
  const last = sleepWindow(settings, overrideOf(world, before), before, world.zone);
  const { state } = world.items;
  const reminders = world.items['settings/reminders'];
  const body = world.items['settings/body'];
  const look = world.items['settings/look'];
  const worked = timedBy(world.items['settings/caffeine']) === 'estimate';
  const { kinds } = inputFor(world, settings, night).reminders;
  const timing = (kind: Kind): Pick<Link, 'lead' | 'anchor'> => {
    const { lead } = kinds[kind];
    if (lead !== reminders.kinds[kind].lead) return { lead, anchor: 'tried' };
    return { lead, anchor: kind === 'caffeine' && worked ? 'estimate' : FACTS[kind].anchor };
  };
  const override = overrideOf(world, night);
  const bed = record?.bed && world.now < record.bed.until ? record.bed.at : null;
  return {
    version: 2,
    night,
    zone: world.zone,
    bedtime: plan?.bedtime ?? null,
    usualBedtime: usual.bedtime,
    when: whenOf(plan?.bedtime ?? usual.bedtime, world.zone),
    windDown: plan?.windDown ?? usual.bedtime,
    wake: plan?.wake ?? usual.wake,
    lastWake: last.wake,
    name: plan?.name ?? null,
    shiftWork: plan?.shift ?? false,
    shifts: settings.named.map(({ id, name }) => ({ id, name })),
    silence: plan?.silence ?? null,
    backAt: plan?.silence && schedule ? firstAfter(world, schedule, night) : null,
    bedAt: bed,
    quietUntil: state.quietUntil !== null && state.quietUntil > world.now ? state.quietUntil : null,
    shift: override.shift,
    changed: override.shift !== 0 || override.named !== null || override.skip || override.demo !== null,
    chain: record && plan ? linksOf(record, timing) : [],
    woken: lastRecord ? linksOf(lastRecord, timing).filter(({ anchor }) => anchor === 'wake') : [],
    brokenNights: settings.brokenNights,
    legsMatter: legsMatter(body),
    legs: record?.legs.at(-1)?.value ?? null,
    asked: body.profile.asked,
    leaveOut: body.profile.chips,
    favourites: favouritesOf(world.items['settings/routines']),
    run: state.run,
    routineDone: record !== null && routineDone(record, record.bedtime),
    caffeine: caffeineTold(world, plan, record),
    noted: stillNoted(world, night),
    checkIn: reminders.kinds.checkIn.on,
    checkedIn: lastRecord !== null && isAnswered(lastRecord),
    card: cardOf(world, plan, night, record),
    turnedOff: state.turnedOff,
    asking: state.asking,
    tried: record?.tried ?? [],
    screen: screenTold(world, night),
    soften: softenedTonight(world, plan),
    look: look.look,
    showTimeLeft: look.showTimeLeft,
    clock: look.clock,
  };
}

/** Time at the screen against the evening's limit: told to who asked for a limit. */
function screenTold({ items }: World, night: PlainDate): Tonight['screen'] {
  const { on, lead } = items['settings/reminders'].kinds.screenLimit;
  const past = items.state.screens.filter((each) => each.night < night);
  return on ? { minutes: minutesIn(items.screen, night), limit: lead, past } : null;
}

/** When reminders speak again: the first one of the next night that is not silent. */
function firstAfter(world: World, schedule: ScheduleSettings, night: PlainDate): Instant | null {
  const { pause } = schedule;
  const paused = pause !== null && pause.from <= night ? daysBetween(night, pause.until) : 0;
  // A pause is stepped over at once: every night in between would be planned at each replan.
  const first = Math.max(1, paused);
  for (let days = first; days < first + SILENT_NIGHTS; days++) {
    const plan = planOf(world, schedule, addDays(night, days));
    if (plan.silence === null) return plan.reminders[0]?.due ?? plan.bedtime;
  }
  return null;
}

/** At most one card: what needs an answer first, then what may be of use. */
function cardOf(world: World, plan: Plan | null, night: PlainDate, record: NightRecord | null): CardKind | null {
  const { state } = world.items;
  const away = (card: string) => state.cardsPutAway.includes(card);
  if (state.damaged.length > 0) return { type: 'damage' };
  if (!state.allowed && !away('blocked')) return { type: 'blocked' };
  const taken = state.taken.find((what) => !away(takenCard(what)));
  if (taken) return { type: 'access', access: taken };
  if (state.keepAsking) return { type: 'keep', kind: state.keepAsking };
  const wrappedUp = Object.values(record?.reminders ?? {}).some(
    ({ kind, state: at }) => ENDS_SCREEN.has(kind) && ['shown', 'acted', 'dismissed'].includes(at),
  );
  if (wrappedUp && !away(`instead/${night}`)) return { type: 'instead' };
  const { cap, kinds } = world.items['settings/reminders'];
  const { movement } = kinds;
  if (isOffered(state.restless) && !movement.on && !away('movement')) {
    return { type: 'movement', every: movement.lead, cap };
  }
  const tried = plan && plan.silence === null && !away(`trial/${night}`) ? trialCard(world, plan) : null;
  if (tried) return tried;
  const nights = state.firstNight === null ? 0 : daysBetween(state.firstNight, night);
  return nights >= BEDROOM_NIGHT && !away('bedroom') ? { type: 'bedroom' } : null;
}
