import type { Kept } from '../../../lib/diary/limits';
import { t } from '../../../lib/platform/i18n';
import type { TrialNight } from '../../../lib/trial/kept';

/** What a night's mark tells. */
export type MarkName = 'coming' | 'open' | 'noted' | Kept;

/** What is drawn of a night: what was said of the change before that something was noted. */
export function markOf({ state, kept }: Pick<TrialNight, 'state' | 'kept'>): MarkName {
  return kept ?? state;
}

const DIAMOND = 'M12 3.5L20.5 12L12 20.5L3.5 12Z';

/** A shape for each, told apart without colour: rounds for what was noted, diamonds for what was said of the change. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg class={`try-mark try-mark-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      {name === 'coming' && <circle class="try-solid" cx="12" cy="12" r="2" />}
      {name === 'open' && <circle class="try-outline try-dashed" cx="12" cy="12" r="7" />}
      {name === 'noted' && <circle class="try-solid" cx="12" cy="12" r="7" />}
      {name === 'yes' && <path class="try-solid" d={DIAMOND} />}
      {name === 'partly' && <path class="try-solid" d="M12 3.5L20.5 12L3.5 12Z" />}
      {(name === 'partly' || name === 'no') && <path class="try-outline" d={DIAMOND} />}
    </svg>
  );
}

const ALL = ['noted', 'open', 'yes', 'partly', 'no', 'coming'] as const;

/** What the marks mean, of those that are drawn. */
export function Legend({ nights }: { nights: readonly TrialNight[] }) {
  const drawn = new Set(nights.map(markOf));
  return (
    <ul class="try-legend small soft">
      {ALL.filter((name) => drawn.has(name)).map((name) => (
        <li key={name}>
          <Mark name={name} />
          {t(`trial.state.${name}`)}
        </li>
      ))}
    </ul>
  );
}
