/**
 * Evenings at the screen, by chance: what happens on a machine in time that no set clock touches, in milliseconds since the
 * script began. Nothing here knows how the product counts.
 */
import fc from 'fast-check';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a script goes on. */
export const LENGTH = 360 * MINUTE;

export const HOSTS = [
  'www.example.org',
  'play.video.example.co.uk',
  'desk.example.net',
  'quiet.example.com',
  'localhost',
];

/** What holds from one moment to the next. */
export interface Scene {
  /** The browser runs: neither closed, crashed nor asleep with the machine. */
  running: boolean;
  front: 'web' | 'ours' | 'private' | 'other';
  host: string;
  film: 'none' | 'sound' | 'full';
  locked: boolean;
}

/** One evening: scenes by the moment they begin, each input, clocks that are set, and workers that are killed. */
export interface Life {
  scenes: { at: number; scene: Scene }[];
  inputs: number[];
  /** By how much the clock on the wall is set, forward or back. */
  sets: { at: number; by: number }[];
  /** The worker dies with what it was about to do; the next alarm starts another. */
  kills: number[];
  seed: number;
}

const ACTS = {
  browse: { most: 40, weight: 6 },
  read: { most: 30, weight: 5 },
  film: { most: 90, weight: 4 },
  doze: { most: 240, weight: 1 },
  away: { most: 30, weight: 2 },
  lock: { most: 40, weight: 2 },
  other: { most: 20, weight: 3 },
  private: { most: 20, weight: 1 },
  ours: { most: 10, weight: 1 },
  flick: { most: 3, weight: 2 },
  sleep: { most: 60, weight: 2 },
  crash: { most: 10, weight: 2 },
} as const;

type Act = keyof typeof ACTS;
interface Part {
  act: Act;
  seconds: number;
  pick: number;
}

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  ...(Object.entries(ACTS) as [Act, { most: number; weight: number }][]).map(([act, { most, weight }]) => ({
    weight,
    arbitrary: fc.record({
      act: fc.constant(act),
      seconds: fc.oneof(fc.integer({ min: 5, max: 150 }), fc.integer({ min: 60, max: most * 60 })),
      pick: fc.nat(1_000_000),
    }),
  })),
);

const moment = fc.integer({ min: 0, max: LENGTH });
/** Most evenings leave the clock alone. What is set in the last minutes nobody may come to see. */
const anySets = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: LENGTH - 3 * MINUTE }),
        by: fc.oneof(
          fc.integer({ min: -120 * MINUTE, max: -1 }),
          fc.integer({ min: -3 * SECOND, max: -1 }),
          fc.integer({ min: 1, max: 60 * MINUTE }),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
);

/** Any evening of six hours. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({
    parts: fc.array(anyPart, { minLength: 30, maxLength: 90 }),
    sets: anySets,
    kills: fc.array(moment, { maxLength: 30 }),
    seed: fc.nat(1_000_000_000),
  })
  .map(({ parts, sets, kills, seed }) => ({
    ...played(parts),
    sets: [...sets].sort((a, b) => a.at - b.at),
    kills: [...kills].sort((a, b) => a - b),
    seed,
  }));

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The parts one after the other, again from the first where they end too soon. */
function played(parts: Part[]): Pick<Life, 'scenes' | 'inputs'> {
  const scenes: Life['scenes'] = [];
  const inputs: number[] = [];
  let scene: Scene = { running: true, front: 'web', host: 'www.example.org', film: 'none', locked: false };
  for (let [at, i] = [0, 0]; at < LENGTH; i += 1) {
    const part = parts[i % parts.length] as Part;
    const until = Math.min(LENGTH, at + part.seconds * SECOND);
    const random = chance(part.pick + i);
    for (const next of scenesOf(part, scene, at, until, random)) {
      scenes.push(next);
      scene = next.scene;
    }
    inputs.push(...inputsOf(part, at, until, random));
    at = until;
  }
  return { scenes, inputs: inputs.filter((each) => each < LENGTH) };
}

function scenesOf({ act, pick }: Part, before: Scene, at: number, until: number, random: () => number): Life['scenes'] {
  const host = HOSTS[pick % HOSTS.length] as string;
  const there: Scene = { ...before, running: true, locked: false };
  const one = (change: Partial<Scene>) => [{ at, scene: { ...there, ...change } }];
  if (act === 'browse' || act === 'read') return one({ front: 'web', host, film: 'none' });
  if (act === 'film' || act === 'doze') return one({ front: 'web', host, film: random() < 0.7 ? 'sound' : 'full' });
  if (act === 'lock') return one({ locked: true });
  if (act === 'other' || act === 'private' || act === 'ours') return one({ front: act, film: 'none' });
  // The film is still there when the lid is opened again; a browser that crashed comes back without it.
  if (act === 'sleep') return one({ running: false });
  if (act === 'crash') return one({ running: false, film: 'none' });
  if (act === 'away') return one({});
  const flicks: Life['scenes'] = [];
  for (let each = at; each < until; each += 200 + random() * 4000) {
    const front = random() < 0.8 ? 'web' : 'other';
    const shown = HOSTS[Math.floor(random() * HOSTS.length)] as string;
    flicks.push({ at: Math.round(each), scene: { ...there, front, host: shown, film: 'none' } });
  }
  return flicks;
}

function inputsOf({ act }: Part, at: number, until: number, random: () => number): number[] {
  const every = (least: number, most: number) => {
    const found: number[] = [];
    for (let each = at; each < until; each += (least + random() * (most - least)) * SECOND)
      found.push(Math.round(each));
    return found;
  };
  if (act === 'read') return every(20, 200);
  if (act === 'film') return random() < 0.5 ? [at] : every(600, 3000);
  if (act === 'doze') return [at];
  if (act === 'away') return [];
  if (act === 'flick') return every(0.2, 5);
  // Somebody opens the lid, unlocks, or starts the browser again; now and then all of it happens by itself.
  if (act === 'lock' || act === 'sleep' || act === 'crash') return random() < 0.8 ? [until] : [];
  return every(1, 50);
}
