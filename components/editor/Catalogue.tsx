import { useId, useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/platform/i18n';
import { isFound } from '../../lib/routine/edit';
import { LIMITS } from '../../lib/routine/own';
import { barredBy } from '../../lib/routine/profile';
import { type ProfileChip, STEP_IDS, type StepId } from '../../lib/routine/types';
import { chipName, stepKind, stepNameOf } from '../choose/chooseWords';
import { StepStill } from '../choose/StepStill';
import { Field } from '../ui/Field';

export interface CatalogueProps {
  chips: readonly ProfileChip[];
  /** One more step has room. */
  room: boolean;
  onAdd: (step: StepId | 'own') => void;
}

/** Every step there is, narrowed by what is typed; a press adds one, and the focus stays for the next. */
export function Catalogue({ chips, room, onAdd }: CatalogueProps) {
  const id = useId();
  const [wanted, setWanted] = useState('');
  const found = STEP_IDS.filter((step) => isFound(wanted, `${stepNameOf(step)} ${stepKind(step)}`));
  return (
    <section class="editor-part catalogue" aria-labelledby={id}>
      <h2 id={id}>{t('mine.editor.add')}</h2>
      {!room && <p class="field-error">{t('mine.editor.no_room', number(LIMITS.steps[1]))}</p>}
      <Field label={t('mine.editor.find')}>
        {(control) => (
          <input
            {...control}
            class="input editor-words"
            type="search"
            autocomplete="off"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        )}
      </Field>
      <p role="status" class={found.length === 0 ? 'soft' : 'hidden'}>
        {found.length === 0 ? t('mine.editor.found_none') : plural('mine.editor.found', found.length)}
      </p>
      <ul class="catalogue-list">
        <li>
          <Item name={t('mine.unnamed')} line={t('mine.editor.own_step_line')} step="own" room={room} onAdd={onAdd} />
        </li>
        {found.map((step) => {
          const bar = barredBy({ step, form: null }, chips);
          const care = bar && bar !== 'clotNow' ? t('mine.editor.because', chipName(bar)) : null;
          return (
            <li key={step}>
              <Item name={stepNameOf(step)} line={stepKind(step)} care={care} step={step} room={room} onAdd={onAdd} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ItemProps extends Pick<CatalogueProps, 'room' | 'onAdd'> {
  name: string;
  line: string;
  care?: string | null;
  step: StepId | 'own';
}

function Item({ name, line, care, step, room, onAdd }: ItemProps) {
  return (
    <button type="button" class="catalogue-item" disabled={!room} onClick={() => onAdd(step)}>
      <StepStill step={step} size={48} />
      <span class="catalogue-words">
        <span class="hidden">{t('mine.editor.add_one')} </span>
        {name} <span class="soft small">{line}</span>
        {care && <span class="small catalogue-care">{care}</span>}
      </span>
      <svg class="catalogue-plus" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M12 5v14M5 12h14" />
      </svg>
    </button>
  );
}
