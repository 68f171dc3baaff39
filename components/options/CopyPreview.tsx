import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { savedOn } from '../../lib/backup/backup';
import type { Damage, MergeMode } from '../../lib/backup/merge';
import { dateText } from '../../lib/platform/calendar';
import { number, plural, t } from '../../lib/platform/i18n';
import type { Found } from '../hooks/copies';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Switch } from '../ui/Switch';

export interface CopyPreviewProps {
  found: Found;
  set: boolean;
  onCancel: () => void;
  onBring: (mode: MergeMode, useSettings: boolean) => void;
}

/** What a copy holds, what of it is new here, what could not be read, and what to do with it. */
export function CopyPreview({ found, set, onCancel, onBring }: CopyPreviewProps) {
  const { copy, fresh } = found;
  const [mode, setMode] = useState<MergeMode>('merge');
  const [wanted, setWanted] = useState(!set);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [found]);

  const routines = copy.settings.routines?.own.length ?? 0;
  const hasSettings = Object.keys(copy.settings).length > 0;
  const noted = copy.nights.filter(({ diary, legEntries }) => diary !== null || legEntries.length > 0).length;
  const { now = null, past = [] } = copy.settings.trials ?? {};
  const tried = past.length + (now === null ? 0 : 1);
  const parts = copy.damaged.slice(0, MOST_LISTED).map(partText);
  return (
    <section class="card stack" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t('backup.found')}
      </h3>
      <ul>
        <li>
          {copy.nights.length === 0
            ? t('backup.no_nights')
            : plural('backup.nights', copy.nights.length, number(fresh))}
        </li>
        {noted > 0 && <li>{plural('backup.noted', noted)}</li>}
        {tried > 0 && <li>{plural('backup.tried', tried)}</li>}
        {hasSettings && (
          <li>
            {copy.moment
              ? t('backup.settings_from', dateText(savedOn(copy.moment), true))
              : t('backup.settings_undated')}
          </li>
        )}
        {routines > 0 && <li>{plural('backup.routines', routines)}</li>}
      </ul>
      {parts.length > 0 && (
        <div>
          <p>{t('backup.damaged')}</p>
          <ul class="bullets">
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
            {copy.damaged.length > parts.length && <li>{plural('ui.more', copy.damaged.length - parts.length)}</li>}
          </ul>
        </div>
      )}
      <Chips
        label={t('backup.mode')}
        value={mode}
        choices={[
          { value: 'merge', label: t('backup.merge') },
          { value: 'replace', label: t('backup.replace') },
        ]}
        helper={t(mode === 'merge' ? 'backup.merge_line' : 'backup.replace_line')}
        onChange={setMode}
      />
      {hasSettings && mode === 'merge' && (
        <Switch label={t('backup.use_settings')} checked={wanted} onChange={setWanted} />
      )}
      <div class="row">
        <Button onClick={onCancel}>{t('backup.cancel')}</Button>
        <Button kind="act" onClick={() => onBring(mode, mode === 'replace' || wanted)}>
          {t('backup.go')}
        </Button>
      </div>
    </section>
  );
}

/** A file cut to pieces could name thousands of nights. */
const MOST_LISTED = 12;

function partText({ part, night, why }: Damage): string {
  const name =
    part !== 'night'
      ? t(`backup.part.${part}`)
      : night === null
        ? t('backup.part.night_unknown')
        : t('backup.part.night', dateText(night, true));
  return why === 'newer' ? t('backup.part_newer', name) : name;
}
