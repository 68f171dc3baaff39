import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import { askOf } from '../../lib/tonight/ask';
import type { Tonight } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import type { Deeds } from '../hooks/useDeeds';
import { VerbPanel } from '../verbs/VerbPanel';

export interface AskedProps {
  tonight: Tonight;
  id: string;
  when: When;
  now: Instant;
  deeds: Pick<Deeds, 'tell' | 'say'>;
  onChange: () => void;
  onClose: () => void;
}

/** The reminder whose notification was clicked, before anything else in the popup. The morning's question is a view of its own. */
export function Asked({ tonight, id, when, now, deeds, onChange, onClose }: AskedProps) {
  const ask = askOf(tonight, id, now);
  const gone = ask === null || ask.kind === 'checkIn';
  useEffect(() => {
    if (gone) onClose();
  }, [gone]);
  if (gone) return null;
  return (
    <VerbPanel
      ask={ask}
      tonight={tonight}
      when={when}
      now={now}
      onVerb={async (verb) => {
        onClose();
        if (await deeds.tell({ type: 'reminder/answer', reminder: id, verb })) deeds.say(t('verbs.noted'));
      }}
      onChange={onChange}
      onClose={onClose}
    />
  );
}
