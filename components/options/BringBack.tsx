import { useId, useState } from 'preact/hooks';
import type { MergeMode } from '../../lib/backup/merge';
import type { Copy } from '../../lib/backup/read';
import { t } from '../../lib/platform/i18n';
import type { Found, FoundOrFault } from '../hooks/copies';
import { FileButton } from '../ui/FileButton';
import { CopyPreview } from './CopyPreview';

export interface BringBackProps {
  /** A bedtime was chosen here: then the settings that are here stay unless the user says otherwise. */
  set: boolean;
  onOpen: (file: File) => Promise<FoundOrFault>;
  /** Gives false when it was refused. */
  onBring: (copy: Copy, mode: MergeMode, useSettings: boolean) => Promise<boolean>;
}

const FAULTS = {
  not_json: 'backup.not_json',
  not_ours: 'backup.not_ours',
  newer: 'backup.newer',
  too_big: 'backup.too_big',
  unreadable: 'backup.unreadable',
} as const;

/** A file, chosen or dropped, is read and shown; it is brought back when the user says so. */
export function BringBack({ set, onOpen, onBring }: BringBackProps) {
  const id = useId();
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<string>();
  const [over, setOver] = useState(false);

  const take = async (file: File | undefined) => {
    setOver(false);
    if (!file) return;
    const answer = await onOpen(file);
    setFound(answer.ok ? answer.found : null);
    setFault(answer.ok ? undefined : t(FAULTS[answer.fault]));
  };
  return (
    <div class="deed">
      <p class="soft small" id={id}>
        {t('backup.bring_line')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field inside is the first */}
      <div
        class={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer?.files[0]);
        }}
      >
        <FileButton label={t('backup.bring')} describedBy={id} onFile={take} />
      </div>
      <div role="alert">{fault && <p class="field-error">{fault}</p>}</div>
      {found && (
        <CopyPreview
          found={found}
          set={set}
          onCancel={() => setFound(null)}
          onBring={async (mode, useSettings) => {
            if (await onBring(found.copy, mode, useSettings)) setFound(null);
          }}
        />
      )}
    </div>
  );
}
