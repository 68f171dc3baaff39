import { useState } from 'preact/hooks';
import type { Command } from '../../lib/app/commands';
import { plainTimeText } from '../../lib/platform/format';
import { number, t } from '../../lib/platform/i18n';
import { FIRST_TIMES, firstSchedule } from '../../lib/schedule/kinds';
import type { Legs } from '../../lib/schedule/record';
import type { PlainTime } from '../../lib/time/plain';
import type { Tonight } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import type { Deeds } from '../hooks/useDeeds';
import { Button, LinkButton } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { TimeField } from '../ui/TimeField';
import type { Scene } from './Head';
import { LegsRow, Next } from './Parts';

export interface RareProps {
  tonight: Tonight;
  scene: Scene;
  when: When;
  deeds: Pick<Deeds, 'tell' | 'say'>;
  onUndoBed: () => void;
}

/** The phases outside the day and the evening; loaded when one comes. */
export function Rare({ tonight, scene, when, deeds: { tell, say }, onUndoBed }: RareProps) {
  const close = () => window.close();
  switch (scene) {
    case 'unset':
      return <Unset tonight={tonight} onSend={tell} />;
    case 'morning':
      return (
        <Morning
          legs={tonight.legsMatter}
          onNote={async (answer) => {
            if (await tell({ type: 'morning', ...answer })) say(t('popup.noted'));
          }}
        />
      );
    case 'night':
      return (
        <Night
          onPage={close}
          onBack={async () => {
            if (tonight.bedAt === null) await tell({ type: 'tonight/bed', inBed: true });
            close();
          }}
        />
      );
    case 'quiet':
      return <Quiet when={when} onUndo={() => tell({ type: 'tonight/resume' })} />;
    case 'rest':
      return <Rest onClose={close} onUndo={onUndoBed} />;
    default:
      return null;
  }
}

/** Before any bedtime is known: two times, and that is all. */
function Unset({ tonight, onSend }: { tonight: Tonight; onSend: (command: Command) => void }) {
  const [times, setTimes] = useState(FIRST_TIMES);
  const [valid, setValid] = useState({ bedtime: true, wake: true });
  const same = times.bedtime === times.wake;
  const format = (time: PlainTime) => plainTimeText(time, tonight.clock);
  const set = () => {
    if (!same && valid.bedtime && valid.wake) onSend({ type: 'schedule/save', value: firstSchedule(times) });
  };
  return (
    <form
      class="popup-unset"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <div class="row">
        <TimeField
          label={t('popup.bedtime')}
          value={times.bedtime}
          format={format}
          onChange={(bedtime) => setTimes({ ...times, bedtime })}
          onValidity={(is) => setValid((all) => ({ ...all, bedtime: is }))}
        />
        <TimeField
          label={t('popup.wake')}
          value={times.wake}
          format={format}
          error={same ? t('fault.same') : undefined}
          onChange={(wake) => setTimes({ ...times, wake })}
          onValidity={(is) => setValid((all) => ({ ...all, wake: is }))}
        />
      </div>
      <Button kind="act" wide type="submit">
        {t('popup.set')}
      </Button>
      <LinkButton kind="quiet" wide href="/options.html" target="_blank">
        {t('popup.more_later')}
      </LinkButton>
    </form>
  );
}

type Score = '1' | '2' | '3' | '4' | '5';
const SCORES: readonly Score[] = ['1', '2', '3', '4', '5'];

export interface MorningAnswer {
  rough: number | null;
  rested: number | null;
  legs: Legs | null;
}

/** "How was the night?": three taps, if they like. */
function Morning({ legs: asked, onNote }: { legs: boolean; onNote: (answer: MorningAnswer) => void }) {
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

/** The door to the night: one thing to do, and the way back. */
function Night({ onPage, onBack }: { onPage: () => void; onBack: () => void }) {
  return (
    <>
      <Next line={t('phase.night.line')} />
      <LinkButton kind="act" wide href="/routine.html?start=urge-at-night-4" target="_blank" onClick={onPage}>
        {t('popup.four_minutes')}
      </LinkButton>
      <Button wide onClick={onBack}>
        {t('popup.back_to_bed')}
      </Button>
    </>
  );
}

/** A night without reminders, and the way to have them after all. */
function Quiet({ when, onUndo }: { when: When; onUndo: () => void }) {
  return (
    <>
      <Next line={t(`phase.quiet.line.${when}`)} />
      <Button kind="act" wide onClick={onUndo}>
        {t('ui.undo')}
      </Button>
    </>
  );
}

/** Right after "Off to bed". */
function Rest({ onClose, onUndo }: { onClose: () => void; onUndo: () => void }) {
  return (
    <>
      <Next line={t('phase.rest.line')} />
      <Button kind="act" wide onClick={onClose}>
        {t('ui.close')}
      </Button>
      <Button wide onClick={onUndo}>
        {t('ui.undo')}
      </Button>
    </>
  );
}
