import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { LegDraft } from '../../../lib/diary/leg-draft';
import type { LegEntry } from '../../../lib/diary/schema';
import { number, t } from '../../../lib/platform/i18n';
import type { Sense } from '../../../lib/time/parse';
import type { PlainDate, PlainTime } from '../../../lib/time/plain';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Select } from '../../ui/Select';
import { BodyMap } from './BodyMap';
import { MoreFields } from './MoreFields';
import { OneOf } from './OneOf';

export interface LegFormProps {
  draft: LegDraft;
  onChange: (draft: LegDraft) => void;
  /** The night the draft is about, and those it can be about, newest first, with their names. */
  night: PlainDate;
  nights: readonly { value: PlainDate; label: string }[];
  /** Where a changed entry goes to another night: that its hour is none of that night. */
  moved: string | undefined;
  /** That night is over: nobody is asked how it is now. */
  over: boolean;
  /** The line above the number for the strongest: tonight, today or that night. */
  strongest: string;
  from: PlainTime;
  format: (time: PlainTime) => string;
  /** How a time that is typed is understood. */
  sense: Sense;
  /** What is wrong with the time they began; and, after a press on the button, that there is nothing to note. */
  problem: string | undefined;
  empty: boolean;
  onTimeValidity: (valid: boolean) => void;
  /** Whether the rest is folded out, and the way to fold it. */
  open: boolean;
  onOpen: (open: boolean) => void;
  heading: RefObject<HTMLHeadingElement | null>;
  onNote: () => void;
  onCancel: () => void;
}

/** A note about the legs: the little that is asked first, and the rest folded away. */
export function LegForm(props: LegFormProps) {
  const { draft, onChange, night, nights, over, strongest, empty, heading } = props;
  const { entry } = draft;
  const stored = draft.from !== null;
  const say = (more: Partial<LegEntry>) => onChange({ ...draft, entry: { ...entry, ...more } });
  const place = useRef<HTMLElement>(null);
  // What was typed and cannot be is not left out in silence: it is led to.
  const note = () => {
    const wrong = place.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wrong) return props.onNote();
    const fold = wrong.closest('details');
    if (fold) fold.open = true;
    wrong.focus();
  };
  return (
    <section class="leg-form" aria-labelledby="leg-form" ref={place}>
      <header class="leg-head">
        <h2 id="leg-form" ref={heading} tabIndex={-1}>
          {t(stored ? 'leg_log.change_title' : 'leg_log.title')}
        </h2>
        <p class="soft">{t('leg_log.leave_out')}</p>
        <Select
          label={t('leg_log.night')}
          layout="stack"
          value={night}
          choices={nights}
          onChange={(value) => onChange({ ...draft, night: value })}
        />
        <p role="status">{props.moved}</p>
      </header>
      <div class="leg-first">
        <div class="leg-urges">
          {(!over || entry.now !== null) && (
            <Urge
              label={t(stored ? 'leg_log.was' : 'leg_log.now')}
              value={entry.now}
              onChange={(now) => say({ now })}
            />
          )}
          <Urge label={strongest} value={entry.strongest} onChange={(urge) => say({ strongest: urge })} />
        </div>
        <BodyMap value={entry.where} onChange={(where) => say({ where })} />
      </div>
      <Disclosure summary={t('leg_log.more')} open={props.open} onToggle={props.onOpen}>
        <MoreFields key={entry.id} {...props} />
      </Disclosure>
      <div class="leg-deeds">
        <Button kind="act" onClick={note}>
          {t(stored ? 'leg_log.keep' : 'leg_log.note')}
        </Button>
        {stored && (
          <Button kind="quiet" onClick={props.onCancel}>
            {t('leg_log.cancel')}
          </Button>
        )}
        <p role="status" class="soft">
          {empty && t('leg_log.empty')}
        </p>
      </div>
    </section>
  );
}

function Urge({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (urge: number | null) => void;
}) {
  return (
    <OneOf
      look="scale"
      label={label}
      choices={Array.from({ length: 11 }, (_, urge) => ({ value: String(urge), label: number(urge) }))}
      value={value === null ? null : String(value)}
      onChange={(urge) => onChange(urge === null ? null : Number(urge))}
      ends={[t('leg_log.least'), t('leg_log.most')]}
    />
  );
}
