import { rowOf } from '../../../lib/diary/row';
import type { NightRecord } from '../../../lib/schedule/record';
import type { PlainDate } from '../../../lib/time/plain';
import type { Tonight } from '../../../lib/tonight/tonight';
import { trialNights } from '../../../lib/trial/kept';
import type { Trial } from '../../../lib/trial/schema';
import { Keeping } from './Keeping';
import { NightStrip } from './NightStrip';
import { Result } from './Result';

export interface ReportProps {
  trial: Trial;
  records: ReadonlyMap<PlainDate, NightRecord>;
  tonight: Tonight;
  /** All its nights are over: what they came to is told first. Before that nothing is compared. */
  ended: boolean;
}

/** The nights of a trial as they went; at its end both parts side by side, in sentences first. */
export function Report({ trial, records, tonight, ended }: ReportProps) {
  const nights = trialNights(trial, records, tonight.night, (record) => rowOf(record).lastCup);
  return (
    <>
      {ended && <Result trial={trial} records={[...records.values()]} />}
      {!ended && strip()}
      <Keeping
        trial={trial}
        nights={nights}
        records={records}
        clock={tonight.clock}
        ended={ended}
        legsMatter={tonight.legsMatter}
      />
      {ended && strip()}
    </>
  );

  function strip() {
    return <NightStrip trial={trial} nights={nights} tonight={tonight.night} />;
  }
}
