import type { PoseId } from '../../lib/routine/pose-id';
import { joints, type Pose } from './joints';
import { STRIDE, WALL_LEAN } from './stills';

const SIT = joints(
  'hd83,77 sh81,91 hp80,141 eF72,117 hF87,138 eB76,117 hB92,139 kF116,142 aF114,178 tF126,178 kB117,143 aB109,178 tB121,178',
);
const SIT_EDGE = joints(
  'hd100,77 sh97,91 hp96,141 eF96,118 hF113,134 eB101,118 hB119,134 kF131,149 aF161,174 tF170.5,166.5 kB132,143 aB122,178 tB134,178',
);
const SIT_ANKLE = joints('hd80,77 sh78,91 kF115,137 aF146,154 tF154.5,145.5', SIT);
const BED = joints(
  'hd61,103 sh57,117 hp73,164 eF64,144 hF87,156 eB70,143 hB93,156 kF108,156 aF142,168.5 tF147,157.6 kB110,158 aB146,168.5 tB152,158',
);
const BED_RUB = joints('hd88,103 sh80,116 hp71,164 kF100,136 aF114,168 tF126,170 kB108,158', BED);
const CROSS = joints('hd84,77 sh82,91 eF92,116 hF110,131 eB88,117 hB104,126 kB98,121 aB116,136 tB126,130', SIT);
const FRONT = joints(
  'hd100,75 sh100,91 hp100,138 eF124,115 hF115,137 eB76,115 hB85,137 kF114,144 aF113,175 tF116,178.5 kB86,144 aB87,175 tB84,178.5',
);
const KNEEL = joints(
  'hd91,92 sh88,106 hp80,155 eF86,134 hF104,152 eB92,134 hB110,154 kF115,175 aF78,177 tF66.5,179 kB116.5,175 aB80,177 tB69.5,179',
);

