import type { LegDraft } from '../../../lib/diary/leg-draft';
import { AMOUNTS, DOINGS, HELPERS, type Helper, MOST_FELT, MOST_LOST, TRIGGERS } from '../../../lib/diary/limits';
import type { LegEntry } from '../../../lib/diary/schema';
import { t } from '../../../lib/platform/i18n';
import type { Sense } from '../../../lib/time/parse';
import type { PlainTime } from '../../../lib/time/plain';
import { ChipSet } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { NumberField } from '../../ui/NumberField';
import { TimeField } from '../../ui/TimeField';
import { OneOf } from './OneOf';

export interface MoreFieldsProps {
  draft: LegDraft;
  onChange: (draft: LegDraft) => void;
  /** Where the keys of the time begin: a time of that evening. */
  from: PlainTime;
  /** Writes a time by the user's clock. */
  format: (time: PlainTime) => string;
  /** How a time that is typed is understood. */
  sense: Sense;
  /** What is wrong with the time they began, where something is. */
  problem: string | undefined;
  onTimeValidity: (valid: boolean) => void;
}

/** Sleep lost is stepped by a quarter of an hour; what is typed may be any minute. */
const STEP = 15;

/** What else can be said of the legs. Everything may be left out. */
export function MoreFields({ draft, onChange, from, format, sense, problem, onTimeValidity }: MoreFieldsProps) {
  const { entry } = draft;
  const say = (more: Partial<LegEntry>) => onChange({ ...draft, entry: { ...entry, ...more } });
  const painful = entry.painful === null ? null : entry.painful ? 'yes' : 'no';
  return (
    <div class="leg-more">
      <TimeField
        label={t('leg_log.about.began')}
        value={draft.began}
        from={from}
        format={format}
        sense={sense}
        helper={t('leg_log.guess')}
        error={problem}
        onChange={(began) => onChange({ ...draft, began })}
        onClear={() => onChange({ ...draft, began: null })}
        onValidity={onTimeValidity}
      />
      <OneOf
        look="chips"
        label={t('leg_log.doing_what')}
        choices={DOINGS.map((value) => ({ value, label: t(`leg_log.doing.${value}`) }))}
        value={entry.doing}
        onChange={(doing) => say({ doing })}
      />
      <Field label={t('leg_log.felt')}>
        {(control) => (
          <input
            {...control}
            class="input leg-felt"
            type="text"
            maxLength={MOST_FELT}
            autocomplete="off"
            value={entry.felt}
            onInput={(event) => say({ felt: event.currentTarget.value })}
          />
        )}
      </Field>
      <OneOf
        look="chips"
        label={t('leg_log.painful')}
        choices={[
          { value: 'yes', label: t('leg_log.yes') },
          { value: 'no', label: t('leg_log.no') },
        ]}
        value={painful}
        onChange={(value) => say({ painful: value === null ? null : value === 'yes' })}
      />
      <Helped entry={entry} onChange={(helped) => say({ helped })} />
      <NumberField
        label={t('leg_log.lost')}
        value={entry.lost}
        min={0}
        max={MOST_LOST}
        step={STEP}
        steppers
        unit={t('leg_log.minutes')}
        onChange={(lost) => say({ lost })}
        onClear={() => say({ lost: null })}
      />
      <ChipSet
        label={t('leg_log.triggers')}
        values={entry.triggers}
        choices={TRIGGERS.map((value) => ({ value, label: t(`leg_log.trigger.${value}`) }))}
        helper={t('leg_log.medicine')}
        onChange={(triggers) => say({ triggers })}
      />
    </div>
  );
}

/** What helped, and for each how much. "Nothing" stands alone. */
function Helped({ entry, onChange }: { entry: LegEntry; onChange: (helped: LegEntry['helped']) => void }) {
  const choose = (values: Helper[]) => {
    const chosen =
      values.includes('nothing') && !named.includes('nothing') ? (['nothing'] as const) : withoutNothing(values);
    onChange(chosen.map((what) => entry.helped.find((each) => each.what === what) ?? { what, much: null }));
  };
  const named = entry.helped.map(({ what }) => what);
  const asked = entry.helped.filter(({ what }) => what !== 'nothing');
  return (
    <div class="leg-helped">
      <ChipSet
        label={t('leg_log.helped')}
        values={named}
        choices={HELPERS.map((value) => ({ value, label: t(`leg_log.helper.${value}`) }))}
        onChange={choose}
      />
      {asked.length > 0 && (
        <div class="leg-much">
          {asked.map(({ what, much }) => (
            <OneOf
              key={what}
              look="chips"
              label={t('leg_log.how_much', t(`leg_log.helper.${what}`))}
              choices={AMOUNTS.map((value) => ({ value, label: t(`leg_log.amount.${value}`) }))}
              value={much}
              onChange={(amount) =>
                onChange(entry.helped.map((each) => (each.what === what ? { what, much: amount } : each)))
              }
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** Whoever names a help takes "nothing" back; alone it stays. */
const withoutNothing = (values: readonly Helper[]): Helper[] =>
  values.length > 1 ? values.filter((value) => value !== 'nothing') : [...values];
