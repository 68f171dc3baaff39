import { dateText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import { HappenedNight, type HappenedNightProps } from '../happened/HappenedNight';
import type { Nights } from '../hooks/useNights';
import { Button } from '../ui/Button';

export interface HappenedProps extends Omit<HappenedNightProps, 'record'> {
  nights: Pick<Nights, 'nights' | 'more'> | undefined;
  onEarlier: () => void;
}

/** The nights, newest first: what came, what did not, and why. No colour, no count. */
export function Happened({ nights, onEarlier, ...rest }: HappenedProps) {
  if (!nights) return null;
  if (nights.nights.length === 0) return <p class="soft">{t('options.working.none')}</p>;
  return (
    <div class="happened">
      {nights.nights.map((record) => (
        <section key={record.night} aria-labelledby={`night-${record.night}`}>
          <h3 id={`night-${record.night}`}>{t('options.working.night_of', dateText(record.night))}</h3>
          <HappenedNight record={record} {...rest} />
        </section>
      ))}
      {nights.more && <Button onClick={onEarlier}>{t('options.working.earlier')}</Button>}
    </div>
  );
}
