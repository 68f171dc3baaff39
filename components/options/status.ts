import type { EngineState } from '../../lib/app/state';
import { dayTimeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { Tonight } from '../../lib/tonight/tonight';
import { nextLink } from '../../lib/tonight/tonight';
import { reminderName } from '../verbs/names';
import type { Shown } from './shown';

/** One line of "Is it working?". */
export interface StatusRow {
  name: string;
  is: string;
}

/** The last check, what comes next, whether the system lets notes through, and what became of the test. */
export function statusRows(state: EngineState, tonight: Tonight | null, shown: Shown): StatusRow[] {
  const when = (instant: number) => dayTimeAt(instant, shown.zone, shown.clock);
  const next = tonight && tonight.silence === null ? nextLink(tonight, shown.now) : null;
  return [
    {
      name: t('options.working.checked'),
      is: state.checkedAt > 0 ? when(state.checkedAt) : t('options.working.never'),
    },
    {
      name: t('options.working.next'),
      is: next ? t('options.working.next_at', reminderName(next), when(next.due)) : t('options.working.next_none'),
    },
    {
      name: t('options.working.allowed'),
      is: t(state.allowed ? 'options.working.allowed_yes' : 'options.working.allowed_no'),
    },
    { name: t('options.working.test'), is: testText(state.test, when) },
  ];
}

function testText({ sent, seen }: EngineState['test'], when: (instant: number) => string): string {
  if (sent === null) return t('options.working.test_none');
  return seen !== null && seen >= sent
    ? t('options.working.test_seen', when(seen))
    : t('options.working.test_sent', when(sent));
}
