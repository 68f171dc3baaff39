import type { BodySettings } from '../../lib/body/schema';
import { t } from '../../lib/platform/i18n';
import type { ProfileChip } from '../../lib/routine/types';
import { Known } from '../journal/learn/Known';
import { ClotLine } from '../routine/ClotLine';
import { CHIP_KEYS } from '../routine/words';
import { LinkButton } from '../ui/Button';
import { ChipSet, Chips } from '../ui/Chips';
import { Disclosure } from '../ui/Disclosure';
import { Section } from './Section';
import { VoiceAndBell, type VoiceAndBellProps } from './VoiceAndBell';

export interface RoutineSectionProps {
  body: BodySettings;
  onChange: (body: BodySettings) => void;
  voiceAndBell: VoiceAndBellProps;
}

type Chip = keyof typeof CHIP_KEYS;
const CHIPS = Object.keys(CHIP_KEYS) as Chip[];

/** What the routine is to suit. */
export function RoutineSection({ body, onChange, voiceAndBell }: RoutineSectionProps) {
  const { chips } = body.profile;
  const leaveOut = (next: ProfileChip[]) => onChange({ ...body, profile: { asked: true, chips: next } });
  const clotNow = chips.includes('clotNow');
  const others = CHIPS.filter((chip) => chips.includes(chip));
  return (
    <Section id="routine">
      <div class="choice-row">
        <Chips
          label={t('options.legs.label')}
          even
          value={body.legs}
          choices={[
            { value: 'often', label: t('options.legs.often') },
            { value: 'sometimes', label: t('options.legs.sometimes') },
            { value: 'no', label: t('options.legs.none') },
          ]}
          helper={t('options.legs.line')}
          onChange={(legs) => onChange({ ...body, legs })}
        />
      </div>
      <Disclosure summary={t('options.routine_more')}>
        <div class="stack">
          <ChipSet
            label={t('options.leave_out_label')}
            values={others}
            choices={CHIPS.map((value) => ({ value, label: t(CHIP_KEYS[value]) }))}
            helper={t('options.leave_out_line')}
            onChange={(values) => leaveOut(clotNow ? [...values, 'clotNow'] : values)}
          />
          <ClotLine clotNow={clotNow} onChange={(on) => leaveOut(on ? [...others, 'clotNow'] : others)} />
          <div class="deed">
            <p class="soft small">{t('options.my_routines_line')}</p>
            <LinkButton href="/routine.html" target="_blank">
              {t('options.my_routines')}
            </LinkButton>
          </div>
          <Known card="comfort" />
          <h3>{t('options.sound.title')}</h3>
          <VoiceAndBell {...voiceAndBell} />
        </div>
      </Disclosure>
    </Section>
  );
}
