import { useState } from 'preact/hooks';
import type { NightClock } from '../../../lib/diary/night-clock';
import { dateText, timeThen } from '../../../lib/platform/calendar';
import type { Clock } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import type { PlainDate } from '../../../lib/time/plain';
import { addDays } from '../../../lib/time/plain';
import { LinkButton } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Disclosure } from '../../ui/Disclosure';

/** Which night it is, and when it was planned. */
export function NightName({ night, clock }: { night: NightClock; clock: Clock }) {
  const bedtime = timeThen(night.bedtime, night.offset, clock);
  const wake = timeThen(night.wake, night.offsetWake, clock);
  return <p class="soft">{t('diary.night', dateText(night.night, true), bedtime, wake)}</p>;
}

export interface NightChoiceProps {
  night: PlainDate;
  /** The one that is asked about by itself. */
  usual: PlainDate;
  /** The first and the last that can be written down. */
  oldest: PlainDate;
  newest: PlainDate;
}

/** The way to an older night, one from before Evenfall too. */
export function NightChoice({ night, usual, oldest, newest }: NightChoiceProps) {
  const [outside, setOutside] = useState<'future' | 'old' | null>(null);
  const place = (date: PlainDate) => (date === usual ? '#morning' : `#morning/${date}`);
  const choose = (date: PlainDate | '') => {
    if (date === '') return setOutside(null);
    const out = date > newest ? 'future' : date < oldest ? 'old' : null;
    setOutside(out);
    if (out === null) location.hash = place(date);
  };
  return (
    <Disclosure summary={t('diary.another.title')}>
      <div class="morning-another">
        <DateField
          label={t('diary.another.date')}
          value={night}
          error={outside ? t(`diary.another.${outside}`) : undefined}
          onChange={choose}
        />
        <nav class="row" aria-label={t('diary.another.title')}>
          {night > oldest && <LinkButton href={place(addDays(night, -1))}>{t('diary.another.before')}</LinkButton>}
          {night < newest && <LinkButton href={place(addDays(night, 1))}>{t('diary.another.after')}</LinkButton>}
          {night !== usual && <LinkButton href="#morning">{t('diary.another.last')}</LinkButton>}
        </nav>
      </div>
    </Disclosure>
  );
}
