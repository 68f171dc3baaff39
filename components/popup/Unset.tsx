import { useState } from 'preact/hooks';
import type { Command } from '../../lib/app/commands';
import { plainTimeText } from '../../lib/platform/calendar';
import { t } from '../../lib/platform/i18n';
import { FIRST_TIMES, firstSchedule } from '../../lib/schedule/kinds';
import type { PlainTime } from '../../lib/time/plain';
import type { Tonight } from '../../lib/tonight/tonight';
import { Button, LinkButton } from '../ui/Button';
import { TimeField } from '../ui/TimeField';

/** Before any bedtime is known: two times, and that is all. */
export function Unset({ tonight, onSend }: { tonight: Tonight; onSend: (command: Command) => void }) {
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
