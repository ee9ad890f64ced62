/**
 * Keeps the screen from going dark while the page is seen. Browsers drop the lock whenever the page is hidden, so it
 * is asked for again. Where there is none (no HTTPS, power saving) nothing happens. Answers the function that ends it.
 */
export function keepScreenAwake(): () => void {
  if (!('wakeLock' in navigator)) {
    return () => {};
  }
  let lock: WakeLockSentinel | null = null;
  let wanted = true;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !wanted) {
      return;
    }
    try {
      const given = await navigator.wakeLock.request('screen');
      if (wanted) {
        lock = given;
      } else {
        await given.release();
      }
    } catch {
      // Power saving forbids it: the conference goes on, the screen may go dark.
    }
  };
  const changed = () => void ask();
  document.addEventListener('visibilitychange', changed);
  void ask();
  return () => {
    wanted = false;
    document.removeEventListener('visibilitychange', changed);
    void lock?.release();
  };
}
