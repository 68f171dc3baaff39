import { useMemo } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { ScheduleSettings } from '../../lib/schedule/schema';
import type { Zone } from '../../lib/time/zone';
import type { Draft } from '../hooks/useDraft';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/Select';
import { faultAt, type Shown } from './shown';

export interface ZoneFieldProps {
  draft: Draft<ScheduleSettings>;
  shown: Shown;
  browserZone: Zone;
}

/** The zone of the clock, for browsers that report UTC whatever the place. */
export function ZoneField({ draft, shown, browserZone }: ZoneFieldProps) {
  const { value, change, problems } = draft;
  const choices = useMemo(() => {
    // A fixed offset, chosen on the welcome page, is in no list of places.
    const zones = new Set([...Intl.supportedValuesOf('timeZone'), ...(value.zone === 'auto' ? [] : [value.zone])]);
    return [
      { value: 'auto', label: t('options.zone.auto', nameOf(browserZone)) },
      ...[...zones].sort().map((zone) => ({ value: zone, label: nameOf(zone) })),
    ];
  }, [browserZone, value.zone]);
  return (
    <Disclosure summary={t('options.zone.title')}>
      <Select
        label={t('options.zone.label')}
        helper={t('options.zone.line')}
        error={faultAt(problems, 'zone', shown.clock)}
        layout="row"
        value={value.zone}
        choices={choices}
        onChange={(zone) => change({ ...value, zone })}
      />
    </Disclosure>
  );
}

const nameOf = (zone: Zone) => zone.replaceAll('_', ' ');
