import { dateText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import type { Nights } from '../hooks/useNights';
import { Button } from '../ui/Button';
import type { HappenedContext } from './happened';
import { linesOf, passesOf } from './happened';

export interface HappenedProps {
  nights: Nights | undefined;
  context: HappenedContext;
  onEarlier: () => void;
}

/** The nights, newest first: what came, what did not, and why. No colour, no count. */
export function Happened({ nights, context, onEarlier }: HappenedProps) {
  if (!nights) return null;
  if (nights.nights.length === 0) return <p class="soft">{t('options.working.none')}</p>;
  return (
    <div class="happened">
      {nights.nights.map((record) => {
        const lines = [...linesOf(record, context), ...passesOf(record, context)];
        return (
          <section key={record.night} aria-labelledby={`night-${record.night}`}>
            <h3 id={`night-${record.night}`}>{t('options.working.night_of', dateText(record.night))}</h3>
            {lines.length === 0 && <p class="soft small">{t('options.working.quiet')}</p>}
            <ul>
              {lines.map(({ id, time, name, said }) => (
                <li key={id}>
                  <time>{time}</time>
                  <span>
                    {name} <span class="soft">– {said}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {nights.more && <Button onClick={onEarlier}>{t('options.working.earlier')}</Button>}
    </div>
  );
}
