import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LegWord } from '../../../lib/diary/leg-edit';
import { t } from '../../../lib/platform/i18n';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { EntryDeeds, listHead } from './EntryDeeds';

export interface TapProps {
  /** When it was noted, and what, in words. */
  noted: string;
  said: string;
  word: LegWord;
  /** What it can be changed to: the morning asks for no waking. */
  words: readonly LegWord[];
  /** Changes it, or takes it out (null); null where it can be read alone. */
  onWord: ((value: LegWord | null) => void) | null;
}

/** What one tap noted. It is changed in its place, among the words that a tap can say. */
export function Tap({ noted, said, word, words, onWord }: TapProps) {
  const item = useFocusAfter<HTMLLIElement>(listHead);
  const [chosen, setChosen] = useState<LegWord | null>(null);
  const open = chosen !== null && onWord !== null;
  const before = useRef(open);
  // Whoever uses keys is at the word that is chosen, and then where they came from.
  useLayoutEffect(() => {
    if (before.current === open) return;
    before.current = open;
    item.current?.querySelector<HTMLElement>(open ? 'input:checked' : 'button')?.focus();
  }, [open]);
  const keep = () => {
    setChosen(null);
    if (chosen !== word) onWord?.(chosen);
  };
  return (
    <li ref={item}>
      <time>{noted}</time>
      {open ? (
        <div class="leg-tap">
          <Chips
            label={t('leg_log.what')}
            value={chosen}
            choices={words.map((value) => ({ value, label: tapWord(value) }))}
            onChange={setChosen}
          />
          <p class="leg-item-deeds">
            <Button onClick={keep}>{t('leg_log.keep')}</Button>
            <Button kind="quiet" onClick={() => setChosen(null)}>
              {t('leg_log.cancel')}
            </Button>
          </p>
        </div>
      ) : (
        <div class="leg-tapped">
          <p>{said}</p>
          {onWord && <EntryDeeds of={[noted, said]} onChange={() => setChosen(word)} onRemove={() => onWord(null)} />}
        </div>
      )}
    </li>
  );
}

const tapWord = (value: LegWord) => (value === 'woke' ? t('leg_log.woke') : t(`leg_log.word.${value}`));
