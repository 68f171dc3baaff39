import { t } from '../../lib/platform/i18n';
import type { NightRecord } from '../../lib/schedule/record';
import type { ReminderSettings } from '../../lib/schedule/schema';
import { HIDDEN } from '../../lib/schedule/text';
import type { HappenedContext } from '../happened/happened';
import { linesOf } from '../happened/happened';
import type { StatusRow } from './status';

/** What a report is made of. */
export interface ReportInput {
  version: string;
  browser: string;
  status: readonly StatusRow[];
  nights: readonly NightRecord[];
  wording: ReminderSettings['wording'];
}

/**
 * The page's account as plain text, to be pasted elsewhere. Kinds that a plain notification hides are "a note" here
 * too, unless the user has details on.
 */
export function reportText(input: ReportInput, context: HappenedContext): string {
  const { version, browser, status, nights, wording } = input;
  const lines = nights.flatMap((record) => [
    '',
    record.night,
    ...linesOf(record, context).map(({ id, time, name, said }) => {
      const kind = record.reminders[id]?.kind;
      const hidden = wording === 'plain' && kind !== undefined && HIDDEN.has(kind);
      const limit = wording === 'plain' && kind === 'screenLimit';
      const told = hidden ? t('options.working.report_note') : limit ? t('kind.screenLimit') : name;
      return `${time} ${told} – ${said}`;
    }),
  ]);
  const head = [t('options.working.report_head', version, browser), ...status.map(({ name, is }) => `${name}: ${is}`)];
  return `${[...head, ...lines].join('\n')}\n`;
}
