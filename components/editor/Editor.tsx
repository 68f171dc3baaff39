import './editor.css';
import './step.css';
import '../ui/order.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n';
import {
  added,
  changed,
  type DraftStep,
  doubled,
  draftProblems,
  hasRoom,
  moved,
  type RoutineDraft,
  removed,
  routineOf,
} from '../../lib/routine/edit';
import { LIMITS } from '../../lib/routine/own';
import { ownSeconds } from '../../lib/routine/own-length';
import type { ProfileChip, StepId } from '../../lib/routine/types';
import { lengthText, ownStepName } from '../choose/chooseWords';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { NumberField } from '../ui/NumberField';
import { Catalogue } from './Catalogue';
import { EditedStep } from './EditedStep';
import { faultOf, faultOfSteps } from './editorWords';
import { useReorder } from './useReorder';
import { Words } from './Words';

export interface EditorProps {
  /** What it begins with. */
  draft: RoutineDraft;
  /** What the user asked to leave out. */
  chips: readonly ProfileChip[];
  /** Called at each change, so that nothing is lost over a reload. */
  onChange: (draft: RoutineDraft) => void;
  onSave: (draft: RoutineDraft) => void;
  onCancel: (draft: RoutineDraft) => void;
}

/** A routine of the user's own: its name, its steps in their order, and everything that can be added. */
export function Editor({ draft: first, chips, onChange, onSave, onCancel }: EditorProps) {
  const [draft, setDraft] = useState(first);
  const [open, setOpen] = useState<number | null>(null);
  const [tried, setTried] = useState(0);
  const [said, setSaid] = useState('');
  const form = useRef<HTMLElement>(null);
  const problems = draftProblems(draft);
  const { steps } = draft;
  const total = lengthText(ownSeconds(routineOf(draft, '')));

  const change = (next: RoutineDraft, saying = '') => {
    setDraft(next);
    setSaid(saying);
    onChange(next);
  };
  const inAll = (next: RoutineDraft) => lengthText(ownSeconds(routineOf(next, '')));
  const add = (id: StepId | 'own') => {
    const next = added(draft, id);
    const step = next.steps.at(-1);
    if (id === 'own' && step) setOpen(step.key);
    change(next, step && t('mine.editor.added', ownStepName(step), inAll(next)));
  };
  const move = (step: DraftStep, place: number) => {
    if (place < 0 || place >= steps.length || steps[place] === step) return;
    change(moved(draft, step.key, place), t('ui.place', ownStepName(step), number(place + 1), number(steps.length)));
  };
  const reorder = useReorder((from, to) => {
    const step = steps[from];
    if (step) move(step, to);
  });

  // Before the paint: a focus that is moved any later would take the first letters from a field that is gone to at once.
  useLayoutEffect(() => form.current?.querySelector('h1')?.focus(), []);
  // What is in the way is shown at its field, and the first such field is gone to.
  useLayoutEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus();
  }, [tried]);

  const save = () => {
    // A number that is out of its range stands in its field alone, and is told there.
    const refused = form.current?.querySelector('[aria-invalid="true"]');
    if (problems.length === 0 && !refused) return onSave(draft);
    const wrong = problems.find((problem) => 'key' in problem);
    if (wrong && 'key' in wrong) setOpen(wrong.key);
    setTried(tried + 1);
  };

  return (
    <section class="editor" ref={form}>
      <h1 tabIndex={-1}>{t(draft.id === null ? 'mine.editor.new' : 'mine.editor.edit')}</h1>
      {chips.includes('clotNow') && <Notice>{t('mine.editor.clot')}</Notice>}
      <div class="editor-columns">
        <div class="editor-part">
          <Words
            label={t('mine.editor.name')}
            helper={t('mine.editor.name_helper')}
            value={draft.name}
            error={faultOf(problems, 'name', null, draft.name, tried > 0)}
            onChange={(name) => change({ ...draft, name })}
          />
          <div class="editor-head">
            <h2>{t('mine.editor.steps')}</h2>
            {steps.length > 0 && <span class="soft">{t('mine.editor.total', total)}</span>}
          </div>
          {steps.length === 0 && <p class="soft">{t('mine.editor.steps_empty')}</p>}
          <ol class="editor-steps" ref={reorder.list}>
            {steps.map((step, place) => (
              <EditedStep
                key={step.key}
                step={step}
                place={place}
                of={steps.length}
                chips={chips}
                problems={problems}
                tried={tried > 0}
                open={open === step.key}
                room={hasRoom(draft)}
                onGrip={(event) => reorder.grip(event, place)}
                onOpen={(on) => setOpen(on ? step.key : null)}
                onChange={(part) => change(changed(draft, step.key, part))}
                onMove={(to) => move(step, to)}
                onDouble={() => {
                  const next = doubled(draft, step.key);
                  change(next, t('mine.editor.doubled', ownStepName(step), inAll(next)));
                }}
                onRemove={() => {
                  const next = removed(draft, step.key);
                  change(next, t('mine.editor.removed', ownStepName(step), inAll(next)));
                  // The focus goes on to what took its place.
                  const near = next.steps[place] ?? next.steps.at(-1);
                  setTimeout(() => focusStep(form.current, near));
                }}
              />
            ))}
          </ol>
          <StepsFault text={faultOfSteps(problems, steps.length, tried > 0)} />
          <NumberField
            label={t('mine.editor.rest')}
            helper={t('mine.editor.rest_helper')}
            unit={t('mine.editor.unit_seconds')}
            layout="row"
            value={draft.rest}
            min={LIMITS.rest[0]}
            max={LIMITS.rest[1]}
            step={5}
            steppers
            onChange={(rest) => change({ ...draft, rest })}
          />
        </div>
        <Catalogue chips={chips} room={hasRoom(draft)} onAdd={add} />
      </div>
      <p role="status" class="hidden">
        {said}
      </p>
      <footer class="editor-foot">
        <span class="soft small">{steps.length > 0 && t('mine.editor.total', total)}</span>
        <Button onClick={() => onCancel(draft)}>{t('mine.editor.cancel')}</Button>
        <Button kind="act" onClick={save}>
          {t('mine.editor.save')}
        </Button>
      </footer>
    </section>
  );
}

/** What is wrong with the list of steps; it takes the focus when saving was tried, as a field would. */
function StepsFault({ text }: { text: string | undefined }) {
  return (
    <div role="alert">
      {text && (
        <p class="field-error" tabIndex={-1} data-fault>
          {text}
        </p>
      )}
    </div>
  );
}

function focusStep(form: HTMLElement | null, step: DraftStep | undefined): void {
  const button = step && form?.querySelector<HTMLElement>(`[data-step="${step.key}"] [aria-expanded]`);
  (button ?? form?.querySelector<HTMLElement>('h2'))?.focus();
}
