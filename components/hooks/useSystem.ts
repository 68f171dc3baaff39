import { useEffect, useState } from 'preact/hooks';
import { type System, systemOf } from '../../lib/platform/system';

export type { System };

/** The system that shows our notes; Linux until the browser has told. */
export function useSystem(): System {
  const [system, setSystem] = useState<System>('linux');
  useEffect(() => {
    systemOf().then(setSystem);
  }, []);
  return system;
}
