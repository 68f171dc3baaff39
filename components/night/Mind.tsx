import { useEffect, useMemo, useState } from 'preact/hooks';
import { language, t } from '../../lib/platform/i18n';
import { PICTURE, shuffleAt, wordsFor } from '../../lib/routine/shuffle';
import { Button } from '../ui/Button';
import { NightHead } from './NightHead';

/** Numbers that a shuffle can begin from. */
const SEEDS = 2 ** 31;

/** The word shuffle in silence: one thing after another to picture, as long as one looks. */
export function Mind({ onBack }: { onBack: () => void }) {
  const words = useMemo(() => wordsFor(language()), []);
  const [seed] = useState(() => Math.floor(Math.random() * SEEDS));
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((before) => before + 1), PICTURE);
    return () => clearInterval(timer);
  }, []);
  const { word, letterIndex, picture } = shuffleAt(seed, count * PICTURE, words);
  return (
    <>
      <NightHead title={t('night.mind.name')} />
      <p class="night-picture" aria-live="polite">
        {picture}
      </p>
      <p class="night-letters" aria-hidden="true">
        {[...word].map((letter, i) => (
          <span key={`${i} ${letter}`} class={i === letterIndex ? 'night-letter' : undefined}>
            {letter}
          </span>
        ))}
      </p>
      <p class="night-small night-how">{t('night.mind.picture')}</p>
      <div class="night-deeds">
        <Button kind="quiet" wide onClick={onBack}>
          {t('night.back')}
        </Button>
      </div>
    </>
  );
}
