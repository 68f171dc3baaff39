/** What floating numbers add to a whole step. */
const REST = 1e-9;

/** A value in whole steps. Ends of a range go outwards (`down`, `up`), so that none says more than was worked out. */
export function toStep(value: number, step: number, way: 'near' | 'down' | 'up' = 'near'): number {
  const steps = value / step;
  return { near: Math.round(steps), down: Math.floor(steps + REST), up: Math.ceil(steps - REST) }[way] * step;
}
