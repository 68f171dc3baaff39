import type { PoseId } from '../../lib/routine/pose-id';
import type { Pose } from './joints';
import { LYING } from './lying';
import { SEATED } from './seated';
import { UPRIGHT } from './upright';

/** Every pose by its name. */
export const POSES: Record<PoseId, Pose> = { ...UPRIGHT, ...SEATED, ...LYING };
