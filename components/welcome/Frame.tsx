import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { QUESTIONS } from './steps';

export interface FrameProps {
  title: string;
  children?: ComponentChildren;
  /** How many questions have come up, this one included: so many dots are filled. None before the first. */
  asked: number;
  skip?: { label: string; onSkip: () => void } | undefined;
  /** The filled button and what may stand beside it. The filled one submits. */
  actions: ComponentChildren;
  onSubmit: () => void;
}

/**
 * One screen: its question, what answers it, and the bar at its foot. A screen that comes takes the focus to its
 * first field, or to its heading where it has none; both are read out with the question.
 */
export function Frame({ title, children, asked, skip, actions, onSubmit }: FrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input:checked') ?? form.current?.querySelector('input');
    (first ?? form.current?.querySelector('h1'))?.focus();
    document.title = t('welcome.page', title);
  }, [title]);

  return (
    <form
      ref={form}
      class="welcome-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <fieldset class="welcome-question" aria-labelledby={id}>
        <h1 id={id} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </fieldset>
      <div class="welcome-foot">
        {skip ? (
          <Button kind="quiet" onClick={skip.onSkip}>
            {skip.label}
          </Button>
        ) : (
          <span />
        )}
        {asked > 0 ? <Dots filled={asked} /> : <span />}
        <div class="welcome-actions">{actions}</div>
      </div>
    </form>
  );
}

function Dots({ filled }: { filled: number }) {
  const of = QUESTIONS.length;
  return (
    <span class="welcome-dots" role="img" aria-label={t('welcome.progress', number(filled), number(of))}>
      {QUESTIONS.map((question, i) => (
        <span key={question} class={i < filled ? 'welcome-dot welcome-dot-on' : 'welcome-dot'} />
      ))}
    </span>
  );
}
