import type { Stage } from '../../lib/look/stage';
import type { Tonight } from '../../lib/tonight/tonight';
import { useStage } from './useStage';

/** Keeps a page that reads the projection in the light of its night. */
export function useLook(tonight: Tonight | null | undefined): Stage {
  if (!tonight) return useStage(null);
  const { look, bedtime, windDown, wake } = tonight;
  return useStage({ choice: look, night: bedtime === null ? null : { dusk: windDown, bedtime, wake } });
}
