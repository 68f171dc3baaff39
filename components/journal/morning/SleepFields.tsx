import { TIMES, type TimeName } from '../../../lib/diary/check';
import { likelier } from '../../../lib/diary/doubt';
import { MOST_AWAKE, MOST_LATENCY } from '../../../lib/diary/limits';
import { clockAt, endOf, readTime } from '../../../lib/diary/night-clock';
import type { Sleep } from '../../../lib/diary/schema';
import { number, t } from '../../../lib/platform/i18n';
import { Emptiable } from '../../diary/Emptiable';
import { Chips } from '../../ui/Chips';
import { AboutNumber } from './AboutNumber';
import { WallField } from './WallField';
import { faultText } from './words';
import { endBefore, faultAt, sleepAt, type Writing, withSleep, withTime } from './writing';

const LABELS = { inBed: 'diary.in_bed', tried: 'diary.tried', woke: 'diary.woke', up: 'diary.up' } as const;
const WAKINGS = ['0', '1', '2', '3', 'often'] as const;
type Wakings = (typeof WAKINGS)[number];
/** Minutes that are answers at one press. */
const ABOUT = [5, 15, 30, 60];

/** One sleep, from getting into bed to getting up. Everything may be left out. */
export function SleepFields({ writing, i }: { writing: Writing; i: number }) {
  const { said, shown } = sleepAt(writing, i);
  const { night, zone, form, clock, change } = writing;
  const against = { said, shown, after: endBefore(writing, i) };
  const put = (more: Partial<Sleep>) => change(withSleep(writing, i, { ...said, ...more }));
  const time = (name: TimeName) => {
    const on = clockAt(endOf(name), shown, night, zone);
    const suggested = i === 0 && form.open.includes(name) && shown[name] !== null;
    return (
      <WallField
        writing={writing}
        place={`sleeps.${i}.${name}`}
        label={t(LABELS[name])}
        value={shown[name]}
        on={on}
        read={(typed) => readTime(name, typed, against, night, zone)}
        from={endOf(name) === 'evening' ? (against.after ?? night.bedtime) : night.wake}
        likelier={suggested ? null : likelier(form, i, name, night, on, writing.showing)}
        suggested={suggested}
        onChange={(at) => change(withTime(writing, i, name, at))}
      />
    );
  };
  const fault = (name: 'latency' | 'awake') => {
    const found = faultAt(writing, `sleeps.${i}.${name}`);
    return found && faultText(found, zone, clock);
  };
  const wakings = said.wakings === null ? null : (String(said.wakings) as Wakings);
  const [inBed, tried, woke, up] = TIMES;
  return (
    <>
      {time(inBed)}
      {time(tried)}
      <AboutNumber
        label={t('diary.latency')}
        own={t('diary.own', t('diary.latency'))}
        value={said.latency}
        about={ABOUT}
        more={t('diary.longer')}
        start={90}
        most={MOST_LATENCY}
        error={fault('latency')}
        onChange={(latency) => put({ latency })}
      />
      <Emptiable chosen={wakings} onEmpty={() => put({ wakings: null })}>
        <Chips<Wakings>
          label={t('diary.wakings')}
          value={wakings}
          choices={WAKINGS.map((value) => ({
            value,
            label: value === 'often' ? t('diary.often') : number(Number(value)),
          }))}
          onChange={(value) => {
            // Who lost count cannot say how long; who never woke was awake for no minute.
            if (value === 'often') put({ wakings: 'often', awake: null });
            else put({ wakings: Number(value), awake: value === '0' ? null : said.awake });
          }}
        />
      </Emptiable>
      {said.wakings !== 'often' && said.wakings !== 0 && (
        <AboutNumber
          label={t('diary.awake')}
          own={t('diary.own', t('diary.awake'))}
          value={said.awake}
          about={ABOUT}
          more={t('diary.longer')}
          start={90}
          most={MOST_AWAKE}
          error={fault('awake')}
          onChange={(awake) => put({ awake })}
        />
      )}
      {time(woke)}
      {time(up)}
    </>
  );
}
