import './chart.css';
import './study.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FINDINGS, type Finding, hoursFor, STUDIES } from '../../lib/caffeine/studies';
import { number, t } from '../../lib/platform/i18n';
import { AsTable } from './AsTable';
import { StudyMark, StudyPicture } from './StudyPicture';
import { useWidth } from './useWidth';

export interface StudyChartProps {
  /** Milligrams that the user would leave at bedtime. */
  limit: number;
  /** Hours. */
  halfLife: number;
}

/** Doses for which the table says what the user's limit comes to. */
const OWN_DOSES = [50, 100, 200, 400];

/**
 * What studies found, the user's own limit among it: dose against hours before bed. They disagree, and that is what is
 * drawn. A shape stands for each finding, with its words and its source below.
 */
export function StudyChart({ limit, halfLife }: StudyChartProps) {
  const id = useId();
  const { ref, width } = useWidth();
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{t('charts.study.name')}</figcaption>
      <p>{t('charts.study.disagree', number(9), number(23), number(100), number(4))}</p>
      <StudyPicture drawing={ref} width={width} limit={limit} halfLife={halfLife} />
      <ul class="study-legend">
        <li>
          <Key mark={<path class="study-own" d="M1 8H19" />}>{t('charts.study.own', number(limit))}</Key>
          <p class="study-source">{t('charts.study.untested')}</p>
        </li>
        {STUDIES.map(({ id: study, doi }) => (
          <li key={study}>
            {foundBy(study).map((found) => (
              <Key key={found} mark={<StudyMark found={found} />}>
                {t(`charts.study.found.${found}`)}
              </Key>
            ))}
            <p class="study-source">{t('charts.study.source', t(`charts.study.by.${study}`), leftToRight(doi))}</p>
          </li>
        ))}
      </ul>
      <StudyTable limit={limit} halfLife={halfLife} />
    </figure>
  );
}

/** What a study found, each once. */
function foundBy(study: Finding['study']): Finding['found'][] {
  return [...new Set(FINDINGS.filter((each) => each.study === study).map(({ found }) => found))];
}

/** An identifier in a line of any direction: isolated, or its parts would change places in one from right to left. */
const leftToRight = (text: string) => `\u2066${text}\u2069`;

function Key({ mark, children }: { mark: ComponentChildren; children: ComponentChildren }) {
  return (
    <p class="study-key">
      <svg viewBox="0 0 20 16" aria-hidden="true">
        {mark}
      </svg>
      {children}
    </p>
  );
}

function StudyTable({ limit, halfLife }: StudyChartProps) {
  const hours = (dose: number) => {
    const before = hoursFor(dose, limit, halfLife);
    return before === null ? t('charts.study.any') : number(Math.round(10 * before) / 10);
  };
  const head = [
    t('charts.study.column.dose'),
    t('charts.study.column.hours'),
    t('charts.study.column.found'),
    t('charts.study.column.study'),
  ];
  const rows = [
    ...FINDINGS.map(({ study, mg, hours: before, found }) => [
      number(mg),
      number(before),
      t(`charts.study.found.${found}`),
      t(`charts.study.by.${study}`),
    ]),
    ...OWN_DOSES.map((dose) => [
      number(dose),
      hours(dose),
      t('charts.study.leaves', number(limit)),
      t('charts.study.estimate'),
    ]),
  ];
  return <AsTable name={t('charts.study.name')} head={head} rows={rows} />;
}
