/**
 * Caffeine in the body by integrating the differential equations, with nothing of the closed forms: for each rate of uptake ka a
 * gut G with `G' = intake − ka·G`, and one body A with `A' = Σ ka·G − ke·A`. A drink taken at once is an amount that
 * stands in the gut from then on; one that is sipped is an even intake. Fourth-order Runge-Kutta, piece by piece between the
 * moments at which a drink begins or ends, so that no step runs over one.
 */

/** Rates of uptake per hour, as evidence.md gives them. */
const KA = [5, 2.5, 1.2] as const;
export const KINDS = ['usual', 'food', 'slow'] as const;

/** One drink: milligrams, hours at which it begins, hours it takes, which of {@link KINDS}. */
export interface Sip {
  mg: number;
  from: number;
  lasts: number;
  kind: (typeof KINDS)[number];
}

/** Hours of a step while something is taken up, and once next to nothing is left in the gut. */
const STEP = { uptake: 0.01, later: 0.05 };
/** Steps of a piece at the least: as a sip begins, the body holds so little that a step of full length is too coarse. */
const LEAST_STEPS = 16;
/** Hours after the last drink from which on steps are longer: 10⁻³ of it is in the gut still at the slowest. */
const QUIET = 6;

/** Three guts and a body. */
const PARTS = 4;
const BODY = 3;

/** The slopes of a state, into `to`. */
function slope(state: Float64Array, intake: Float64Array, ke: number, to: Float64Array): void {
  let up = 0;
  for (let i = 0; i < BODY; i += 1) {
    const taken = (KA[i] ?? 0) * (state[i] ?? 0);
    up += taken;
    to[i] = (intake[i] ?? 0) - taken;
  }
  to[BODY] = up - ke * (state[BODY] ?? 0);
}

/** Moves a state over so many equal steps. */
function walk(state: Float64Array, intake: Float64Array, ke: number, hours: number, steps: number): void {
  const step = hours / steps;
  const slopes = Array.from({ length: 4 }, () => new Float64Array(PARTS));
  const [a, b, c, d] = slopes as [Float64Array, Float64Array, Float64Array, Float64Array];
  const probe = new Float64Array(PARTS);
  const look = (along: Float64Array, far: number, to: Float64Array) => {
    for (let i = 0; i < PARTS; i += 1) probe[i] = (state[i] ?? 0) + far * (along[i] ?? 0);
    slope(probe, intake, ke, to);
  };
  for (let n = 0; n < steps; n += 1) {
    slope(state, intake, ke, a);
    look(a, step / 2, b);
    look(b, step / 2, c);
    look(c, step, d);
    for (let i = 0; i < PARTS; i += 1) {
      const sum = (a[i] ?? 0) + 2 * (b[i] ?? 0) + 2 * (c[i] ?? 0) + (d[i] ?? 0);
      state[i] = (state[i] ?? 0) + (step / 6) * sum;
    }
  }
}

/** Milligrams that flow into each gut in an hour, from a moment on at which no sip begins or ends. */
function intakeAt(sips: readonly Sip[], moment: number): Float64Array {
  const intake = new Float64Array(BODY);
  for (const { mg, from, lasts, kind } of sips) {
    const drunk = lasts > 0 && from <= moment && moment < from + lasts;
    if (drunk) intake[KINDS.indexOf(kind)] = (intake[KINDS.indexOf(kind)] ?? 0) + mg / lasts;
  }
  return intake;
}

/** Milligrams in the body at each of some hours, which ascend. */
export function integrated(sips: readonly Sip[], hours: readonly number[], halfLife: number): number[] {
  const ke = Math.LN2 / halfLife;
  const ends = sips.flatMap(({ from, lasts }) => [from, from + lasts]);
  const turns = [...new Set([...ends, ...hours])].sort((a, b) => a - b);
  const state = new Float64Array(PARTS);
  return turns.flatMap((from, i) => {
    const told = hours.filter((hour) => hour === from).map(() => state[BODY] ?? Number.NaN);
    for (const { mg, from: begins, lasts, kind } of sips) {
      if (begins === from && lasts === 0) state[KINDS.indexOf(kind)] = (state[KINDS.indexOf(kind)] ?? 0) + mg;
    }
    const to = turns[i + 1] ?? from;
    const begun = sips.filter((sip) => sip.from <= from);
    const fed = Math.max(...begun.map((sip) => Math.min(sip.from + sip.lasts, to)));
    const quiet = Math.min(to, Math.max(from, fed + QUIET));
    const intake = intakeAt(sips, from);
    walk(state, intake, ke, quiet - from, Math.max(LEAST_STEPS, Math.ceil((quiet - from) / STEP.uptake)));
    walk(state, intake, ke, to - quiet, Math.ceil((to - quiet) / STEP.later));
    return told;
  });
}
