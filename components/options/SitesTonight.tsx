import { useState } from 'preact/hooks';
import { duration } from '../../lib/platform/format';
import { plural, t } from '../../lib/platform/i18n';
import type { Tally } from '../../lib/screen-time/schema';
import { minutesOf, siteMinutes } from '../../lib/screen-time/tally';
import { Button } from '../ui/Button';
import type { Shown } from './shown';

/** Sites at first sight. */
const FEW = 6;

export interface SitesTonightProps {
  tally: Tally | null;
  shown: Pick<Shown, 'now' | 'word'>;
}

/** The time of the evening at hand by site, the longest first; what has no name of a site is one line at the end. */
export function SitesTonight({ tally, shown }: SitesTonightProps) {
  const [all, setAll] = useState(false);
  const sites = tally ? siteMinutes(tally) : [];
  const other = tally ? minutesOf(tally) - sites.reduce((sum, { minutes }) => sum + minutes, 0) : 0;
  const over = tally !== null && shown.now >= tally.end;
  const most = Math.max(other, ...sites.map(({ minutes }) => minutes));
  const seen = all ? sites : sites.slice(0, FEW);
  const more = sites.length - seen.length;
  return (
    <>
      <h3>{t(over ? 'by_site.last' : shown.word === 'tonight' ? 'by_site.tonight' : 'by_site.today')}</h3>
      {sites.length === 0 && other <= 0 ? (
        <p class="soft">{t('by_site.nothing')}</p>
      ) : (
        <ul class="site-times">
          {seen.map(({ site, minutes }) => (
            <Line key={site} name={site} minutes={minutes} of={most} />
          ))}
          {more === 0 && other > 0 && <Line name={t('by_site.other')} minutes={other} of={most} />}
        </ul>
      )}
      {(more > 0 || all) && sites.length > FEW && (
        <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('by_site.fewer') : plural('ui.more', more)}
        </Button>
      )}
    </>
  );
}

function Line({ name, minutes, of }: { name: string; minutes: number; of: number }) {
  return (
    <li>
      <span class="site-name">
        <bdi>{name}</bdi>
      </span>
      <span class="site-time">{duration(minutes)}</span>
      <svg class="site-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * minutes) / of} height="4" />
      </svg>
    </li>
  );
}
