import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { type Offered, type Out, outOf } from '../../../lib/trial/choices';
import { CHANGES, type Change } from '../../../lib/trial/limits';
import { CHIP_KEYS } from '../../routine/words';

export interface ChangeListProps {
  chosen: Change | null;
  offered: Offered;
  onChoose: (change: Change) => void;
  /** What is set for the chosen one; it unfolds under it. */
  children: ComponentChildren;
}

/** The closed list of changes: each with what is known of it, and those that are not for this user with the reason. */
export function ChangeList({ chosen, offered, onChoose, children }: ChangeListProps) {
  const id = useId();
  return (
    <fieldset class="try-list">
      <legend>{t('trial.pick')}</legend>
      {CHANGES.map((change) => {
        const out = outOf(change, offered);
        const is = chosen === change;
        return (
          <div key={change} class={is ? 'try-change try-chosen' : 'try-change'}>
            <label class="try-pick">
              <input
                type="radio"
                name={id}
                checked={is}
                disabled={out !== null}
                aria-describedby={`${id}-${change}`}
                onChange={() => onChoose(change)}
              />
              <span class="try-name">{t(`trial.change.${change}`)}</span>
            </label>
            <p id={`${id}-${change}`} class="try-known small soft">
              {out ? outText(out) : t(`trial.known.${change}`)}
            </p>
            {is && <div class="try-setup">{children}</div>}
          </div>
        );
      })}
    </fieldset>
  );
}

function outText(out: Out): string {
  if (out.why !== 'chip') return t(`trial.out.${out.why}`);
  return out.chip === 'clotNow' ? t('routine.ask.clot') : t('trial.out.chip', t(CHIP_KEYS[out.chip]));
}
