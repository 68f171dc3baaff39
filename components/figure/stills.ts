import { joints, type Pose } from './joints';

/** Leaning into the wall, the far leg behind: the calf stretch. Apart from the other poses, as the first view shows it. */
export const WALL_LEAN: Pose = {
  joints: joints(
    'hd112,53 sh105,66 hp88,113 eF127,83 hF150.5,68 eB129,87 hB150.5,75 kF110,142 aF106,178 tF118,178 kB72,146 aB55,178 tB67,178',
  ),
  scene: 'wall',
  worked: 'B',
  palms: 'both',
};

/** The long moment of a slow step. */
export const STRIDE: Pose = {
  joints: joints(
    'hd103,43 sh101,57 hp99,107 eF90,80 hF87,105 eB109,80 hB118,102 kF109,142 aF117,177 tF128.5,174.5 kB98,143 aB79,169.5 tB89,176.5',
  ),
  scene: 'floor',
  worked: 'F',
};
