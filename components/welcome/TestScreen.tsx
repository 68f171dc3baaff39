import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Instant } from '../../lib/time/instant';
import type { System } from '../hooks/useSystem';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Frame, type FrameProps } from './Frame';
import { hintsOf } from './hints';
import { NotePlace } from './NotePlace';

export interface TestScreenProps extends Pick<FrameProps, 'asked' | 'skip'> {
  system: System;
  /** The system refuses our notes. */
  blocked: boolean;
  /** When a note was last seen: pressing the note itself says so without a word here. */
  seenAt: Instant | null;
  onSend: () => Promise<boolean>;
  onSeen: () => void;
  onNext: () => void;
}

/** "One to try": a note is sent, and the user tells whether it came. What to look at, where it did not. */
export function TestScreen({ system, blocked, seenAt, onSend, onSeen, onNext, ...frame }: TestScreenProps) {
  const [stage, setStage] = useState<'before' | 'sent' | 'unseen' | 'answered'>('before');
  const [sentAt, setSentAt] = useState(0);
  const send = async () => {
    setSentAt(Date.now());
    if (await onSend()) setStage('sent');
  };
  const again = (
    <Button key="again" onClick={send}>
      {t('welcome.test.again')}
    </Button>
  );

  if (stage === 'before') {
    return (
      <Frame {...frame} title={t('welcome.test.title')} onSubmit={send} actions={<Act>{t('welcome.test.send')}</Act>}>
        <p class="welcome-line">{t('welcome.test.line')}</p>
        <NotePlace system={system} />
      </Frame>
    );
  }
  if (stage !== 'answered' && !blocked && seenAt !== null && seenAt >= sentAt) {
    return (
      <Frame {...frame} title={t('welcome.test.came')} onSubmit={onNext} actions={<Act>{t('welcome.next')}</Act>}>
        <p class="welcome-line">{t('welcome.test.came_line')}</p>
      </Frame>
    );
  }
  if (stage === 'unseen' || blocked) {
    return (
      <Frame
        {...frame}
        title={t('welcome.test.look')}
        onSubmit={onNext}
        actions={[again, <Act key="next">{t('welcome.next')}</Act>]}
      >
        {blocked && <Notice>{t('welcome.test.blocked')}</Notice>}
        <ol class="welcome-hints">
          {hintsOf(system).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
        <NotePlace system={system} />
      </Frame>
    );
  }
  return (
    <Frame
      {...frame}
      title={t('welcome.test.question')}
      onSubmit={() => {
        setStage('answered');
        onSeen();
      }}
      actions={[
        <Button key="not" onClick={() => setStage('unseen')}>
          {t('welcome.test.not_seen')}
        </Button>,
        <Act key="seen">{t('welcome.test.seen')}</Act>,
      ]}
    >
      <p class="welcome-line">{t('welcome.test.where')}</p>
      <NotePlace system={system} />
    </Frame>
  );
}

/** The filled button of this screen. */
function Act({ children }: { children: string }) {
  return (
    <Button kind="act" type="submit">
      {children}
    </Button>
  );
}
