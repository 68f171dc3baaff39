import { number, t } from '../../lib/platform/i18n';
import { FACTS } from '../../lib/schedule/kinds';
import { OWN_RANGE } from '../../lib/schedule/problems';
import type { ReminderSettings } from '../../lib/schedule/schema';
import type { Draft } from '../hooks/useDraft';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { faultAt, type Shown } from './shown';
import { TextField } from './TextField';

type Own = ReminderSettings['own'][number];

/** The places for reminders in the user's own words. */
const IDS = ['1', '2', '3'] as const satisfies Own['id'][];

export interface OwnRemindersProps {
  draft: Draft<ReminderSettings>;
  shown: Shown;
}

/** Up to three reminders in the user's own words. */
export function OwnReminders({ draft, shown }: OwnRemindersProps) {
  const { value, change, problems } = draft;
  const put = (own: Own[]) =>
    change({ ...value, own, kinds: { ...value.kinds, own: { ...value.kinds.own, on: true } } });
  const free = IDS.find((id) => !value.own.some((own) => own.id === id));
  const [least, most] = OWN_RANGE;
  return (
    <>
      <h3>{t('options.own.title')}</h3>
      <p class="soft small">{t('options.own.line')}</p>
      {value.own.map((own, i) => {
        const n = number(i + 1);
        const set = (part: Partial<Own>) => put(value.own.map((each) => (each === own ? { ...own, ...part } : each)));
        return (
          <div key={own.id} class="group">
            <TextField
              label={t('options.own.text', n)}
              layout="row"
              value={own.text}
              error={faultAt(problems, `own.${i}.text`, shown.clock)}
              onChange={(text) => set({ text })}
            />
            <NumberField
              label={t('options.own.lead', n)}
              layout="row"
              value={own.lead}
              min={least}
              max={most}
              step={5}
              error={faultAt(problems, `own.${i}.lead`, shown.clock)}
              onChange={(lead) => set({ lead })}
            />
            <Button kind="quiet" onClick={() => put(value.own.filter((each) => each !== own))}>
              {t('options.own.remove', n)}
            </Button>
          </div>
        );
      })}
      {free && (
        <Button onClick={() => put([...value.own, { id: free, text: t('options.own.first'), lead: FACTS.own.lead }])}>
          {t('options.own.add')}
        </Button>
      )}
    </>
  );
}
