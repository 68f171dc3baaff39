import type { PoseId } from '../../lib/routine/pose-id';
import { joints, type Pose } from './joints';

const BED = joints(
  'hd61,103 sh57,117 hp73,164 eF64,144 hF87,156 eB70,143 hB93,156 kF108,156 aF142,168.5 tF147,157.6 kB110,158 aB146,168.5 tB152,158',
);
const BED_RUB = joints('hd88,103 sh80,116 hp71,164 kF100,136 aF114,168 tF126,170 kB108,158', BED);
const WALL_LYING = joints(
  'hd78,167.5 sh94,171 hp142.5,171.5 eF119,175 hF142,177 eB119,173.5 hB144,175.5 kF119.5,144 aF150.8,127 tF150.8,115 kB115.8,147.3 aB150.8,139 tB150.8,127',
);
const ABOVE = joints(
  'hd100,44 sh100,58 hp100,108 eF140,68 hF164,66 eB60,68 hB36,66 kF109.5,131 aF108.5,145 tF110.5,153.5 kB90.5,131 aB91.5,145 tB89.5,153.5',
);

/** Poses in bed, on the floor and on the back. */
export const LYING = {
  bed: { joints: BED, scene: 'bed', worked: 'F' },
  'bed-ankle': { joints: joints('kF105,147 aF139,159 tF146,149', BED), scene: 'bed', worked: 'F' },
  'bed-rub-ankle': {
    joints: joints('eF94,142 hF115,153 eB98,140 hB120,151', BED_RUB),
    scene: 'bed',
    worked: 'F',
    turns: true,
  },
  'bed-rub-knee': {
    joints: joints('hd84,102 sh77,115 eF83,140 hF102,137 eB88,140 hB107,137', BED_RUB),
    scene: 'bed',
    worked: 'F',
    turns: true,
  },
  lie: {
    joints: joints(
      'hd46,160 sh62,163.5 hp112,163.5 eF87,167.5 hF110,170.5 eB87,166 hB112,169 kF148,163 aF184,167.5 tF188,156.2 kB149,162 aB187,167.5 tB192,156.6',
    ),
    scene: 'lying',
    worked: 'F',
  },
  'wall-bent': {
    joints: joints('kF119.5,144 aF150.8,127 tF150.8,115 kB115.8,147.3 aB150.8,139 tB150.8,127', WALL_LYING),
    scene: 'wall-lying',
    worked: 'F',
  },
  'wall-legs-up': {
    joints: joints('kF145.8,135.5 aF150.5,99 tF145,88.3 kB143,136.5 aB145,100 tB137.5,90.5', WALL_LYING),
    scene: 'wall-lying',
    worked: 'F',
  },
  'twist-middle': {
    joints: joints('kF109.5,131 aF108.5,145 tF110.5,153.5 kB90.5,131 aB91.5,145 tB89.5,153.5', ABOVE),
    scene: 'mat',
    worked: 'F',
    view: 'above',
  },
  'twist-side': {
    joints: joints('kF138,113 aF136,147 tF146,152 kB134,127 aB120,159.5 tB130,164.5', ABOVE),
    scene: 'mat',
    worked: 'F',
    view: 'above',
  },
} satisfies Partial<Record<PoseId, Pose>>;