/** Every pose by its name; those of the first view are in `stills.ts`. */
export const POSES: Record<PoseId, Pose> = {
  stride: STRIDE,
  passing: {
    joints: joints(
      'hd104,41 sh101,55 hp100,105 eF100,80 hF105,104 eB102,80 hB109,103 kF102,141 aF99,178 tF111,178 kB111,139 aB94,170 tB103.5,177',
    ),
    scene: 'floor',
    worked: 'F',
  },
  'wall-upright': {
    joints: joints(
      'hd113,44 sh111,58 hp107,107 eF127,82 hF150.5,66 eB129,86 hB150.5,73 kF110,142 aF106,178 tF118,178 kB106,142 aB101,178 tB113,178',
    ),
    scene: 'wall',
    worked: 'B',
    palms: true,
  },
  'wall-lean': WALL_LEAN,
  'chair-behind': {
    joints: joints(
      'hd101,42 sh99,56 hp98,106 eF104,83 hF125,90 eB107,83 hB128,90 kF100,142 aF97,178 tF109,178 kB104,142 aB101,178 tB113,178',
    ),
    scene: 'chair-front',
    worked: 'F',
  },
  'chair-behind-toes': {
    joints: joints(
      'hd103,34 sh101,48 hp100,98 eF107,77 hF125,90 eB110,77 hB128,90 kF102,134 aF99,168.5 tF108.5,176 kB106,134 aB103,168.5 tB112.5,176',
    ),
    scene: 'chair-front',
    worked: 'F',
  },
  sit: { joints: SIT, scene: 'chair', worked: 'F' },
  'sit-front': {
    joints: joints('eF84,116 hF104,131 eB79,116 hB100,132', SIT),
    scene: 'chair',
    worked: 'F',
  },
  'sit-calf': { joints: SIT_EDGE, scene: 'chair', worked: 'F', turns: true },
  'sit-calf-flexed': {
    joints: joints('hd98,77 sh96,91 tF161.5,162', SIT_EDGE),
    scene: 'chair',
    worked: 'F',
    turns: true,
  },
  'sit-reach': {
    joints: joints('hd133,88 sh124,99 eF124,126 hF142,144 eB132,124 hB150,145 tF164,162.5', SIT_EDGE),
    scene: 'chair',
    worked: 'F',
    turns: true,
  },
  'sit-reach-upright': {
    joints: joints('hd114,80 sh108,93 eF108,120 hF127,136 eB114,119 hB133,136 tF163,162.3', SIT_EDGE),
    scene: 'chair',
    worked: 'F',
    turns: true,
  },
  'sit-toes': {
    joints: joints('kF116.5,134 aF116,168.5 tF125.5,176 kB117.5,135 aB111,168.5 tB120.5,176', SIT),
    scene: 'chair',
    worked: 'F',
  },
  'sit-march': { joints: joints('kF114,126 aF113,162 tF124.5,165', SIT), scene: 'chair', worked: 'F' },
  'sit-ankle': { joints: SIT_ANKLE, scene: 'chair', worked: 'F' },
  'sit-cross': { joints: CROSS, scene: 'chair', worked: 'B', over: true },
  'sit-cross-lean': {
    joints: joints('hd108,84 sh100,96 eF100,121 hF116,133 eB94,119 hB104,124', CROSS),
    scene: 'chair',
    worked: 'B',
    over: true,
  },
  'sit-rub-ankle': {
    joints: joints('hd109,84 sh101,96 eF98,123 hF119,131 eB103,122 hB124,132', CROSS),
    scene: 'chair',
    worked: 'B',
    over: true,
  },
  'sit-rub-knee': {
    joints: joints('hd104,81 sh97,94 eF84,117 hF101,119 eB89,118 hB106,120', CROSS),
    scene: 'chair',
    worked: 'B',
    over: true,
  },
  'sit-belly': {
    joints: joints('eF76,117 hF92,126 eB82,116 hB102,133', SIT),
    scene: 'chair',
    worked: 'F',
  },
  'neck-middle': { joints: FRONT, scene: 'stool', worked: 'F', front: true },
  'neck-side': { joints: joints('hd110,78', FRONT), scene: 'stool', worked: 'F', front: true },
  kneel: { joints: KNEEL, scene: 'pillow', worked: 'F' },
  child: {
    joints: joints('hd146,164 sh131,157 hp82,154 eF146,175 hF169,178.5 eB150,175 hB175,178.5', KNEEL),
    scene: 'pillow',
    worked: 'F',
  },
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
  'half-kneel': {
    joints: joints(
      'hd80,84 sh80,98 hp80,148 eF93,119 hF107,140 eB93,119 hB107,140 kF113,142 aF118,178 tF130,178 kB64,178 aB28,178 tB18.5,172',
    ),
    scene: 'pillow',
    worked: 'B',
  },
  'half-kneel-shift': {
    joints: joints(
      'hd84,84 sh84,98 hp84,148 eF97,119 hF111,140 eB97,119 hB111,140 kF119,142 aF120,178 tF132,178 kB64,178 aB28,178 tB18.5,172',
    ),
    scene: 'pillow',
    worked: 'B',
  },
  'stand-wall': {
    joints: joints(
      'hd100,42 sh100,56 hp100,106 eF123,65 hF146,75 eB93,80 hB96,104 kF100,142 aF100,178 tF112,178 kB104,142 aB102,178 tB114,178',
    ),
    scene: 'wall',
    worked: 'B',
  },
  'quad-hold': {
    joints: joints(
      'hd100,42 sh100,56 hp100,106 eF123,65 hF146,75 eB93,80 hB86,104 kF100,142 aF100,178 tF112,178 kB104,142 aB84,112 tB73,108',
    ),
    scene: 'wall',
    worked: 'B',
  },
  'wall-bent': {
    joints: joints(
      'hd80,170 sh94,170 hp144,170 eF118,164 hF140,177 eB118,164 hB140,177 kF128,138 aF152,160 tF157,150 kB130,138 aB150,160 tB156,150',
    ),
    scene: 'wall',
    worked: 'F',
  },
  'wall-legs-up': {
    joints: joints(
      'hd80,170 sh94,170 hp144,170 eF118,164 hF140,177 eB118,164 hB140,177 kF147,134 aF150,98 tF156,88 kB146,134 aB148,98 tB154,88',
    ),
    scene: 'wall',
    worked: 'F',
  },
  'twist-middle': {
    joints: joints(
      'hd100,38 sh100,52 hp100,102 eF125,52 hF150,52 eB75,52 hB50,52 kF106,88 aF106,124 tF106,130 kB94,88 aB94,124 tB94,130',
    ),
    scene: 'floor',
    worked: 'F',
    front: true,
  },
  'twist-side': {
    joints: joints(
      'hd100,38 sh100,52 hp100,102 eF125,52 hF150,52 eB75,52 hB50,52 kF134,92 aF140,127 tF150,132 kB135,98 aB136,134 tB146,140',
    ),
    scene: 'floor',
    worked: 'F',
    front: true,
  },
  'sit-pack': { joints: SIT, scene: 'chair', worked: 'F' },
  'sit-rinse': { joints: SIT, scene: 'chair', worked: 'F' },
  'write-up': {
    joints: joints(
      'hd81,78 sh79,92 hp70,141 eF91,113 hF112,112 eB88,115 hB112,110 kF106,142 aF104,178 tF116,178 kB106,143 aB98,178 tB110,178',
    ),
    scene: 'chair',
    worked: 'F',
  },
  write: {
    joints: joints(
      'hd81,78 sh79,92 hp70,141 eF93,112 hF118,108 eB88,115 hB112,110 kF106,142 aF104,178 tF116,178 kB106,143 aB98,178 tB110,178',
    ),
    scene: 'chair',
    worked: 'F',
  },
  'lamp-reach': {
    joints: joints(
      'hd102,43 sh102,57 hp100,107 eF118,74 hF140,72 eB90,79 hB80,102 kF104,142 aF104,178 tF116,178 kB98,142 aB94,178 tB106,178',
    ),
    scene: 'floor',
    worked: 'F',
  },
};
