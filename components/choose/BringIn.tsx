import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { BringProblem } from '../hooks/useMine';
import { FileButton } from '../ui/FileButton';
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
      <FileButton label={t('share.bring')} describedBy={`${id}-line ${id}-problem`} onFile={take} />
      <p id={`${id}-line`} class="soft small choose-file-line">
        {t('share.bring_line')}
      </p>
      <div id={`${id}-problem`} role="alert" class="choose-file-line">
        {problem && <p class="field-error">{problemText(problem)}</p>}
      </div>
    </>
  );
}
