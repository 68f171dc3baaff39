import { plainTimeText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import { FACTS } from '../../lib/schedule/kinds';
import type { Kind, ReminderSettings } from '../../lib/schedule/schema';
import type { Draft } from '../hooks/useDraft';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import { TimeField } from '../ui/TimeField';
import { faultAt, type Shown } from './shown';

/** Kinds that have a switch of their own; the user's own reminders are a list, and the screen limit has a section. */
export type SwitchKind = Exclude<Kind, 'own' | 'screenLimit'>;

export interface KindProps {
  kind: SwitchKind;
  draft: Draft<ReminderSettings>;
  shown: Shown;
  /** When it comes in the coming night, as text; undefined when it does not. */
  at: string | undefined;
}

const HELPERS = {
  caffeine: 'options.helper.caffeine',
  screens: 'options.helper.screens',
  routine: 'options.helper.routine',
  lightsOut: 'options.helper.lights_out',
  alcohol: 'options.helper.alcohol',
  nicotine: 'options.helper.nicotine',
  naps: 'options.helper.naps',
  meal: 'options.helper.meal',
  movement: 'options.helper.movement',
  lights: 'options.helper.lights',
  exercise: 'options.helper.exercise',
  bath: 'options.helper.bath',
  fluids: 'options.helper.fluids',
  worry: 'options.helper.worry',
  pastBedtime: 'options.helper.past_bedtime',
  wakeAnchor: 'options.helper.wake_anchor',
  checkIn: 'options.helper.check_in',
} as const satisfies Record<SwitchKind, string>;

/** One kind, on or off, with its time and why one might want it. */
export function KindSwitch({ kind, draft, at }: KindProps) {
  const { value, change } = draft;
  const choice = value.kinds[kind];
  const why = t(HELPERS[kind]);
  return (
    <Switch
      label={t(`kind.${kind}`)}
      helper={at ? `${t('options.at_time', at)} ${why}` : why}
      checked={choice.on}
      onChange={(on) => change({ ...value, kinds: { ...value.kinds, [kind]: { ...choice, on } } })}
    />
  );
}

/** From here on a lead is said in hours. */
const IN_HOURS = 120;

/** How long before its anchor a kind comes; in whole hours where it is hours away. */
export function LeadField({ kind, draft, shown, at }: KindProps) {
  const { value, change, problems } = draft;
  const { anchor, range } = FACTS[kind];
  const { lead } = value.kinds[kind];
  const hours = range[0] >= IN_HOURS && lead % 60 === 0;
  const unit = hours ? 60 : 1;
  const words =
    anchor === 'before'
      ? t(hours ? 'options.lead.hours_before' : 'options.lead.minutes_before')
      : anchor === 'after'
        ? t('options.lead.minutes_after')
        : t(anchor === 'wake' ? 'options.lead.minutes_wake' : 'options.lead.minutes_every');
  return (
    <NumberField
      label={t('options.lead.of', t(`kind.${kind}`), words)}
      helper={at && t('options.at_time', at)}
      layout="row"
      value={lead / unit}
      min={range[0] / unit}
      max={range[1] / unit}
      step={hours ? 1 : 5}
      error={faultAt(problems, `kinds.${kind}.lead`, shown.clock)}
      onChange={(n) =>
        change({ ...value, kinds: { ...value.kinds, [kind]: { ...value.kinds[kind], lead: n * unit } } })
      }
    />
  );
}

/** The hour from which sitting counts. */
export function SittingFrom({ draft, shown }: Pick<KindProps, 'draft' | 'shown'>) {
  const { value, change } = draft;
  return (
    <TimeField
      label={t('options.sitting.from')}
      helper={t('options.sitting.until')}
      layout="row"
      value={value.movementFrom}
      format={(time) => plainTimeText(time, shown.clock)}
      onChange={(movementFrom) => change({ ...value, movementFrom })}
    />
  );
}

/** A lead that can be chosen: bedtime itself has none. */
export function hasLead(kind: Kind): boolean {
  const [least, most] = FACTS[kind].range;
  return least < most;
}
