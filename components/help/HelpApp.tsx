import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { useLook } from '../hooks/useLook';
import { useTonight } from '../hooks/useTonight';
import { HelpPage } from './HelpPage';

/** The help page in the light of the hour. What it says depends on nothing that the user chose or noted. */
export function HelpApp() {
  useLook(useTonight());
  useEffect(() => {
    document.title = t('help.page_title');
    // The words come after the browser has looked for the place that the address names.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return <HelpPage />;
}
