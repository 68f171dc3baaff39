import type { PoseId } from '../../lib/routine/pose-id';
import { joints, type Pose } from './joints';

const SIT = joints(
  'hd83,77 sh81,91 hp80,141 eF72,117 hF87,138 eB76,117 hB92,139 kF116,142 aF114,178 tF126,178 kB117,143 aB109,178 tB121,178',
);
const SIT_EDGE = joints(
  'hd100,77 sh97,91 hp96,141 eF96,118 hF113,134 eB101,118 hB119,134 kF131,149 aF161,174 tF170.5,166.5 kB132,143 aB122,178 tB134,178',
);
const SIT_ANKLE = joints('hd80,77 sh78,91 kF115,137 aF146,154 tF154.5,145.5', SIT);
const FRONT = joints(
  'hd100,75 sh100,91 hp100,138 eF124,115 hF115,137 eB76,115 hB85,137 kF114,144 aF113,175 tF116,178.5 kB86,144 aB87,175 tB84,178.5',
);
const CROSS = joints('hd100,76 sh100,91.5 eF130,117 hF128,141.5 eB73,116 hB90,137 kF127,149 aF91,141 tF80,144', FRONT);
/** One ankle on the other knee, seen from the front; the other side is the same picture turned round. */
const CROSSED = { scene: 'stool', worked: 'F', over: true, turns: true, view: 'front' } as const;
const WRITE = joints(
  'hd86,79.5 sh79,92 hp70,141 eF89,119 hF113.5,112.5 eB86,119 hB109,113.5 kF106,142 aF104,178 tF116,178 kB107,143 aB99,178 tB111,178',
);

/** Poses on a chair or a stool. */
export const SEATED = {
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
  'sit-cross': { joints: CROSS, ...CROSSED },
  'sit-cross-lean': {
    joints: joints('hd100,87 sh100,99.5 eF131,123 hF129,142.5 eB72,122 hB91,139', CROSS),
    ...CROSSED,
  },
  'sit-rub-ankle': { joints: joints('hd100,82 sh100,96 eF127,122 hF107,141 eB75,121 hB94,139', CROSS), ...CROSSED },
  'sit-rub-knee': { joints: joints('hd100,81 sh100,95 eF130,122 hF124,143 eB86,124 hB110,141', CROSS), ...CROSSED },
  'sit-belly': {
    joints: joints('eF76,117 hF92,126 eB82,116 hB102,133', SIT),
    scene: 'chair',
    worked: 'F',
  },
  'neck-middle': { joints: FRONT, scene: 'stool', worked: 'F', view: 'front' },
  'neck-side': { joints: joints('hd110,78', FRONT), scene: 'stool', worked: 'F', view: 'front' },
  'sit-pack': {
    joints: joints('hd82,77 kF116,139.5 aF151,151.5 tF157.5,141.5 kB117,140.5 aB154,153 tB161,143.5', SIT),
    scene: 'pack',
    worked: 'F',
  },
  'sit-rinse': {
    joints: joints('hd85,77.5 eF82,118 hF100,134 eB78,118 hB97,135', SIT),
    scene: 'rinse',
    worked: 'F',
  },
  'write-up': { joints: WRITE, scene: 'table', worked: 'F' },
  write: { joints: joints('hd88,80.5 sh80.5,92.5 eF92,119 hF118.5,112.5', WRITE), scene: 'table', worked: 'F' },
} satisfies Partial<Record<PoseId, Pose>>;
