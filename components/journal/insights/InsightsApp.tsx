import { useState } from 'preact/hooks';
import type { NightRow } from '../../../lib/diary/row';
import type { Clock } from '../../../lib/platform/format';
import { t } from '../../../lib/platform/i18n';
import { addDays, type PlainDate } from '../../../lib/time/plain';
import { useItem } from '../../hooks/useItem';
import { useLooks } from '../../hooks/useLooks';
import { useRows } from '../../hooks/useRows';
import { Chips } from '../../ui/Chips';
import { Known } from '../learn/Known';
import type { Shared } from '../shared';
import { Insights } from './Insights';

/** Nights that are looked at; all: from the first one on. */
const SPANS = { weeks: 28, months: 91, year: 365, all: null } as const;
type Span = keyof typeof SPANS;
const NAMES = Object.keys(SPANS) as Span[];

/** Before any night there can be. */
const FIRST: PlainDate = '1970-01-01';

/** The user's own nights side by side, over a span they choose. */
export default function InsightsApp({ shared }: { shared: Shared }) {
  const caffeine = useItem('settings/caffeine');
  const [span, setSpan] = useState<Span>('months');
  const { tonight, clock, deeds } = shared;
  const count = SPANS[span];
  const since = count === null ? FIRST : addDays(tonight.night, -count);
  const rows = useRows(since, tonight.night, () => deeds.ask({ type: 'digest/build' }));
  return (
    <section class="insights">
      <h3>{t('insight.title')}</h3>
      <Chips
        label={t('insight.last')}
        choices={NAMES.map((value) => ({ value, label: t(`insight.span.${value}`) }))}
        value={span}
        onChange={setSpan}
      />
      {rows && caffeine && <Looks rows={rows} limit={caffeine.drinks ? caffeine.limit : null} clock={clock} />}
      <Known card="hygiene" />
    </section>
  );
}

function Looks({ rows, limit, clock }: { rows: readonly NightRow[]; limit: number | null; clock: Clock }) {
  const looks = useLooks(rows, limit);
  return looks ? <Insights looks={looks} clock={clock} /> : null;
}
