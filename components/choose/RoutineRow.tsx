import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui/Button';
import { StepStill, type StepStillProps } from './StepStill';

export interface RoutineRowProps {
  name: string;
  /** "8 minutes." */
  length: string;
  /** What is in it. */
  line: string;
  /** What the profile makes of it. */
  care: string | null;
  figure: Omit<StepStillProps, 'size'>;
  marked: boolean;
  /** The one filled button of the view. */
  filled: boolean;
  onMark: (on: boolean) => void;
  onStart: () => void;
  /** What can be done with a routine of the user's own. */
  deeds?: ComponentChildren;
}

/** One routine of the list: its figure, name, length and line, a star and Start. */
export function RoutineRow({
  name,
  length,
  line,
  care,
  figure,
  marked,
  filled,
  onMark,
  onStart,
  deeds,
}: RoutineRowProps) {
  return (
    <li class="choose-row">
      <StepStill {...figure} size={96} />
      <div class="choose-words">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p class="soft small">
          {length} <span class="choose-line">{line}</span>
        </p>
        {care && <p class="choose-care small">{care}</p>}
      </div>
      <Button
        kind="quiet"
        icon
        class="choose-star"
        aria-pressed={marked}
        aria-label={t('mine.star', name)}
        onClick={() => onMark(!marked)}
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z" />
        </svg>
      </Button>
      <Button
        kind={filled ? 'act' : 'outline'}
        class="choose-start"
        aria-label={t('mine.start', name)}
        onClick={onStart}
      >
        {t('routine.start')}
      </Button>
      {deeds && <div class="choose-deeds">{deeds}</div>}
    </li>
  );
}
