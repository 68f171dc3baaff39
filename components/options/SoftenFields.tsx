import { useState } from 'preact/hooks';
import { timeAt } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import type { Plan } from '../../lib/schedule/plan';
import { isLifted, softenFrom } from '../../lib/soften/levels';
import type { SoftenSettings } from '../../lib/soften/schema';
import { readSite } from '../hooks/read-site';
import { useAccess } from '../hooks/useAccess';
import type { Deeds } from '../hooks/useDeeds';
import { useItem } from '../hooks/useItem';
import { useSave } from '../hooks/useSave';
import { Known } from '../journal/learn/Known';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { Range } from '../ui/Range';
import { LeaveFold } from './LeaveFold';
import { SiteList } from './SiteList';
import { SoftenPreview } from './SoftenPreview';
import type { Shown } from './shown';

const STRENGTHS = ['warmth', 'dim', 'grey'] as const;
type Strength = (typeof STRENGTHS)[number];

export interface SoftenFieldsProps {
  deeds: Deeds;
  shown: Shown;
  /** The coming night as the form has it. */
  plan: Plan;
}

/** Softer pages, if wanted: asks the browser for leave, shows how they will look, and says from when and where not. */
export function SoftenFields({ deeds, shown, plan }: SoftenFieldsProps) {
  const soften = useItem('settings/soften');
  const pause = useItem('settings/pause');
  const state = useItem('state');
  const leave = useAccess('pages');
  const save = useSave(deeds);
  /** While a slider is dragged: what the pictures show. */
  const [moved, setMoved] = useState<Partial<Record<Strength, number>>>({});
  if (!soften || !pause || !state || leave.has === undefined) return null;
  const change = (part: Partial<SoftenSettings>) => {
    setMoved({});
    return save({ type: 'soften/save', value: { ...soften, ...part } }, { type: 'soften/save', value: soften });
  };
  const from = softenFrom(soften, plan);
  const time = (at: number) => timeAt(at, plan.zone, shown.clock);
  const lifted = isLifted(state.lifted, shown.now);
  const softNow = soften.on && leave.has && from <= shown.now && shown.now < plan.wake;
  return (
    <LeaveFold
      leave={leave}
      title={t('options.soften.title')}
      line={t('options.soften.line')}
      label={t('options.soften.on')}
      helper={t('options.soften.on_line')}
      allow={t('options.soften.allow')}
      allowAgain={t('options.soften.allow_again')}
      on={soften.on}
      onChange={(on) => change({ on })}
    >
      {softNow && (
        <Button onClick={() => deeds.tell({ type: 'soften/lift', lifted: !lifted })}>
          {t(lifted ? 'soften.again' : 'soften.lift')}
        </Button>
      )}
      <SoftenPreview
        {...soften}
        {...moved}
        labels={[time(from), time((from + plan.bedtime) / 2), t('options.soften.bedtime', time(plan.bedtime))]}
      />
      {soften.on && leave.has && (
        <div class="rows">
          <NumberField
            label={t('options.soften.lead')}
            helper={t('options.soften.lead_line')}
            layout="row"
            value={soften.lead}
            min={15}
            max={240}
            step={15}
            steppers
            onChange={(lead) => change({ lead })}
          />
          {STRENGTHS.map((what) => (
            <Range
              key={what}
              label={t(`options.soften.${what}`)}
              layout="row"
              value={soften[what]}
              min={0}
              max={100}
              step={5}
              text={(percent) => (percent === 0 ? t('options.soften.none') : `${number(percent)} %`)}
              onMove={(percent) => setMoved({ [what]: percent })}
              onChange={(percent) => change({ [what]: percent })}
            />
          ))}
        </div>
      )}
      {soften.on && leave.has && (
        <SiteList
          label={t('options.soften.add_site')}
          sites={soften.except}
          onRead={readSite}
          onAdd={(site) => {
            change({ except: [...soften.except, site] });
            return t('soften.excepted', site);
          }}
          onRemove={(site) => change({ except: soften.except.filter((each) => each !== site) })}
        />
      )}
      <p class="soft small">{t('options.soften.not')}</p>
      <Known card="screens" />
      {leave.has && !soften.on && !pause.on && (
        <Button
          kind="quiet"
          onClick={async () => {
            await leave.giveBack();
            deeds.say(t('options.soften.given_back'));
          }}
        >
          {t('options.soften.give_back')}
        </Button>
      )}
    </LeaveFold>
  );
}
