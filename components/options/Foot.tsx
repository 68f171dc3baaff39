import { t } from '../../lib/platform/i18n';

/** The same two links under every page; they never change with what was noted. */
export function Foot() {
  return (
    <footer class="foot">
      <a href="/help.html#get">{t('options.foot.help')}</a>
      <a href="/help.html#can">{t('options.foot.can')}</a>
    </footer>
  );
}
