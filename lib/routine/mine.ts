import { LIMITS, type OwnRoutine, type RoutineSettings } from './own';
import type { RoutineId } from './types';

/** The id under which a routine of the user's own is played, marked and noted. */
export function ownId({ id }: Pick<OwnRoutine, 'id'>): `own/${string}` {
  return `own/${id}`;
}

/** True when no further routine has room. */
export function isFull({ own }: RoutineSettings): boolean {
  return own.length >= LIMITS.routines[1];
}

/** The name, with " (2)" or the next free number behind it where it is taken; cut so that it still fits. */
export function freeName(name: string, { own }: RoutineSettings): string {
  const taken = new Set(own.map((each) => each.name));
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let n = 2, free = name; ; n += 1) {
    if (!taken.has(free)) return free;
    const mark = ` (${n})`;
    free = `${cut(stem, LIMITS.name[1] - mark.length)}${mark}`;
  }
}

/** The first part of a text, at most `most` code units, never half a sign. */
function cut(text: string, most: number): string {
  let short = '';
  for (const sign of text) {
    if (short.length + sign.length > most) break;
    short += sign;
  }
  return short.trimEnd();
}

/** With this routine in the place of the one with its id, or behind the others. */
export function withRoutine(settings: RoutineSettings, routine: OwnRoutine): RoutineSettings {
  const { own } = settings;
  const known = own.some(({ id }) => id === routine.id);
  return { ...settings, own: known ? own.map((each) => (each.id === routine.id ? routine : each)) : [...own, routine] };
}

/** Without this routine and its mark. */
export function withoutRoutine(settings: RoutineSettings, id: string): RoutineSettings {
  return {
    ...settings,
    own: settings.own.filter((each) => each.id !== id),
    favourites: settings.favourites.filter((each) => each !== ownId({ id })),
  };
}

/** A removed routine back where it was, its mark too; what was changed since then stays. */
export function putBack(now: RoutineSettings, before: RoutineSettings, id: string): RoutineSettings {
  const place = before.own.findIndex((each) => each.id === id);
  const routine = before.own[place];
  if (!routine || now.own.some((each) => each.id === id)) return now;
  const marked = before.favourites.includes(ownId({ id }));
  return {
    ...now,
    own: now.own.toSpliced(place, 0, routine),
    favourites: marked ? [...now.favourites, ownId({ id })] : now.favourites,
  };
}

/** Marked as a favourite, or no longer. Marks of routines that are gone fall away, so that they never fill the list. */
export function marked(settings: RoutineSettings, routine: RoutineId, on: boolean): RoutineSettings {
  const ids = new Set<RoutineId>(settings.own.map(ownId));
  const others = settings.favourites.filter((each) => each !== routine && (!each.startsWith('own/') || ids.has(each)));
  return { ...settings, favourites: on ? [...others, routine] : others };
}
