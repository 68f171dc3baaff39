import { number, t } from '../../lib/platform/i18n';
import { isCountable, measuredBy, secondsOf } from '../../lib/routine/edit';
import { LIMITS, type Measure } from '../../lib/routine/own';
import { ownStepName } from '../choose/chooseWords';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import type { EditedStepProps } from './EditedStep';
import { faultOf } from './editorWords';
import { Words } from './Words';

/** What can be changed about one step. */
export function StepFields(props: EditedStepProps & { sided: boolean }) {
  const { step, sided, problems, tried, room, onChange, onDouble, onRemove } = props;
  const { own, measure } = step;
  const name = ownStepName(step);
  const range = secondsOf(step.step);
  return (
    <fieldset class="step-fields" aria-label={name}>
      {own && (
        <>
          <Words
            label={t('mine.editor.step_name')}
            value={own.name}
            error={faultOf(problems, 'stepName', step.key, own.name, tried)}
            onChange={(text) => onChange({ own: { ...own, name: text } })}
          />
          <Words
            label={t('mine.editor.step_text')}
            helper={t('mine.editor.step_text_helper')}
            tall
            value={own.text}
            error={faultOf(problems, 'stepText', step.key, own.text, tried)}
            onChange={(text) => onChange({ own: { ...own, text } })}
          />
          <Switch
            label={t('mine.editor.per_side')}
            checked={step.perSide}
            onChange={(perSide) => onChange({ perSide })}
          />
        </>
      )}
      {isCountable(step.step) && (
        <Chips<Measure['by']>
          label={t('mine.editor.by')}
          even
          value={measure.by}
          choices={[
            { value: 'seconds', label: t('mine.editor.by_seconds') },
            { value: 'count', label: t('mine.editor.by_count') },
          ]}
          onChange={(by) => onChange({ measure: measuredBy(step, by) })}
        />
      )}
      {measure.by === 'seconds' ? (
        <Amount
          label={t(sided ? 'mine.editor.seconds_side' : 'mine.editor.seconds')}
          value={Math.min(measure.seconds, range[1])}
          range={range}
          by={5}
          onChange={(seconds) => onChange({ measure: { by: 'seconds', seconds } })}
        />
      ) : (
        <>
          <Amount
            label={t(sided ? 'mine.editor.count_side' : 'mine.editor.count')}
            value={measure.count}
            range={LIMITS.count}
            onChange={(count) => onChange({ measure: { ...measure, count } })}
          />
          <Amount
            label={t('mine.editor.each')}
            value={measure.each}
            range={LIMITS.each}
            onChange={(each) => onChange({ measure: { ...measure, each } })}
          />
        </>
      )}
      {!room && <p class="small soft">{t('mine.editor.no_room', number(LIMITS.steps[1]))}</p>}
      <div class="row step-deeds">
        <Button disabled={!room} aria-label={t('mine.duplicate_name', name)} onClick={onDouble}>
          {t('mine.duplicate')}
        </Button>
        <Button aria-label={t('mine.editor.remove_name', name)} onClick={onRemove}>
          {t('mine.editor.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

interface AmountProps {
  label: string;
  value: number;
  range: readonly [number, number];
  by?: number;
  onChange: (value: number) => void;
}

function Amount({ label, value, range: [min, max], by = 1, onChange }: AmountProps) {
  return (
    <NumberField label={label} layout="row" value={value} min={min} max={max} step={by} steppers onChange={onChange} />
  );
}
