import { useEffect } from 'preact/hooks';
import { keepAwake } from '../../lib/platform/awake';

/** Keeps the screen from going dark while `on`. */
export function useAwake(on: boolean): void {
  useEffect(() => (on ? keepAwake() : undefined), [on]);
}
