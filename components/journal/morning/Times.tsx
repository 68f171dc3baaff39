import { emptySleep } from '../../../lib/diary/form';
import { MOST_NOTE, MOST_SLEEPS } from '../../../lib/diary/limits';
import { number, t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Naps } from './Naps';
import { SleepFields } from './SleepFields';
import { hoursText, spanText } from './words';
import { type Writing, withoutTimes } from './writing';
import { ZoneFold } from './ZoneFold';

export interface TimesProps {
  writing: Writing;
  broken: boolean;
  /** The clock is another one than in the evening: which one was read is asked first. */
  away: boolean;
}

/** What unfolds under "Add times": the sleeps of the night, naps, and a note. */
export function Times({ writing, broken, away }: TimesProps) {
  const { form, shown, night, change } = writing;
  const count = Math.max(1, form.sleeps.length);
  const suggests = shown !== form;
  const add = () =>
    change({ ...form, sleeps: [...(form.sleeps.length === 0 ? [emptySleep(night)] : form.sleeps), emptySleep(night)] });
  return (
    <div class="morning-times">
      <p class="soft">{t('diary.guess')}</p>
      {broken && <p class="soft small">{t('diary.broken_why')}</p>}
      {suggests && (
        <div class="morning-suggested">
          <p class="soft small">{t('diary.suggested', t('popup.morning.note_it'))}</p>
          <Button kind="quiet" tabIndex={-1} onClick={() => change(withoutTimes(writing))}>
            {t('diary.leave_out')}
          </Button>
        </div>
      )}
      {away && <ZoneFold writing={writing} count={count} away />}
      {Array.from({ length: count }, (_, i) => (
        <section key={i} class="morning-sleep" aria-label={t('diary.sleep', number(i + 1))}>
          {count > 1 && <h3>{t('diary.sleep', number(i + 1))}</h3>}
          <SleepFields writing={writing} i={i} />
          {i > 0 && (
            <Button kind="quiet" onClick={() => change({ ...form, sleeps: form.sleeps.filter((_, n) => n !== i) })}>
              {t('diary.sleep_out', t('diary.sleep', number(i + 1)))}
            </Button>
          )}
        </section>
      ))}
      <Hours writing={writing} />
      <div>{count < MOST_SLEEPS && <Button onClick={add}>{t('diary.sleep_more')}</Button>}</div>
      {!away && <ZoneFold writing={writing} count={count} />}
      <Naps writing={writing} />
      <div class="morning-note">
        <Field
          label={t('diary.note')}
          helper={form.note.length < MOST_NOTE ? undefined : t('diary.note_full', number(MOST_NOTE))}
        >
          {(control) => (
            <textarea
              {...control}
              class="input"
              dir="auto"
              rows={2}
              maxLength={MOST_NOTE}
              value={form.note}
              onInput={(event) => change({ ...form, note: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

/** What the times come to, said at once. Nothing of it says how good that is. */
function Hours({ writing: { shown, faults, clock } }: { writing: Writing }) {
  const wrong = faults.some(({ place }) => place.startsWith('sleeps'));
  const spans = shown.sleeps.flatMap((sleep) => spanText(sleep, clock) ?? []);
  const hours = hoursText(shown.sleeps);
  return (
    <div class="morning-hours" role="status">
      {!wrong && hours && (
        <>
          <strong>{hours}</strong>
          {spans.map((span) => (
            <span key={span} class="soft small">
              {span}
            </span>
          ))}
        </>
      )}
    </div>
  );
}
