import { MOST_NAP, MOST_NAPS } from '../../../lib/diary/limits';
import { readNear } from '../../../lib/diary/wall';
import { number, t } from '../../../lib/platform/i18n';
import { HOUR } from '../../../lib/time/instant';
import { offsetAt } from '../../../lib/time/zone';
import { Button } from '../../ui/Button';
import { Cross } from '../../ui/Cross';
import { NumberField } from '../../ui/NumberField';
import { WallField } from './WallField';
import { dayClock, type Writing } from './writing';

/** About the middle of the day before: eight hours before bed. */
const MIDDAY = 8 * HOUR;
/** What a new nap begins with. */
const SHORT = 20;

/** Naps of the day before the night: when each began and how long it was. */
export function Naps({ writing }: { writing: Writing }) {
  const { form, night, change } = writing;
  const on = dayClock(writing);
  const middle = Math.min(night.bedtime - MIDDAY, night.now);
  const put = (naps: typeof form.naps) => change({ ...form, naps });
  // On the quarter, and never in the one that is there: two naps that begin at once cannot be.
  const fresh = () => {
    const quarter = 15 * 60_000;
    let at = Math.floor(middle / quarter) * quarter;
    while (form.naps.some((nap) => Math.abs(nap.at - at) < HOUR)) at += HOUR;
    at = Math.min(at, night.now);
    return { at, minutes: SHORT, offset: offsetAt(at, on) };
  };
  return (
    <section class="morning-naps" aria-labelledby="naps">
      <h3 id="naps">{t('diary.naps')}</h3>
      {form.naps.map((nap, i) => (
        <fieldset key={i} class="morning-nap" aria-label={t('diary.nap', number(i + 1))}>
          <WallField
            writing={writing}
            place={`naps.${i}.at`}
            label={t('diary.nap_at')}
            value={nap.at}
            on={on}
            read={(time) => readNear(time, middle, on)}
            from={middle}
            onChange={(at) =>
              put(
                at === null
                  ? form.naps.filter((_, n) => n !== i)
                  : form.naps.map((each, n) => (n === i ? { ...each, at, offset: offsetAt(at, on) } : each)),
              )
            }
          />
          <NumberField
            label={t('diary.minutes')}
            layout="row"
            value={nap.minutes}
            min={1}
            max={MOST_NAP}
            step={5}
            onChange={(minutes) => put(form.naps.map((each, n) => (n === i ? { ...each, minutes } : each)))}
            onClear={() => put(form.naps.map((each, n) => (n === i ? { ...each, minutes: null } : each)))}
          />
          <Button
            kind="quiet"
            icon
            aria-label={t('diary.sleep_out', t('diary.nap', number(i + 1)))}
            title={t('diary.sleep_out', t('diary.nap', number(i + 1)))}
            onClick={() => put(form.naps.filter((_, n) => n !== i))}
          >
            <Cross size={14} />
          </Button>
        </fieldset>
      ))}
      {form.naps.length < MOST_NAPS && (
        <Button onClick={() => put([...form.naps, fresh()])}>{t('diary.nap_more')}</Button>
      )}
    </section>
  );
}
