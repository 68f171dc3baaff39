import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { BringProblem } from '../hooks/useMine';
import { problemText } from './chooseWords';

/** Takes in a routine from a file; a damaged one is told at its field, and changes nothing. */
export function BringIn({ onBring }: { onBring: (file: File) => Promise<BringProblem | null> }) {
  const id = useId();
  const [problem, setProblem] = useState<BringProblem | null>(null);
  const take = async (file: File | undefined) => {
    if (file) setProblem(await onBring(file));
  };
  return (
    <>
      <label class="button button-outline choose-file">
        {t('share.bring')}
        <input
          type="file"
          accept="application/json,.json"
          aria-describedby={`${id}-line ${id}-problem`}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p id={`${id}-line`} class="soft small choose-file-line">
        {t('share.bring_line')}
      </p>
      <div id={`${id}-problem`} role="alert" class="choose-file-line">
        {problem && <p class="field-error">{problemText(problem)}</p>}
      </div>
    </>
  );
}
