import { duration } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import type { Zone } from '../../lib/time/zone';
import type { Draft } from '../hooks/useDraft';
import { Known } from '../journal/learn/Known';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Disclosure } from '../ui/Disclosure';
import { Notice } from '../ui/Notice';
import { Switch } from '../ui/Switch';
import { Away } from './Away';
import { Section } from './Section';
import { Shifts } from './Shifts';
import type { Shown } from './shown';
import { WeekFields } from './WeekFields';
import { shortNight, withLayout } from './week';
import { ZoneField } from './ZoneField';

export interface BedtimeSectionProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
  /** A bedtime was chosen before. */
  set: boolean;
  /** The zone that the browser reports. */
  browserZone: Zone;
}

/** When the user means to sleep. */
export function BedtimeSection({ draft, shown, set, browserZone }: BedtimeSectionProps) {
  const { value, change } = draft;
  const short = shortNight(value);
  return (
    <Section id="bedtime">
      {!set && (
        <Notice
          actions={
            <Button kind="act" onClick={() => change(value)}>
              {t('options.set')}
            </Button>
          }
        >
          {t('options.unset')}
        </Notice>
      )}
      <WeekFields draft={draft} shown={shown} />
      {short !== null && (
        <Notice
          live
          actions={
            <Button onClick={() => change({ ...value, shortNightsKept: true })}>{t('options.keep_times')}</Button>
          }
        >
          {t('options.short', duration(short))}
        </Notice>
      )}
      <p class="soft small">{t('options.trouble')}</p>
      {set && (
        <Disclosure summary={t('options.nights_more')}>
          <Layout value={value} onChange={change} />
          <Known card="regular" />
          <Switch
            label={t('options.broken')}
            helper={t('options.broken_line')}
            checked={value.brokenNights}
            onChange={(brokenNights) => change({ ...value, brokenNights })}
          />
          <Shifts draft={draft} shown={shown} />
          <Away draft={draft} shown={shown} />
          <ZoneField draft={draft} shown={shown} browserZone={browserZone} />
        </Disclosure>
      )}
    </Section>
  );
}

interface LayoutProps {
  value: ScheduleSettings;
  onChange: (value: ScheduleSettings) => void;
}

function Layout({ value, onChange }: LayoutProps) {
  return (
    <Chips
      label={t('options.week.label')}
      value={value.layout}
      choices={[
        { value: 'same', label: t('options.week.same') },
        { value: 'weekends', label: t('options.week.weekends') },
        { value: 'each', label: t('options.week.each') },
      ]}
      helper={t('options.week.line')}
      onChange={(layout) => onChange(withLayout(value, layout))}
    />
  );
}
