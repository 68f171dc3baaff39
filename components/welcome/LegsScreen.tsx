import type { BodySettings } from '../../lib/body/schema';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Frame, type FrameProps } from './Frame';

type Legs = NonNullable<BodySettings['legs']>;

export interface LegsScreenProps extends Pick<FrameProps, 'asked' | 'skip' | 'onSubmit'> {
  legs: Legs | null;
  onLegs: (legs: Legs) => void;
}

/** "Do your legs keep you awake?" Nothing is preselected, and going on without an answer is fine. */
export function LegsScreen({ legs, onLegs, ...frame }: LegsScreenProps) {
  const choices = [
    { value: 'often', label: t('welcome.legs.often') },
    { value: 'sometimes', label: t('welcome.legs.sometimes') },
    { value: 'no', label: t('welcome.legs.no') },
  ] as const;
  return (
    <Frame
      {...frame}
      title={t('welcome.legs.title')}
      actions={
        <Button kind="act" type="submit">
          {t('welcome.next')}
        </Button>
      }
    >
      <Chips label={t('welcome.legs.title')} labelHidden even choices={choices} value={legs} onChange={onLegs} />
      <p class="welcome-line soft">{t('welcome.legs.helper')}</p>
    </Frame>
  );
}
