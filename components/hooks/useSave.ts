import type { Command } from '../../lib/app/commands';
import { t } from '../../lib/platform/i18n';
import type { Deeds } from './useDeeds';

/** A command that stores settings. */
export type Save = Extract<Command, { type: `${string}/save` }>;

/**
 * Stores settings and says so, with the way back.
 * @returns `save`: with `before`, the foot offers to put that back; gives false when it was refused
 */
export function useSave({ tell, say }: Deeds): (command: Save, before: Save | null) => Promise<boolean> {
  const undo = async (before: Save) => {
    if (await tell(before)) say(t('options.taken_back'));
  };
  return async (command, before) => {
    const done = await tell(command);
    if (done) say(t('options.saved'), before ? () => undo(before) : undefined);
    return done;
  };
}
