import './strip.css';
import { useState } from 'preact/hooks';
import { dateText, dayText } from '../../../lib/platform/calendar';
import { t } from '../../../lib/platform/i18n';
import type { PlainDate } from '../../../lib/time/plain';
import type { TrialNight } from '../../../lib/trial/kept';
import { seesNothing } from '../../../lib/trial/kept';
import type { Trial } from '../../../lib/trial/schema';
import { stretchesOf } from '../../../lib/trial/trial';
import { AsTable } from '../../charts/AsTable';
import { Legend, Mark, markOf } from './Marks';

export interface NightStripProps {
  trial: Trial;
  nights: readonly TrialNight[];
  tonight: PlainDate;
}

/**
 * The nights of a trial in its stretches, a mark for each. A pointer or the keys read one of them; what is drawn is hidden
 * from those who hear the page, and said by the slider and the table.
 */
export function NightStrip({ trial, nights, tonight }: NightStripProps) {
  const [read, setRead] = useState<number | null>(null);
  const now = nights.findIndex(({ night }) => night === tonight);
  const rest = now === -1 ? nights.length - 1 : now;
  const at = Math.min(read ?? rest, nights.length - 1);
  const words = (night: TrialNight) => nightWords(night, tonight);
  const shown = nights[at];
  if (!shown) return null;
  const point = (event: Event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-night]');
    if (cell) setRead(Number(cell.dataset.night));
  };
  return (
    <figure class="try-strip">
      <figcaption class="try-reading" aria-hidden="true">
        <span>{dateText(shown.night)}</span>
        <span class="soft">{words(shown)}</span>
      </figcaption>
      <div
        class="try-plot"
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setRead(null)}
      >
        <div class={`try-stretches try-stretches-${trial.form}`} aria-hidden="true">
          {stretchesOf(trial).map(({ phase, from, to }) => (
            <div key={from} class={`try-stretch try-stretch-${phase}`}>
              <p class="small soft">{t(phase === 'usual' ? 'trial.usual' : 'trial.with')}</p>
              <div class="try-cells">
                {nights.map((each, i) =>
                  each.night < from || each.night > to ? null : (
                    <span
                      key={each.night}
                      data-night={i}
                      class={`try-cell${each.night === tonight ? ' try-now' : ''}${i === at ? ' try-read' : ''}`}
                    >
                      <Mark name={markOf(each)} />
                      <span class="try-day">{Number(each.night.slice(8))}</span>
                    </span>
                  ),
                )}
              </div>
            </div>
          ))}
        </div>
        <input
          class="chart-slider"
          type="range"
          aria-label={t('trial.nights')}
          min={0}
          max={nights.length - 1}
          step={1}
          value={at}
          aria-valuetext={t('trial.night', dateText(shown.night), words(shown))}
          onInput={(event) => setRead(event.currentTarget.valueAsNumber)}
        />
      </div>
      <Legend nights={nights} />
      <AsTable {...tableOf(trial, nights, tonight)} />
    </figure>
  );
}

/** "as usual, noted", "with the change, partly kept to it", "as usual, tonight". */
function nightWords({ night, phase, state, kept }: TrialNight, tonight: PlainDate): string {
  const weeks = t(phase === 'usual' ? 'trial.usual' : 'trial.with');
  const name = night === tonight ? 'tonight' : (kept ?? state);
  return t('trial.night', weeks, t(`trial.state.${name}`));
}

function tableOf(trial: Trial, nights: readonly TrialNight[], tonight: PlainDate) {
  const unseen = seesNothing(trial.change);
  const columns = ['night', 'weeks', 'noted', ...(unseen ? [] : ['shown' as const])] as const;
  return {
    name: t('trial.nights'),
    head: columns.map((column) => t(`trial.table.${column}`)),
    rows: nights.map((each) => {
      const { night, phase, state, kept, shown } = each;
      const said = night === tonight ? 'tonight' : (kept ?? state);
      const records = shown === null ? '' : t(`trial.shows.${shown ? 'yes' : 'no'}`);
      const cells = [dayText(night), t(phase === 'usual' ? 'trial.usual' : 'trial.with'), t(`trial.state.${said}`)];
      return unseen ? cells : [...cells, records];
    }),
  };
}
