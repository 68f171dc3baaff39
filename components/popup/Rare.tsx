import { useState } from 'preact/hooks';
import type { Command } from '../../lib/app/commands';
import { plainTimeText } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { FIRST_TIMES, firstSchedule } from '../../lib/schedule/kinds';
import type { PlainTime } from '../../lib/time/plain';
import type { Tonight } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import type { Deeds } from '../hooks/useDeeds';
import { Button, LinkButton } from '../ui/Button';
import { TimeField } from '../ui/TimeField';
import type { Scene } from './Head';
import { Morning } from './Morning';
import { Next } from './Parts';

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
