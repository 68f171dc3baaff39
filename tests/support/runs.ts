/**
 * How often a property is tried. Each change waits for a tenth of it; the project `sim` takes every unit test that imports this
 * file and tries it as often as it says.
 * @param all times, in `sim`
 */
export const runs = (all: number): number => (process.env.EVENFALL_ALL_RUNS ? all : Math.ceil(all / 10));
