import { useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n';
import type { Legs } from '../../lib/schedule/record';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { LegsRow, Next } from './Parts';

type Score = '1' | '2' | '3' | '4' | '5';
const SCORES: readonly Score[] = ['1', '2', '3', '4', '5'];

export interface MorningAnswer {
  rough: number | null;
  rested: number | null;
  legs: Legs | null;
}

/** "How was the night?": three taps, if they like. */
export function Morning({ legs: asked, onNote }: { legs: boolean; onNote: (answer: MorningAnswer) => void }) {
  const [rough, setRough] = useState<Score | null>(null);
  const [rested, setRested] = useState<Score | null>(null);
  const [legs, setLegs] = useState<Legs | null>(null);
  const value = (score: Score | null) => (score === null ? null : Number(score));
  return (
    <>
      <Next line={t('phase.morning.line')} />
      <Scale
        label={t('popup.morning.night')}
        least={t('popup.morning.rough')}
        most={t('popup.morning.good')}
        value={rough}
        onChange={setRough}
      />
      <Scale
        label={t('popup.morning.rested')}
        least={t('popup.morning.tired')}
        most={t('popup.morning.fresh')}
        value={rested}
        onChange={setRested}
      />
      {asked && <LegsRow value={legs} onChange={setLegs} />}
      <div class="row">
        <Button kind="act" onClick={() => onNote({ rough: value(rough), rested: value(rested), legs })}>
          {t('popup.morning.note_it')}
        </Button>
        <Button onClick={() => onNote({ rough: null, rested: null, legs: null })}>
          {t('popup.morning.not_today')}
        </Button>
      </div>
    </>
  );
}

interface ScaleProps {
  label: string;
  least: string;
  most: string;
  value: Score | null;
  onChange: (value: Score) => void;
}

/** Five dots between two words, filled up to the choice. */
function Scale({ label, least, most, value, onChange }: ScaleProps) {
  const name = (score: Score) => {
    const place = t('popup.morning.of_five', number(Number(score)));
    return score === '1' ? `${place}, ${least}` : score === '5' ? `${place}, ${most}` : place;
  };
  return (
    <div class="popup-scale" data-value={value ?? '0'}>
      <span class="soft small" aria-hidden="true">
        {least}
      </span>
      <Chips<Score>
        label={label}
        labelHidden
        value={value}
        choices={SCORES.map((score) => ({ value: score, label: name(score) }))}
        onChange={onChange}
      />
      <span class="soft small" aria-hidden="true">
        {most}
      </span>
    </div>
  );
}
