import { t } from '../../lib/platform/i18n';
import type { NightTimes } from '../../lib/schedule/schema';
import type { PlainTime } from '../../lib/time/plain';
import { Button } from '../ui/Button';
import { TimeField } from '../ui/TimeField';
import { Frame, type FrameProps } from './Frame';

export interface TimesScreenProps extends Pick<FrameProps, 'asked' | 'skip' | 'onSubmit'> {
  times: NightTimes;
  onTimes: (change: Partial<NightTimes>) => void;
  onValidity: (field: 'bedtime' | 'wake', valid: boolean) => void;
  format: (time: PlainTime) => string;
  /** When the user will hear from us. */
  sentences: readonly string[];
}

/** "When would you like to sleep?" */
export function TimesScreen({ times, onTimes, onValidity, format, sentences, ...frame }: TimesScreenProps) {
  const common = { format, big: true, steppers: true, layout: 'row' } as const;
  return (
    <Frame
      {...frame}
      title={t('welcome.times.title')}
      actions={
        <Button kind="act" type="submit">
          {t('welcome.next')}
        </Button>
      }
    >
      <div class="welcome-times">
        <TimeField
          {...common}
          label={t('welcome.times.bedtime')}
          value={times.bedtime}
          onChange={(bedtime) => onTimes({ bedtime })}
          onValidity={(valid) => onValidity('bedtime', valid)}
        />
        <TimeField
          {...common}
          label={t('welcome.times.wake')}
          value={times.wake}
          error={times.bedtime === times.wake ? t('problem.same') : undefined}
          onChange={(wake) => onTimes({ wake })}
          onValidity={(valid) => onValidity('wake', valid)}
        />
      </div>
      <p class="welcome-line soft" role="status">
        {sentences.join(' ')}
      </p>
    </Frame>
  );
}
