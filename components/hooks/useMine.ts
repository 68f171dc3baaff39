import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { freeName, isFull, marked, putBack, withoutRoutine, withRoutine } from '../../lib/routine/mine';
import type { OwnRoutine, RoutineSettings } from '../../lib/routine/own';
import { MOST_BYTES, readRoutine, type ShareProblem, shareName, writeRoutine } from '../../lib/routine/share';
import type { RoutineId } from '../../lib/routine/types';
import { saveText } from './save-text';
import type { Deeds } from './useDeeds';
import { useItem } from './useItem';

/** Why a file was not brought in; `full` and `unreadable` are not the file's fault. */
export type BringProblem = ShareProblem | { code: 'full' | 'unreadable' };

/** The user's own routines and favourites, and what can be done with them. Each deed tells of itself at the foot. */
export interface Mine {
  /** `undefined` while they are being read. */
  settings: RoutineSettings | undefined;
  /** Stores a new or changed routine; false when it was refused. */
  keep: (routine: OwnRoutine) => Promise<boolean>;
  duplicate: (routine: OwnRoutine) => Promise<void>;
  /** With the way back. */
  remove: (routine: OwnRoutine) => Promise<void>;
  mark: (routine: RoutineId, on: boolean) => void;
  /** Saves one as a file. */
  share: (routine: OwnRoutine) => void;
  /** Takes in one from a file; gives the problem, and then nothing was changed. */
  bring: (file: File) => Promise<BringProblem | null>;
}

/** Follows the stored routines. Several deeds in a row build on each other, though storage tells of them later. */
export function useMine({ tell, say }: Pick<Deeds, 'tell' | 'say'>): Mine {
  const settings = useItem('settings/routines');
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  }, [settings]);

  const put = async (change: (now: RoutineSettings) => RoutineSettings): Promise<boolean> => {
    const before = latest.current;
    if (!before) return false;
    const value = change(before);
    latest.current = value;
    const done = await tell({ type: 'routines/save', value });
    if (!done) latest.current = before;
    return done;
  };
  const keep = async (routine: OwnRoutine) => {
    const done = await put((now) => withRoutine(now, routine));
    if (done) say(t('mine.saved', routine.name));
    return done;
  };
  const add = async (routine: Omit<OwnRoutine, 'id'>, said: (name: string) => string) => {
    const now = latest.current;
    if (!now) return;
    const named = { ...routine, id: crypto.randomUUID(), name: freeName(routine.name, now) };
    if (await put((all) => withRoutine(all, named))) say(said(named.name));
  };

  return {
    settings,
    keep,
    duplicate: async (routine) => {
      await add(routine, (name) => t('mine.duplicated', name));
    },
    remove: async (routine) => {
      const before = latest.current;
      if (!before || !(await put((now) => withoutRoutine(now, routine.id)))) return;
      say(t('mine.deleted', routine.name), () => put((now) => putBack(now, before, routine.id)));
    },
    mark: (routine, on) => {
      put((now) => marked(now, routine, on));
    },
    share: (routine) => {
      saveText(writeRoutine(routine), shareName(routine.name), 'application/json');
      say(t('mine.shared', routine.name));
    },
    bring: async (file) => {
      if (file.size > MOST_BYTES) return { code: 'too_big' };
      if (latest.current && isFull(latest.current)) return { code: 'full' };
      const text = await file.text().catch(() => null);
      if (text === null) return { code: 'unreadable' };
      const reading = readRoutine(text);
      if (!reading.ok) return reading.problem;
      await add(reading.routine, (name) => t('mine.brought', name));
      return null;
    },
  };
}
