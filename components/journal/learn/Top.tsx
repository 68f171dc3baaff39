import { t } from '../../../lib/platform/i18n';
import { LinkButton } from '../../ui/Button';

/** Above every view of Learn: the way back to all cards where they are not shown, and help, always one press away. */
export function Top({ back }: { back: boolean }) {
  return (
    <nav class="learn-top no-print" aria-label={t('learn.title')}>
      {back && (
        <LinkButton kind="quiet" href="#learn">
          {t('learn.all')}
        </LinkButton>
      )}
      {!back && (
        <LinkButton kind="quiet" href="#learn/heard">
          {t('learn.heard.title')}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href="/help.html#get">
        {t('help.get.title')}
      </LinkButton>
    </nav>
  );
}
