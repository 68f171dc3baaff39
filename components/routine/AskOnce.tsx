import './ask.css';
import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Profile, ProfileChip } from '../../lib/routine/types';
import { Button } from '../ui/Button';
import { ChipSet } from '../ui/Chips';
import { ClotLine } from './ClotLine';
import { CHIP_KEYS } from './words';

type Chip = keyof typeof CHIP_KEYS;
const CHIPS = Object.keys(CHIP_KEYS) as Chip[];

export interface AskOnceProps {
  profile: Profile;
  /** Gets the answer; `asked` is true in it. */
  onAnswer: (profile: Profile) => void;
}

/** "Anything to leave out?", asked once before the first routine, with the line about a clot always above it. */
export function AskOnce({ profile, onAnswer }: AskOnceProps) {
  const [chips, setChips] = useState<readonly ProfileChip[]>(profile.chips);
  const clotNow = chips.includes('clotNow');
  const answer = (chosen: readonly ProfileChip[]) => onAnswer({ asked: true, chips: [...chosen] });
  return (
    <section class="ask" aria-labelledby="ask-title">
      <ClotLine clotNow={clotNow} onChange={(on) => setChips(on ? [...chips, 'clotNow'] : chips.filter(isChip))} />
      <h2 id="ask-title">{t('routine.ask.title')}</h2>
      <ChipSet<Chip>
        label={t('routine.ask.title')}
        labelHidden
        values={chips.filter(isChip)}
        choices={CHIPS.map((value) => ({ value, label: t(CHIP_KEYS[value]) }))}
        helper={t('routine.ask.helper')}
        onChange={(values) => setChips(clotNow ? [...values, 'clotNow'] : values)}
      />
      {chips.length > 0 ? (
        <Button kind="act" wide onClick={() => answer(chips)}>
          {t('routine.ask.save')}
        </Button>
      ) : (
        <Button kind="act" wide onClick={() => answer([])}>
          {t('routine.ask.none')}
        </Button>
      )}
    </section>
  );
}

function isChip(chip: ProfileChip): chip is Chip {
  return chip !== 'clotNow';
}
