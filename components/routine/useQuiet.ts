import { useEffect, useState } from 'preact/hooks';

/** After so many milliseconds untouched, the controls step back. */
const UNTOUCHED = 4_000;

const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** True once nothing was touched for four seconds while `active`; false again at any touch or key. */
export function useQuiet(active: boolean): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = () => {
      setQuiet(false);
      clearTimeout(timer);
      if (active) timer = setTimeout(() => setQuiet(true), UNTOUCHED);
    };
    touched();
    for (const kind of TOUCHES) document.addEventListener(kind, touched);
    return () => {
      clearTimeout(timer);
      for (const kind of TOUCHES) document.removeEventListener(kind, touched);
    };
  }, [active]);
  return quiet;
}
