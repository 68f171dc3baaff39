import { t } from '../../lib/platform/i18n';
import type { Tried } from '../../lib/schedule/record';
import { Button } from '../ui/Button';
import { NightHead } from './NightHead';

export interface RowsProps {
  /** Those that were followed earlier this night. */
  tried: readonly Tried[];
  /** The four minutes are done lying down. */
  inBed: boolean;
  /** The legs were noted a moment ago. */
  noted: boolean;
  onChoose: (row: Tried) => void;
  onBed: () => void;
  onNote: () => void;
}

const ROWS = ['legs', 'mind', 'neither'] as const satisfies readonly Tried[];

/** What may help, and the way back. Noting is offered after something was done, never before. */
export function Rows({ tried, inBed, noted, onChoose, onBed, onNote }: RowsProps) {
  const names = { legs: t('night.legs.name'), mind: t('night.mind.name'), neither: t('night.neither.name') };
  const lines = {
    legs: inBed ? t('night.legs.line_bed') : t('night.legs.line'),
    mind: t('night.mind.line'),
    neither: t('night.neither.line'),
  };
  return (
    <>
      <NightHead title={t('night.title')} />
      <ul class="night-rows">
        {ROWS.map((row) => (
          <li key={row}>
            <button type="button" class="night-row" onClick={() => onChoose(row)}>
              <span class="night-row-name">{names[row]}</span>
              <span class="night-row-line">{lines[row]}</span>
              {tried.includes(row) && <span class="night-tried">{t('night.tried')}</span>}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="night-row night-stays" onClick={onBed}>
            <span class="night-row-name">{t('night.bed')}</span>
          </button>
        </li>
      </ul>
      <div class="night-after" role="status">
        {noted && <p>{t('night.noted')}</p>}
        {!noted && tried.length > 0 && (
          <>
            <p>{t('night.nothing')}</p>
            <Button onClick={onNote}>{t('night.note_legs')}</Button>
          </>
        )}
      </div>
    </>
  );
}
