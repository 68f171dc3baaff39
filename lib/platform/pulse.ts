/**
 * Calls back once a second while this page is hidden; returns the way to stop. A hidden page's own timers may run once a minute
 * (Chromium, after a minute or five), which no run outlives; those of a worker go on. Where the page has no workers, its timers have
 * to do.
 */
export function whileHidden(call: () => void): () => void {
  let worker: Worker | null = null;
  const follow = () => {
    const hidden = document.visibilityState === 'hidden';
    if (hidden && !worker && typeof Worker !== 'undefined') {
      worker = new Worker('/pulse.js');
      worker.onmessage = call;
    } else if (!hidden) still();
  };
  const still = () => {
    worker?.terminate();
    worker = null;
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    still();
  };
}
