import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { Legs } from '../../lib/schedule/record';
import { Emptiable } from '../diary/Emptiable';
import { Scale } from '../diary/Scale';
import { Button, LinkButton } from '../ui/Button';
import { LegsRow, Next } from './Parts';

export interface MorningAnswer {
  rough: number | null;
  rested: number | null;
  legs: Legs | null;
}

/** "How was the night?": three taps, if they like. The way to the times takes along what was tapped. */
export function Morning({ legs: asked, onNote }: { legs: boolean; onNote: (answer: MorningAnswer) => void }) {
  const [rough, setRough] = useState<number | null>(null);
  const [rested, setRested] = useState<number | null>(null);
  const [legs, setLegs] = useState<Legs | null>(null);
  const tapped = rough !== null || rested !== null || legs !== null;
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
      {asked && (
        <Emptiable chosen={legs} onEmpty={() => setLegs(null)}>
          <LegsRow value={legs} onChange={setLegs} />
        </Emptiable>
      )}
      <LinkButton
        kind="quiet"
        href="/journal.html#morning"
        target="_blank"
        onClick={() => tapped && onNote({ rough, rested, legs })}
      >
        {t('diary.times')}
      </LinkButton>
      <div class="row">
        <Button kind="act" onClick={() => onNote({ rough, rested, legs })}>
          {t('popup.morning.note_it')}
        </Button>
        <Button onClick={() => onNote({ rough: null, rested: null, legs: null })}>
          {t('popup.morning.not_today')}
        </Button>
      </div>
    </>
  );
}
