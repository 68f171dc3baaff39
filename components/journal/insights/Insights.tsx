import './insights.css';
import { useState } from 'preact/hooks';
import { LEAST_NIGHTS, LEVEL } from '../../../lib/insights/interval';
import type { Look, LookMeasure, Usually } from '../../../lib/insights/looks';
import { isClock } from '../../../lib/insights/measure';
import type { Clock } from '../../../lib/platform/format';
import { number, t } from '../../../lib/platform/i18n';
import { NightDots } from '../../charts/NightDots';
import { Disclosure } from '../../ui/Disclosure';
import { differenceText, edgeText, foundText, STEPS, usualText, valueText } from './words';

export interface InsightsProps {
  /** In the order in which they are told. */
  looks: readonly (Look | Usually)[];
  clock: Clock;
}

type Topic = 'usual' | 'free' | 'caffeine' | 'screen' | 'routine';

/** What is told of how all this is worked out, in this order. */
const METHOD = ['ranges', 'open', 'middle', 'least', 'split', 'row', 'cause'] as const;

/** Minutes of the clock that one column of dots stands for. */
const DOT_MINUTES = 15;
const HOURS = [60, 120, 180, 240, 360];
/** Between two ticks, from little to much. */
const TICKS: Record<LookMeasure, readonly number[]> = {
  sol: [5, 10, 15, 30, 60, 120],
  hours: [30, ...HOURS],
  rested: [1],
  asleepAt: [30, ...HOURS],
  midsleep: [30, ...HOURS],
};

/** Nights side by side: sentences first, each with its nights and ranges, then the nights as dots. */
export function Insights({ looks, clock }: InsightsProps) {
  const topics = [...new Set(looks.map(topicOf))];
  const some = looks.some((look) => look.kind === 'two' && look.found);
  if (!looks.some(isTold)) return <p>{t('insight.few')}</p>;
  return (
    <>
      {topics.map((topic) => (
        <Told key={topic} topic={topic} looks={looks.filter((look) => topicOf(look) === topic)} clock={clock} />
      ))}
      {some && <p class="small soft">{t('insight.note')}</p>}
      <Disclosure summary={t('insight.how.title')}>
        <div class="insight-how">
          {METHOD.map((part) => (
            <p key={part}>{t(`insight.how.${part}`, number(part === 'least' ? LEAST_NIGHTS : LEVEL))}</p>
          ))}
        </div>
      </Disclosure>
    </>
  );
}

/** What one topic says; one line where none of it has enough nights. */
function Told({ topic, looks, clock }: { topic: Topic; looks: readonly (Look | Usually)[]; clock: Clock }) {
  const told = looks.filter(isTold);
  return (
    <section class="insight-topic">
      <h4>{t(`insight.topic.${topic}`)}</h4>
      {told.length === 0 && <p class="soft">{t('insight.few')}</p>}
      {told.map((look) =>
        look.kind === 'usual' ? (
          <p key={look.measure}>{usualText(look, clock)}</p>
        ) : (
          <Compared key={look.measure} look={look} clock={clock} />
        ),
      )}
    </section>
  );
}

function Compared({ look, clock }: { look: Look; clock: Clock }) {
  const { measure, split, found } = look;
  const [open, setOpen] = useState(false);
  if (!found) return null;
  const step = isClock(measure) ? DOT_MINUTES : STEPS[measure];
  const group = (side: 'those' | 'others') => ({
    name: t(`insight.dots.${side}.${split.by}`, edgeText(split, clock)),
    values: look[side].map((value) => Math.round(value / step) * step),
    about: found[side].about,
    low: found[side].low,
    high: found[side].high,
  });
  return (
    <div class="insight-look">
      <p>
        {foundText(look, found.those, found.others, clock)} {differenceText(measure, found.difference, clock)}
      </p>
      <Disclosure summary={t('insight.dots.fold')} open={open} onToggle={setOpen}>
        {open && (
          <NightDots
            name={t(`insight.dots.name.${measure}`)}
            groups={[group('those'), group('others')]}
            step={step}
            ticks={TICKS[measure]}
            say={(value) => valueText(measure, value, clock)}
          />
        )}
      </Disclosure>
    </div>
  );
}

function isTold(look: Look | Usually): boolean {
  return look.kind === 'usual' ? look.half !== null : look.found !== null;
}

function topicOf(look: Look | Usually): Topic {
  if (look.kind === 'usual') return 'usual';
  return look.split.by === 'cup' || look.split.by === 'mg' ? 'caffeine' : look.split.by;
}
