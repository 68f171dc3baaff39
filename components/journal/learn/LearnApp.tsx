import './learn.css';
import { useState } from 'preact/hooks';
import { isCard } from '../../../lib/learn/cards';
import { t } from '../../../lib/platform/i18n';
import { useKeptPlaces } from '../../hooks/useKeptPlaces';
import type { Shared } from '../shared';
import { CardList } from './CardList';
import { CardPage } from './CardPage';
import { HeardPage } from './HeardPage';
import { Top } from './Top';

/** What is known: all cards, one of them, or *Heard that...?*. The same for everybody, whatever they noted. */
export default function LearnApp({ shared, rest }: { shared: Shared; rest: string }) {
  const [query, setQuery] = useState('');
  const view = rest === 'heard' || isCard(rest) ? rest : '';
  const root = useKeptPlaces<HTMLDivElement>(view, '');
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => shared.deeds.say(t('learn.heard.copied')),
      () => shared.deeds.say(t('options.not_copied')),
    );
  return (
    <div class="learn" ref={root}>
      <Top back={view !== ''} />
      {isCard(view) && <CardPage key={view} id={view} />}
      {view === 'heard' && <HeardPage onCopy={copy} />}
      {view === '' && <CardList query={query} onQuery={setQuery} />}
    </div>
  );
}
