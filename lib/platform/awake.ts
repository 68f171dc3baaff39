/**
 * Keeps the screen from going dark until the function that it returns is called. The browser takes the lock away whenever the
 * page is hidden; it is asked for again when the page is looked at. Where there is no such lock, or the system
 * refuses it (a low battery), the screen goes dark in its own time.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let wanted = true;
  const ask = async () => {
    if (!wanted || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    const got = await navigator.wakeLock?.request('screen').catch(() => null);
    if (!got) return;
    if (wanted) lock = got;
    else await got.release();
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', ask);
    lock?.release().catch(() => undefined);
  };
}
