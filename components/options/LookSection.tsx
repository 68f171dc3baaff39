import type { LookSettings } from '../../lib/look/schema';
import { plainTimeText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/Select';
import { Switch } from '../ui/Switch';
import { LookPreview } from './LookPreview';
import { Section } from './Section';

export interface LookSectionProps {
  look: LookSettings;
  onChange: (look: LookSettings) => void;
  sound: boolean;
  onSound: (sound: boolean) => void;
}

/** Colours, the clock's way of writing, and sound. */
export function LookSection({ look, onChange, sound, onSound }: LookSectionProps) {
  return (
    <Section id="look">
      <Select
        label={t('options.look.label')}
        layout="row"
        value={look.look}
        choices={[
          { value: 'bedtime', label: t('options.look.bedtime') },
          { value: 'clock', label: t('options.look.clock') },
          { value: 'light', label: t('options.look.light') },
          { value: 'dark', label: t('options.look.dark') },
        ]}
        onChange={(choice) => onChange({ ...look, look: choice })}
      />
      <LookPreview />
      <Disclosure summary={t('options.look.more')}>
        <div class="rows">
          <Switch
            label={t('options.look.time_left')}
            helper={t('options.look.time_left_line')}
            checked={look.showTimeLeft}
            onChange={(showTimeLeft) => onChange({ ...look, showTimeLeft })}
          />
          <Select
            label={t('options.look.clock_label')}
            layout="row"
            value={look.clock}
            choices={[
              { value: 'auto', label: t('options.look.clock_auto') },
              { value: '12', label: t('options.look.clock_12', plainTimeText('22:30', '12')) },
              { value: '24', label: t('options.look.clock_24', plainTimeText('22:30', '24')) },
            ]}
            onChange={(clock) => onChange({ ...look, clock })}
          />
          <Switch
            label={t('options.look.sound')}
            helper={t('options.look.sound_line')}
            checked={sound}
            onChange={onSound}
          />
        </div>
      </Disclosure>
    </Section>
  );
}
