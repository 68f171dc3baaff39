/** How smoothly a page moves, side by side with what is to cost nothing: a busy machine slows both. */

/** A page of either browser. */
interface Evaluating {
  evaluate(script: string): Promise<unknown>;
}

/** Frames a second, by the median of ninety, while the page scrolls down and up. */
export async function scrolled(page: Evaluating): Promise<number> {
  const found = await page.evaluate(`new Promise((done) => {
    const times = [];
    const step = (at) => {
      times.push(at);
      scrollBy(0, times.length < 45 ? 12 : -12);
      if (times.length < 90) requestAnimationFrame(step);
      else done(1000 / times.slice(1).map((time, i) => time - times[i]).sort((a, b) => a - b)[44]);
    };
    requestAnimationFrame(step);
  })`);
  return Number(found);
}

/** Frames of the page's film that are drawn in a second. */
export async function filmed(page: Evaluating): Promise<number> {
  const found = await page.evaluate(`new Promise((done) => {
    const film = document.querySelector('video');
    const began = performance.now();
    let frames = 0;
    const next = () => {
      frames += 1;
      if (performance.now() - began < 1000) film.requestVideoFrameCallback(next);
      else done(frames);
    };
    film.requestVideoFrameCallback(next);
  })`);
  return Number(found);
}

/** A machine that is busy with other things may need them all; one that is not needs one. */
const TURNS = 10;

/**
 * The best of up to ten measures with it, as a part of the best without: 1 where it costs nothing. Both are measured in turns,
 * and no longer than it takes to see that little is lost.
 */
export async function partLeft(withIt: () => Promise<number>, without: () => Promise<number>): Promise<number> {
  let [best, plain] = [0, 0];
  for (let turn = 0; turn < TURNS && (turn === 0 || best < 0.95 * plain); turn += 1) {
    best = Math.max(best, await withIt());
    plain = Math.max(plain, await without());
  }
  return best / plain;
}
