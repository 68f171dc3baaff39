import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { MINUTE } from '../../lib/time/instant';
import { useDeeds } from '../hooks/useDeeds';
import { useErased } from '../hooks/useErased';
import { useItem } from '../hooks/useItem';
import { useLazy } from '../hooks/useLazy';
import { useLook } from '../hooks/useLook';
import { useNow } from '../hooks/useNow';
import { usePlace } from '../hooks/usePlace';
import { useTonight } from '../hooks/useTonight';
import { LinkButton } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { Foot } from './Foot';
import type { Shared } from './shared';

/** The tabs by the name in the page's address; "My notes, one page" is a place of its own. */
const TABS = {
  morning: () => import('./morning/MorningApp'),
  nights: () => import('./nights/NightsApp'),
  legs: () => import('./legs/LegsApp'),
  try: () => import('./try/TryApp'),
  learn: () => import('./learn/LearnApp'),
  notes: () => import('./notes/NotesApp'),
} satisfies Record<string, () => Promise<{ default: ComponentType<{ shared: Shared; rest: string }> }>>;

type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** The journal: mornings, nights, legs, a change to try, and what is known; each part comes when it is asked for. */
export function JournalApp() {
  const tonight = useTonight();
  const journal = useItem('settings/journal');
  useLook(tonight);
  const now = useNow(MINUTE);
  const deeds = useDeeds();
  useErased();
  const place = usePlace();
  useEffect(() => {
    document.title = t('journal.page_title');
  }, []);
  // Nothing is projected before the first replan; a question to the worker makes it plan.
  useEffect(() => {
    if (tonight === null) deeds.ask({ type: 'verbs/seen' });
  }, [tonight === null]);
  const [name = '', ...more] = place.split('/');
  const tab = NAMES.find((each) => each === name) ?? 'morning';
  if (!tonight || !journal) return null;
  const shared: Shared = { tonight, now, zone: tonight.zone, clock: tonight.clock, noting: journal.noting, deeds };
  const shown = NAMES.filter((each) => each !== 'notes' && (each !== 'legs' || tonight.legsMatter || tab === 'legs'));
  return (
    <div class="journal">
      <header class="journal-head">
        <h1>{t('journal.title')}</h1>
        <LinkButton href="#notes" kind="quiet" aria-current={tab === 'notes' ? 'page' : undefined}>
          {t('journal.notes')}
        </LinkButton>
      </header>
      <nav class="journal-tabs" aria-label={t('journal.title')}>
        {shown.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === tab ? 'page' : undefined}>
            {t(`journal.tab.${each as Exclude<Tab, 'notes'>}`)}
          </a>
        ))}
      </nav>
      <main>
        <Part key={tab} tab={tab} shared={shared} rest={more.join('/')} />
      </main>
      <Foot
        noting={journal.noting}
        onNoting={(noting) => deeds.tell({ type: 'journal/save', value: { ...journal, noting } })}
      />
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </div>
  );
}

function Part({ tab, shared, rest }: { tab: Tab; shared: Shared; rest: string }) {
  const part = useLazy<{ default: ComponentType<{ shared: Shared; rest: string }> }>(TABS[tab]);
  return part && <part.default shared={shared} rest={rest} />;
}
