import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { Happened, type HappenedProps } from './Happened';
import { Section } from './Section';
import type { StatusRow } from './status';

export interface WorkingSectionProps extends HappenedProps {
  status: readonly StatusRow[];
  onReport: () => void;
  /** Opens what was kept aside; absent when nothing was. */
  onKeptAside?: (() => void) | undefined;
}

/** Whether reminders come, and what became of those of the last nights. */
export function WorkingSection({ status, onReport, onKeptAside, ...happened }: WorkingSectionProps) {
  return (
    <Section id="working">
      <dl class="status">
        {status.map(({ name, is }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="soft">{is}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={t('options.working.happened')}>
        <div class="stack">
          <Happened {...happened} />
          <p class="soft small">{t('options.working.report_line')}</p>
          <div class="row start">
            <Button onClick={onReport}>{t('options.working.report')}</Button>
            {onKeptAside && <Button onClick={onKeptAside}>{t('options.damaged.title')}</Button>}
          </div>
        </div>
      </Disclosure>
    </Section>
  );
}
