import './verbs.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { MINUTE } from '../../lib/time/instant';
import { askOf } from '../../lib/tonight/ask';
import type { Tonight } from '../../lib/tonight/tonight';
import { useDeeds } from '../hooks/useDeeds';
import { useLook } from '../hooks/useLook';
import { useNow } from '../hooks/useNow';
import { useTonight } from '../hooks/useTonight';
import { ChangeSheet } from '../popup/ChangeSheet';
import { Morning } from '../popup/Morning';
import { Button } from '../ui/Button';
import { Toast } from '../ui/Toast';
import { VerbPanel } from './VerbPanel';

/** How long "Noted." stays before the window closes. */
const NOTED = 1200;

/** The small page of a clicked notification; `?id=` names its reminder. */
export function VerbsApp() {
  const tonight = useTonight();
  useLook(tonight);
  return (
    <main class="verbs-page">
      {tonight && <Verbs tonight={tonight} id={new URLSearchParams(location.search).get('id') ?? ''} />}
    </main>
  );
}

function Verbs({ tonight, id }: { tonight: Tonight; id: string }) {
  const now = useNow(MINUTE);
  const deeds = useDeeds();
  const [noted, setNoted] = useState(false);
  const [changing, setChanging] = useState(false);
  // As it was when the page opened: an answer must not change the question.
  const [ask] = useState(() => askOf(tonight, id, now));
  const { when } = tonight;

  useEffect(() => {
    if (!noted) return;
    const timer = setTimeout(() => window.close(), NOTED);
    return () => clearTimeout(timer);
  }, [noted]);
  useEffect(() => {
    if (tonight.asking !== null) deeds.tell({ type: 'verbs/seen' });
  }, [tonight.asking]);

  const answer = async (done: Promise<boolean>) => {
    if (await done) setNoted(true);
  };
  if (noted || ask === null) {
    return (
      <section class="verbs">
        <div role="status">
          <h1>{t(noted ? 'verbs.noted' : 'verbs.gone')}</h1>
        </div>
        <Button kind="act" wide onClick={() => window.close()}>
          {t('ui.close')}
        </Button>
      </section>
    );
  }
  return (
    <>
      {ask.kind === 'checkIn' ? (
        <Morning legs={tonight.legsMatter} onNote={(note) => answer(deeds.tell({ type: 'morning', ...note }))} />
      ) : (
        <VerbPanel
          ask={ask}
          tonight={tonight}
          when={when}
          now={now}
          onVerb={(verb) => answer(deeds.tell({ type: 'reminder/answer', reminder: id, verb }))}
          onChange={() => setChanging(true)}
          onClose={() => window.close()}
          alone
        />
      )}
      {changing && (
        <ChangeSheet
          tonight={tonight}
          when={when}
          ask={deeds.ask}
          onSay={deeds.say}
          onClose={() => setChanging(false)}
        />
      )}
      <Toast toast={deeds.toast} onClose={deeds.closeToast} />
    </>
  );
}
