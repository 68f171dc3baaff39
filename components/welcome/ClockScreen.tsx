import { useMemo, useState } from 'preact/hooks';
import { language, t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import type { PlainTime } from '../../lib/time/plain';
import { wallAt, type Zone } from '../../lib/time/zone';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TimeField } from '../ui/TimeField';
import { Frame, type FrameProps } from './Frame';
import { fixedZone, offsetsShowing, placesAt } from './places';

export interface ClockScreenProps extends Pick<FrameProps, 'asked'> {
  now: Instant;
  zone: Zone;
  format: (time: PlainTime) => string;
  /** `auto` when the browser's zone is right. */
  onZone: (zone: 'auto' | Zone) => void;
}

/** "Is it 21:14 where you are?", for browsers that call every zone UTC. No: what the clock shows, and which place. */
export function ClockScreen({ now, zone, format, onZone, ...frame }: ClockScreenProps) {
  const [wrong, setWrong] = useState(false);
  const shown = wallAt(now, zone).time;
  if (wrong) return <OtherClock {...frame} now={now} shown={shown} format={format} onZone={onZone} />;
  return (
    <Frame
      {...frame}
      title={t('welcome.clock.title', format(shown))}
      onSubmit={() => onZone('auto')}
      actions={[
        <Button key="no" onClick={() => setWrong(true)}>
          {t('welcome.clock.no')}
        </Button>,
        <Button key="yes" kind="act" type="submit">
          {t('welcome.clock.yes')}
        </Button>,
      ]}
    >
      <p class="welcome-line soft">{t('welcome.clock.why')}</p>
    </Frame>
  );
}

interface OtherClockProps extends Omit<ClockScreenProps, 'zone'> {
  shown: PlainTime;
}

function OtherClock({ now, shown, format, onZone, ...frame }: OtherClockProps) {
  const [time, setTime] = useState(shown);
  const [choice, setChoice] = useState<Zone>();
  const [at] = useState(now);
  const offsets = useMemo(() => offsetsShowing(time, at), [time, at]);
  const choices = useMemo(() => {
    const places = placesAt(offsets, Intl.supportedValuesOf('timeZone'), at, language());
    return [
      ...offsets.map(fixedZone).map((value) => ({ value, label: t('welcome.clock.fixed', value) })),
      ...places.map(({ zone, name }) => ({ value: zone, label: name })),
    ];
  }, [offsets, at]);
  const chosen = choices.find(({ value }) => value === choice) ?? choices[0];
  return (
    <Frame
      {...frame}
      title={t('welcome.clock.which')}
      onSubmit={() => chosen && onZone(chosen.value)}
      actions={
        <Button kind="act" type="submit">
          {t('welcome.next')}
        </Button>
      }
    >
      <div class="welcome-times">
        <TimeField
          label={t('welcome.clock.shows')}
          value={time}
          format={format}
          onChange={setTime}
          big
          steppers
          layout="row"
        />
        <Select
          label={t('welcome.clock.place')}
          helper={t('welcome.clock.place_helper')}
          value={chosen?.value ?? ''}
          choices={choices}
          onChange={setChoice}
          layout="row"
        />
      </div>
    </Frame>
  );
}
