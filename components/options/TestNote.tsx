import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';

export interface TestNoteProps {
  /** What to look at where no note comes, for this system. */
  hints: readonly string[];
  /** The note was seen after it was last sent. */
  seen: boolean;
  /** Gives false when it could not be sent. */
  onSend: () => Promise<boolean>;
  onSeen: () => void;
}

/** Sends a note at once and asks whether it came; three lines for this system where it did not. */
export function TestNote({ hints, seen, onSend, onSeen }: TestNoteProps) {
  const [stage, setStage] = useState<'before' | 'sent' | 'unseen'>('before');
  const send = async () => {
    if (await onSend()) setStage('sent');
  };
  return (
    <div class="test">
      <Button onClick={send}>{t('options.test.send')}</Button>
      <div role="status" class="test-answer">
        {stage === 'sent' && !seen && (
          <>
            <span>{t('options.test.ask')}</span>
            <Button onClick={onSeen}>{t('options.test.seen')}</Button>
            <Button onClick={() => setStage('unseen')}>{t('options.test.unseen')}</Button>
          </>
        )}
        {stage !== 'before' && seen && <span>{t('options.test.noted')}</span>}
        {stage === 'unseen' && !seen && <Hints hints={hints} />}
      </div>
    </div>
  );
}

/** Where to look when no note comes. */
export function Hints({ hints }: { hints: readonly string[] }) {
  return (
    <ol class="hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ol>
  );
}
