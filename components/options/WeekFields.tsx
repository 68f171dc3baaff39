import { plainTimeText, weekdayNames } from '../../lib/platform/format';
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
    <>
      {groups.map((group) => (
        <Group key={group.label} group={group} draft={draft} shown={shown} />
      ))}
    </>
  );
}

interface GroupProps extends WeekFieldsProps {
  group: WeekGroup;
}

/** What both fields of a pair share. */
function fieldOf({ group, draft, shown }: GroupProps, name: 'bedtime' | 'wake') {
  const { value, problems, change } = draft;
  const first = group.nights[0];
  const times = value.week[first] as NightTimes;
  const plain = t(name === 'bedtime' ? 'options.bedtime' : 'options.wake');
  const ofGroup = name === 'bedtime' ? 'options.week.bedtime_of' : 'options.week.wake_of';
  return {
    label: group.label === '' ? plain : t(ofGroup, group.label),
    plain,
    value: times[name],
    error: faultAt(problems, `week.${first}.${name}`, shown.clock),
    format: (time: PlainTime) => plainTimeText(time, shown.clock),
    onChange: (time: PlainTime) =>
      change({ ...value, week: withNights(value.week, group.nights, { ...times, [name]: time }) }),
  };
}

function Pair(props: GroupProps) {
  const { plain: bed, ...bedtime } = fieldOf(props, 'bedtime');
  const { plain: up, ...wake } = fieldOf(props, 'wake');
  const { label } = props.group;
  return (
    <div class="rows">
      {label && <h3 class="small soft">{label}</h3>}
      <TimeField {...bedtime} label={label ? bedtime.label : bed} layout="row" />
      <TimeField {...wake} label={label ? wake.label : up} layout="row" />
    </div>
  );
}

function DayLine(props: GroupProps) {
  const { plain: bed, ...bedtime } = fieldOf(props, 'bedtime');
  const { plain: up, ...wake } = fieldOf(props, 'wake');
  return (
    <div class="day-line" title={`${bed}, ${up}`}>
      <span>{props.group.label}</span>
      <TimeField {...bedtime} labelHidden />
      <TimeField {...wake} labelHidden />
    </div>
  );
}
