import { rowOf } from '../../../lib/diary/row';
import { type BeforeAfter, beforeAfter, LOOKED_AT, type LookedAt } from '../../../lib/insights/before-after';
import { type Centre, LEAST_NIGHTS, LEVEL } from '../../../lib/insights/interval';
import { number, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import type { Trial } from '../../../lib/trial/schema';
import { phaseOf } from '../../../lib/trial/trial';
import { NightDots } from '../../charts/NightDots';
import { Disclosure } from '../../ui/Disclosure';
import { differenceText, foundText, rounded, TELLING } from './found-words';

/** Both parts of a trial side by side: in sentences, then as a small chart. */
export function Result({ trial, records }: { trial: Trial; records: readonly NightRecord[] }) {
  const rows = records.map(rowOf).sort((a, b) => a.night.localeCompare(b.night));
  // Beside all nights as they were planned: of those with the change, the ones that were kept to.
  const keptTo = rows.filter(({ night, kept }) => phaseOf(trial, night) !== 'change' || kept === 'yes');
  const found = LOOKED_AT[trial.change].map((measure) => ({ measure, all: beforeAfter(trial, rows, measure) }));
  const some = found.some(({ all }) => all.found !== null);
  const partly = keptTo.length < rows.length;
  return (
    <div class="try-result">
      {found.map(({ measure, all }) => (
        <div key={measure} class="try-found">
          <Said measure={measure} result={all} />
          <Drawn measure={measure} result={all} />
        </div>
      ))}
      {some && <p class="soft small">{t('trial.planned')}</p>}
      {some && (
        <div>
          {partly && (
            <Disclosure summary={t('trial.kept_nights.title')}>
              <div class="try-found">
                <p class="soft">{t('trial.kept_nights.line')}</p>
                {found.map(({ measure }) => (
                  <Said key={measure} measure={measure} result={beforeAfter(trial, keptTo, measure)} />
                ))}
              </div>
            </Disclosure>
          )}
          <Disclosure summary={t('trial.method.title')}>
            <p class="soft">{t(`trial.method.${trial.form}`, number(LEVEL))}</p>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

/** What one measure says, or that it is too early to say anything. */
function Said({ measure, result }: { measure: LookedAt; result: BeforeAfter }) {
  const { found, usual, change, pairs } = result;
  if (!found) {
    return (
      <div>
        <h4>{t(`trial.measure.${measure}`)}</h4>
        <p>{t('trial.few')}</p>
        <p class="soft small">
          {pairs === null
            ? t('trial.few_nights', number(usual.nights), number(change.nights), number(LEAST_NIGHTS))
            : t('trial.few_pairs', number(pairs), number(LEAST_NIGHTS))}
        </p>
      </div>
    );
  }
  return (
    <p>
      {foundText(measure, found)} {differenceText(measure, found.difference)} {t('trial.chance')}
    </p>
  );
}

function Drawn({ measure, result }: { measure: LookedAt; result: BeforeAfter }) {
  const { found, usual, change } = result;
  if (!found) return null;
  const { step, ticks, say } = TELLING[measure];
  const group = (phase: 'usual' | 'change', values: readonly number[], centre: Centre) => ({
    ...centre,
    name: t(`trial.group.${phase}`),
    values: values.map((value) => rounded(measure, value)),
  });
  return (
    <NightDots
      name={t(`trial.measure.${measure}`)}
      groups={[group('usual', usual.values, found.others), group('change', change.values, found.those)]}
      step={step}
      ticks={ticks}
      say={say}
    />
  );
}
