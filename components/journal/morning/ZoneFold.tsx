import { useMemo, useState } from 'preact/hooks';
import { clockAt, type End, onClock } from '../../../lib/diary/night-clock';
import { fixedZone } from '../../../lib/diary/wall';
import { number, t } from '../../../lib/platform/i18n';
import type { Zone } from '../../../lib/time/zone';
import { offsetAt } from '../../../lib/time/zone';
import { Disclosure } from '../../ui/Disclosure';
import { Select } from '../../ui/Select';
import { sleepAt, type Writing, withSleep } from './writing';

const LABELS = { evening: 'diary.zone.evening', morning: 'diary.zone.morning' } as const;

interface ZoneFoldProps {
  writing: Writing;
  /** How many sleeps the night has. */
  count: number;
  /** The clock is another one than in the evening. */
  away?: boolean;
}

/** For a night on the way: the clocks that were read at bedtime and at waking. Times stay as they were read. */
export function ZoneFold({ writing, count, away = false }: ZoneFoldProps) {
  const { night } = writing;
  const said =
    writing.shown.sleeps.some(({ offset, offsetUp }) => offset !== offsetUp) && night.offset === night.offsetWake;
  const [open, setOpen] = useState(away || said);
  return (
    <Disclosure summary={t('diary.zone.title')} open={open} onToggle={setOpen}>
      {open && (
        <div class="morning-zones">
          <p class="soft small">{t(away ? 'diary.zone.away' : 'diary.zone.line')}</p>
          {Array.from({ length: count }, (_, i) => (
            <fieldset key={i} class="morning-zones" aria-label={t('diary.sleep', number(i + 1))}>
              {count > 1 && <h3>{t('diary.sleep', number(i + 1))}</h3>}
              <ClockChoice writing={writing} i={i} end="evening" />
              <ClockChoice writing={writing} i={i} end="morning" />
            </fieldset>
          ))}
        </div>
      )}
    </Disclosure>
  );
}

/** The clock at one end of a sleep, by the name of a place; what is stored of it is how far it was ahead. */
function ClockChoice({ writing, i, end }: { writing: Writing; i: number; end: End }) {
  const { night, zone, change } = writing;
  const { said, shown } = sleepAt(writing, i);
  const [place, setPlace] = useState<Zone | null>(null);
  const offset = end === 'evening' ? shown.offset : shown.offsetUp;
  const at = end === 'evening' ? (shown.inBed ?? shown.tried ?? night.bedtime) : (shown.woke ?? shown.up ?? night.wake);
  const clock = clockAt(end, shown, night, zone);
  // Which place it was is not kept: on reading back a clock elsewhere has its distance from UTC alone.
  const value = place !== null && offsetAt(at, place) === offset ? place : clock;
  const choices = useMemo(() => {
    const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), zone])].sort();
    const fixed = zones.includes(value) ? [] : [{ value, label: t('diary.zone.fixed', fixedZone(offset)) }];
    return [...fixed, ...zones.map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))];
  }, [zone, value, offset]);
  const choose = (next: Zone) => {
    setPlace(next);
    const times = { inBed: shown.inBed, tried: shown.tried, woke: shown.woke, up: shown.up };
    const moved = onClock(end, { ...said, ...times }, next, clock, night);
    const names = end === 'evening' ? (['inBed', 'tried'] as const) : (['woke', 'up'] as const);
    const kept = Object.fromEntries(names.map((name) => [name, moved[name]]));
    change(withSleep(writing, i, { ...said, ...kept, offset: moved.offset, offsetUp: moved.offsetUp }, names));
  };
  return (
    <div class="morning-wide">
      <Select label={t(LABELS[end])} value={value} choices={choices} onChange={choose} />
    </div>
  );
}
