import './choose.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { draftOf, FIRST_DRAFT, isSameRoutine, type RoutineDraft, routineOf } from '../../lib/routine/edit';
import type { OwnRoutine, RoutineSettings } from '../../lib/routine/own';
import type { PresetId } from '../../lib/routine/types';
import type { Offered } from '../../lib/tonight/choice';
import type { Tonight } from '../../lib/tonight/tonight';
import { Editor } from '../editor/Editor';
import type { Deeds } from '../hooks/useDeeds';
import { keepDraft, keptDraft, useEditing } from '../hooks/useEditing';
import { useMine } from '../hooks/useMine';
import { RoutineList } from './RoutineList';

export interface ChooseProps {
  tonight: Tonight;
  /** The routine for now, and why. */
  offered: Pick<Offered, 'routine' | 'why'>;
  deeds: Pick<Deeds, 'tell' | 'say'>;
  onStart: (routine: PresetId | OwnRoutine) => void;
  /** Begins it with eyes closed. */
  onDark: (routine: PresetId | OwnRoutine) => void;
}

/** All routines to choose from, and the editor for those of the user's own. */
export function Choose({ tonight, offered, deeds, onStart, onDark }: ChooseProps) {
  const mine = useMine(deeds);
  const editing = useEditing();
  const edited = useRef<string | null>(null);
  const { settings } = mine;
  const saved = savedDraft(settings, editing.edited);

  // Back from the editor, the focus is where it was left.
  useLayoutEffect(() => {
    if (editing.edited !== undefined) edited.current = editing.edited ?? 'new';
    else if (edited.current) {
      const left = document.getElementById(`mine-${edited.current}`);
      left?.focus({ preventScroll: true });
      left?.scrollIntoView({ block: 'center' });
    }
  }, [editing.edited]);

  if (!settings) return null;
  if (saved === null) {
    return (
      <RoutineList
        tonight={tonight}
        offered={offered}
        settings={settings}
        mine={mine}
        onStart={onStart}
        onDark={onDark}
        onEdit={editing.open}
      />
    );
  }
  const cancel = (draft: RoutineDraft) => {
    keepDraft(null);
    editing.close();
    if (isSameRoutine(draft, saved)) return;
    deeds.say(t('mine.put_away'), () => {
      keepDraft(draft);
      editing.open(draft.id);
    });
  };
  return (
    <Editor
      key={editing.edited}
      draft={keptDraft(saved.id) ?? saved}
      chips={tonight.leaveOut}
      onChange={(draft) => keepDraft(isSameRoutine(draft, saved) ? null : draft)}
      onSave={async (draft) => {
        const routine = routineOf(draft, draft.id ?? crypto.randomUUID());
        if (!(await mine.keep(routine))) return;
        keepDraft(null);
        edited.current = routine.id;
        editing.close();
      }}
      onCancel={cancel}
    />
  );
}

/** What the editor begins with: null where it is closed, or where the routine it was about is gone. */
function savedDraft(settings: RoutineSettings | undefined, edited: string | null | undefined): RoutineDraft | null {
  if (edited === undefined) return null;
  if (edited === null) return FIRST_DRAFT;
  const routine = settings?.own.find(({ id }) => id === edited);
  // Deleted in another window while it is being edited here: what was typed is not lost.
  return routine ? draftOf(routine) : keptDraft(edited);
}
