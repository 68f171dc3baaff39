import './card.css';
import '../figure/figure.css';
import { useEffect } from 'preact/hooks';
import { legsMatter } from '../../lib/body/schema';
import { t } from '../../lib/platform/i18n';
import { useItem } from '../hooks/useItem';
import { useLook } from '../hooks/useLook';
import { useTonight } from '../hooks/useTonight';
import { Button } from '../ui/Button';
import { Card } from './Card';

/** The bedside card as it will be printed, and the way to the printer. On paper it stands twice on one sheet. */
export function CardApp() {
  useLook(useTonight());
  const body = useItem('settings/body');
  useEffect(() => {
    document.title = t('card.page_title');
  }, []);
  if (!body) return <main class="card-page" />;
  const card = <Card chips={body.profile.chips} legsMatter={legsMatter(body)} />;
  return (
    <main class="card-page">
      <header class="card-top no-print">
        <div>
          <h1>{t('card.page_title')}</h1>
          <p class="soft">{t('card.line')}</p>
        </div>
        <Button kind="act" onClick={() => window.print()}>
          {t('card.print')}
        </Button>
      </header>
      {card}
      <div class="card-second">{card}</div>
    </main>
  );
}
