import { plainTimeText, weekdayNames } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import type { NightTimes, ScheduleSettings } from '../../lib/schedule/schema';
import type { PlainTime } from '../../lib/time/plain';
import type { Draft } from '../hooks/useDraft';
import { TimeField } from '../ui/TimeField';
import { faultAt, type Shown } from './shown';
import { groupsOf, type WeekGroup, withNights } from './week';

export interface WeekFieldsProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
}

/** Bedtime and wake: one pair, two pairs, or a line for each day. */
export function WeekFields({ draft, shown }: WeekFieldsProps) {
  const { layout } = draft.value;
  const groups = groupsOf(layout, weekdayNames('long'));
  const Group = layout === 'each' ? DayLine : Pair;
  return (
    <div>
      {layout === 'each' && (
        <p class="day-line day-head soft small" aria-hidden="true">
          <span />
          <span>{t('options.bedtime')}</span>
          <span>{t('options.wake')}</span>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.label} group={group} draft={draft} shown={shown} />
      ))}
    </div>
  );
}

interface GroupProps extends WeekFieldsProps {
  group: WeekGroup;
}

/** What both fields of a pair share; the label names the nights where the line before it does not. */
function fieldOf({ group, draft, shown }: GroupProps, name: 'bedtime' | 'wake') {
  const { value, problems, change } = draft;
  const first = group.nights[0];
  const times = value.week[first] as NightTimes;
  return {
    label: t(name === 'bedtime' ? 'options.bedtime' : 'options.wake'),
    value: times[name],
    error: faultAt(problems, `week.${first}.${name}`, shown.clock),
    format: (time: PlainTime) => plainTimeText(time, shown.clock),
    onChange: (time: PlainTime) =>
      change({ ...value, week: withNights(value.week, group.nights, { ...times, [name]: time }) }),
  };
}

function Pair(props: GroupProps) {
  const { label } = props.group;
  return (
    <fieldset class="rows" aria-label={label || undefined}>
      {label && <h3 class="small soft">{label}</h3>}
      <TimeField {...fieldOf(props, 'bedtime')} layout="row" />
      <TimeField {...fieldOf(props, 'wake')} layout="row" />
    </fieldset>
  );
}

function DayLine(props: GroupProps) {
  const { label } = props.group;
  return (
    <div class="day-line">
      <span>{label}</span>
      <TimeField {...fieldOf(props, 'bedtime')} label={t('options.week.bedtime_of', label)} labelHidden />
      <TimeField {...fieldOf(props, 'wake')} label={t('options.week.wake_of', label)} labelHidden />
    </div>
  );
}
