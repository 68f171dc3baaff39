import * as z from 'zod/mini';
import type { BodySettings } from '../body/schema';
import { bodySchema, firstBody } from '../body/schema';
import { firstCaffeine } from '../caffeine/first';
import type { CaffeineSettings } from '../caffeine/schema';
import { caffeineSchema } from '../caffeine/schema';
import type { JournalSettings } from '../diary/schema';
import { firstJournal, journalSchema } from '../diary/schema';
import type { LookSettings } from '../look/schema';
import { firstLook, lookSchema } from '../look/schema';
import type { PauseSettings } from '../pause/schema';
import { firstPause, pauseSchema } from '../pause/schema';
import type { RoutineSettings } from '../routine/own';
import { firstRoutines, routinesSchema } from '../routine/schema';
import { firstReminders, firstSchedule } from '../schedule/kinds';
import type { NightRecord } from '../schedule/record';
import { nightSchema, withDoses, withJournal, withNightPage, withScreen } from '../schedule/record';
import type { ReminderSettings, ScheduleSettings } from '../schedule/schema';
import { remindersSchema, scheduleSchema, withMovementFrom, withScreenLimit } from '../schedule/schema';
import { firstScreenTime } from '../screen-time/groups';
import type { ScreenTimeSettings, Tally } from '../screen-time/schema';
import { screenTimeSchema, tallySchema } from '../screen-time/schema';
import type { SoftenSettings } from '../soften/schema';
import { firstSoften, softenSchema } from '../soften/schema';
import { firstSound, type SoundSettings, soundSchema } from '../sound/schema';
import type { PlainDate } from '../time/plain';
import type { Trials } from '../trial/schema';
import { firstTrials, trialsSchema } from '../trial/schema';
import type { EngineState } from './state';
import { firstState, stateSchema, withNoted, withRoutines, withScreens } from './state';

/** Everything in storage but the nights, by its key. */
export interface Items {
  /** Null until a bedtime was chosen. */
  'settings/schedule': ScheduleSettings | null;
  'settings/reminders': ReminderSettings;
  'settings/look': LookSettings;
  'settings/body': BodySettings;
  'settings/routines': RoutineSettings;
  'settings/sound': SoundSettings;
  'settings/screen-time': ScreenTimeSettings;
  'settings/soften': SoftenSettings;
  'settings/pause': PauseSettings;
  'settings/caffeine': CaffeineSettings;
  'settings/journal': JournalSettings;
  trials: Trials;
  /** The running count of the night at hand; null before any. */
  screen: Tally | null;
  state: EngineState;
}

export type ItemKey = keyof Items;

/** Where a night lies in storage. */
export function nightKey(night: PlainDate): `night/${PlainDate}` {
  return `night/${night}`;
}

/** A pure step from one version of a stored shape to the next. Total over every value of its version; never removed. */
type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

interface Definition<T> {
  schema: z.ZodMiniType<T>;
  /** Step `i` leads from version `i + 1` to `i + 2`; the version is the number of steps plus one. */
  migrations: Migration[];
  /** What holds when nothing is stored. */
  empty: () => T;
  /** What holds when the stored value cannot be read. */
  usual: () => T;
}

const settings = <T>(schema: z.ZodMiniType<T>, empty: () => T): Definition<T> => ({
  schema,
  migrations: [],
  empty,
  usual: empty,
});

/** Every stored item: its shape, its history and what stands in for it. */
export const DEFINITIONS: { [K in ItemKey]: Definition<Items[K]> } = {
  'settings/schedule': {
    schema: z.nullable(scheduleSchema),
    migrations: [],
    empty: () => null,
    usual: () => firstSchedule(),
  },
  'settings/reminders': {
    ...settings(remindersSchema, firstReminders),
    migrations: [withMovementFrom, withScreenLimit],
  },
  'settings/look': settings(lookSchema, firstLook),
  'settings/body': settings(bodySchema, firstBody),
  'settings/routines': settings(routinesSchema, firstRoutines),
  'settings/sound': settings(soundSchema, firstSound),
  'settings/screen-time': settings(screenTimeSchema, firstScreenTime),
  'settings/soften': settings(softenSchema, firstSoften),
  'settings/pause': settings(pauseSchema, firstPause),
  'settings/caffeine': settings(caffeineSchema, firstCaffeine),
  'settings/journal': settings(journalSchema, firstJournal),
  trials: settings(trialsSchema, firstTrials),
  screen: settings(z.nullable(tallySchema), () => null),
  state: { ...settings(stateSchema, firstState), migrations: [withRoutines, withScreens, withNoted] },
};

const NIGHT: Pick<Definition<NightRecord>, 'schema' | 'migrations'> = {
  schema: nightSchema,
  migrations: [withNightPage, withScreen, withDoses, withJournal],
};

/** What came of reading a stored value. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string };

/** A stored item of any age, brought to today's version and checked; nothing is ever guessed. */
export function parseItem<K extends ItemKey>(key: K, raw: unknown): Parsed<Items[K]> {
  const definition: Definition<Items[K]> = DEFINITIONS[key];
  if (raw === undefined) return { ok: true, value: definition.empty() };
  return parse(definition, raw);
}

/** A stored night of any age. */
export function parseNight(raw: unknown): Parsed<NightRecord> {
  return parse(NIGHT, raw);
}

function parse<T>({ schema, migrations }: Pick<Definition<T>, 'schema' | 'migrations'>, raw: unknown): Parsed<T> {
  const version = isObject(raw) ? raw.version : undefined;
  if (typeof version === 'number' && version > migrations.length + 1) return { ok: false, problem: 'newer' };
  // Without a version nothing is known of its age: it is taken as of today, and refused where it does not fit.
  const first = typeof version === 'number' && version >= 1 ? version - 1 : migrations.length;
  const current = isObject(raw) ? migrations.slice(first).reduce((value, step) => step(value), raw) : raw;
  const result = schema.safeParse(current);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  return { ok: false, problem: issue ? `${issue.path.join('.')}: ${issue.code}` : 'shape' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
