import './nights.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n';
import { sleepWindow } from '../../../lib/schedule/window';
import { isPlainDate, type PlainDate } from '../../../lib/time/plain';
import { NightsRaster } from '../../charts/NightsRaster';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { useItem } from '../../hooks/useItem';
import { useLazy } from '../../hooks/useLazy';
import { useNight } from '../../hooks/useNight';
import { useNights } from '../../hooks/useNights';
import { Button } from '../../ui/Button';
import type { Shared } from '../shared';
import { addressOf, GoTo } from './GoTo';
import { NightPage } from './NightPage';
import { NumbersFold } from './NumbersFold';

/** Nights shown at first, and with each press of "Earlier". */
const SHOWN = 14;

/** The nights that are over, under each other; one of them where the address names it. */
export default function NightsApp({ shared, rest }: { shared: Shared; rest: string }) {
  const [count, setCount] = useState(SHOWN);
  const read = useRef<PlainDate | null>(null);
  if (!isPlainDate(rest)) {
    return <AllNights shared={shared} count={count} from={read.current} onEarlier={() => setCount(count + SHOWN)} />;
  }
  read.current = rest;
  return <Night key={rest} shared={shared} night={rest} />;
}

interface AllNightsProps {
  shared: Shared;
  count: number;
  /** The night that was read before: whoever comes back finds the row they left. */
  from: PlainDate | null;
  onEarlier: () => void;
}

function AllNights({ shared, count, from, onEarlier }: AllNightsProps) {
  const { tonight, clock } = shared;
  const shown = useNights(count, tonight.night);
  const insights = useLazy(() => import('../insights/InsightsApp'), shown !== undefined && shown.nights.length > 0);
  // Who drinks none is shown none.
  const none = tonight.caffeine === null;
  const nights = useMemo(
    () => shown?.nights.map((record) => (none ? { ...record, doses: [], atBedtime: null } : record)) ?? [],
    [shown, none],
  );
  if (!shown) return null;
  if (nights.length === 0) return <p class="soft">{t('nights.empty')}</p>;
  return (
    <div class="nights">
      <h2 class="hidden">{t('journal.tab.nights')}</h2>
      <NightsRaster
        nights={nights}
        clock={clock}
        from={from}
        addressOf={addressOf}
        onOpen={(night) => {
          location.hash = addressOf(night);
        }}
      />
      {shown.more && <Earlier onEarlier={onEarlier} />}
      {shown.span && (shown.more || count > SHOWN) && <GoTo span={shown.span} />}
      <NumbersFold nights={nights} />
      {insights && <insights.default shared={shared} />}
    </div>
  );
}

/** More rows. With the last of them the button goes, and the keys are at the rows. */
function Earlier({ onEarlier }: Pick<AllNightsProps, 'onEarlier'>) {
  const place = useFocusAfter<HTMLParagraphElement>((part) =>
    part.closest('.nights')?.querySelector<HTMLElement>('.chart-slider'),
  );
  return (
    <p ref={place} class="nights-earlier">
      <Button onClick={onEarlier}>{t('nights.earlier')}</Button>
    </p>
  );
}

function Night({ shared, night }: { shared: Shared; night: PlainDate }) {
  const { tonight, clock } = shared;
  const caffeine = useItem('settings/caffeine');
  const schedule = useItem('settings/schedule');
  const opened = useNight(night, tonight.night, caffeine);
  const there = opened !== undefined && caffeine !== undefined && schedule !== undefined;
  // Who followed a link is at the beginning of what it led to.
  useLayoutEffect(() => {
    if (!there) return;
    document.getElementById('night-head')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [there]);
  if (!there) return null;
  // Nobody after work at night is told what may be left.
  const override = opened.record?.override;
  const shift = schedule && override && sleepWindow(schedule, override, night, tonight.zone).shift;
  const context = { clock, pause: schedule?.pause ?? null, tonight: tonight.night, word: tonight.when };
  return <NightPage {...{ night, opened, caffeine: shift ? null : caffeine, context, shared }} />;
}
