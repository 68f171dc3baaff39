import { number, t } from '../../lib/platform/i18n';
import type { ReminderSettings } from '../../lib/schedule/schema';
import type { Draft } from '../hooks/useDraft';
import { Select } from '../ui/Select';
import type { Shown } from './shown';

/** The choices for the most reminders of a night; the schema allows no more. */
const CAPS = Array.from({ length: 12 }, (_, i) => i + 1);

export interface HowTheyComeProps {
  draft: Draft<ReminderSettings>;
  shown: Shown;
}

/** How many may come, what a notification shows, and which wait for an answer. */
export function HowTheyCome({ draft, shown }: HowTheyComeProps) {
  const { value, change } = draft;
  const tonight = shown.word === 'tonight' ? 'options.cap.tonight' : 'options.cap.today';
  return (
    <>
      <Select
        label={t('options.cap.label')}
        layout="row"
        value={String(value.cap)}
        choices={CAPS.map((n) => ({ value: String(n), label: t(tonight, number(n)) }))}
        onChange={(cap) => change({ ...value, cap: Number(cap) })}
      />
      <Select
        label={t('options.wording.label')}
        helper={t('options.wording.line')}
        layout="row"
        value={value.wording}
        choices={[
          { value: 'plain', label: t('options.wording.plain') },
          { value: 'details', label: t('options.wording.details') },
        ]}
        onChange={(wording) => change({ ...value, wording })}
      />
      <Select
        label={t('options.sticky.label')}
        layout="row"
        value={value.sticky}
        choices={[
          { value: 'bedtime', label: t('options.sticky.bedtime') },
          { value: 'all', label: t('options.sticky.all') },
          { value: 'none', label: t('options.sticky.none') },
        ]}
        onChange={(sticky) => change({ ...value, sticky })}
      />
    </>
  );
}
