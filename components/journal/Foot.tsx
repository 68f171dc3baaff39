import { t } from '../../lib/platform/i18n';
import { Button, LinkButton } from '../ui/Button';

/** Always the same: nobody has to note anything, and help is one press away whatever was noted. */
export function Foot({ noting, onNoting }: { noting: boolean; onNoting: (noting: boolean) => void }) {
  return (
    <footer class="journal-foot">
      <p class="soft">{t(noting ? 'journal.leave' : 'journal.left')}</p>
      <Button onClick={() => onNoting(!noting)}>{t(noting ? 'journal.stop' : 'journal.again')}</Button>
      <nav>
        <LinkButton kind="quiet" href="/help.html#get">
          {t('help.get.title')}
        </LinkButton>
        <LinkButton kind="quiet" href="/help.html#can">
          {t('help.can.title')}
        </LinkButton>
        <LinkButton kind="quiet" href="/options.html">
          {t('popup.settings')}
        </LinkButton>
      </nav>
    </footer>
  );
}
