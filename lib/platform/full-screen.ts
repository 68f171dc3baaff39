/** Fills the screen with this page; to be called within a touch or a key. Gives false where the browser refuses. */
export async function fillScreen(): Promise<boolean> {
  const ask = document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
  if (!ask) return false;
  return ask.then(
    () => true,
    () => false,
  );
}

/** Gives the screen back. */
export async function leaveScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

/** Calls back when the page leaves the full screen, by Esc or otherwise; returns the way to stop. */
export function watchScreen(left: () => void): () => void {
  const changed = () => document.fullscreenElement === null && left();
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}
