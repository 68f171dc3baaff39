import { useEffect, useState } from 'preact/hooks';
import { firstStep, type Needs, type Step, stepAfter, stepOf } from './steps';

/** The screen of a page, and the ways on from it. */
export interface Steps {
  /** Null while it is not known yet which screens come. */
  step: Step | null;
  next: () => void;
  goTo: (step: Step) => void;
}

/**
 * Keeps the screen in the page's address: a reload stays on it, and the browser's way back leads to the one before.
 * @param needs null while they are being read
 */
export function useStep(needs: Needs | null): Steps {
  const [step, setStep] = useState<Step | null>(null);
  const ready = needs !== null;

  useEffect(() => {
    if (!needs) return;
    const open = () => setStep(stepOf(location.hash) ?? firstStep('', needs));
    setStep(firstStep(location.hash, needs));
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [ready]);

  const goTo = (to: Step) => {
    location.hash = to;
  };
  return { step, next: () => step && needs && goTo(stepAfter(step, needs)), goTo };
}
