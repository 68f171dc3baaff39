import { useState } from 'preact/hooks';
import type { Place } from '../../../lib/diary/check';
import { type Reading, twinOf } from '../../../lib/diary/wall';
import { plainTimeText } from '../../../lib/platform/calendar';
import { dayTimeAt } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { Instant } from '../../../lib/time/instant';
import type { PlainTime } from '../../../lib/time/plain';
import type { Zone } from '../../../lib/time/zone';
import { wallAt } from '../../../lib/time/zone';
import { Button } from '../../ui/Button';
import { TimeField } from '../../ui/TimeField';
import { faultText } from './words';
import { faultAt, insteadAt, senseOf, type Writing } from './writing';

export interface WallFieldProps {
  writing: Writing;
  place: Place;
  label: string;
  value: Instant | null;
  /** The clock it is read on. */
  on: Zone;
  /** What a time typed here means. */
  read: (time: PlainTime) => Reading;
  /** Where the up and down keys begin in an empty field. */
  from: Instant;
  /** Likelier than what stands there: said, never stopped. */
  likelier?: Instant | null;
  /** Nobody said it yet. */
  suggested?: boolean;
  onChange: (at: Instant | null) => void;
}

/**
 * A wall time of one night that may be left out. What cannot be is said beside it with what would work; what may be meant is one
 * press away: the other half of the day, the second 02:30 of a night on which the clocks went back.
 */
export function WallField(props: WallFieldProps) {
  const { writing, place, label, value, on, read, from, likelier = null, suggested, onChange } = props;
  const { clock } = writing;
  const [skipped, setSkipped] = useState<{ time: PlainTime; at: Instant } | null>(null);
  const take = (time: PlainTime) => {
    const { at, skipped: none } = read(time);
    setSkipped(none ? { time, at } : null);
    if (!none) onChange(at);
  };
  const set = (at: Instant | null) => {
    setSkipped(null);
    onChange(at);
  };
  const fault = faultAt(writing, place);
  const error = skipped
    ? t('diary.fault.skipped', plainTimeText(skipped.time, clock))
    : fault && faultText(fault, on, clock);
  const instead = skipped?.at ?? (fault && value !== null ? insteadAt(writing, place, value, on) : likelier);
  const twin = value === null || error ? null : twinOf(value, on);
  return (
    <div class={suggested ? 'wall wall-suggested' : 'wall'}>
      <TimeField
        label={label}
        layout="row"
        value={value === null ? null : wallAt(value, on).time}
        from={wallAt(from, on).time}
        format={(time) => plainTimeText(time, clock)}
        sense={senseOf(writing, place, value ?? from, read)}
        error={error}
        steppers="pointer"
        onChange={take}
        onClear={() => set(null)}
      />
      {(instead !== null || twin !== null) && (
        <p class="wall-meant">
          {!error && value !== null && (
            <span class="soft small">
              {twin === null
                ? t('diary.doubt', dayTimeAt(value, on, clock))
                : t('diary.twice', t(value < twin ? 'diary.twice_first' : 'diary.twice_second'))}
            </span>
          )}
          {instead !== null && (
            <Button onClick={() => set(instead)}>{t('diary.instead', dayTimeAt(instead, on, clock))}</Button>
          )}
          {instead === null && twin !== null && <Button onClick={() => set(twin)}>{t('diary.instead_other')}</Button>}
        </p>
      )}
    </div>
  );
}
