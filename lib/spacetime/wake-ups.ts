// Moments at which a lost connection is worth another try at once: the network is back, the page is looked at again.

/** Calls `wake` at each such moment until the returned function is called. */
export function watchWakeUps(wake: () => void): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  window.addEventListener('online', wake, { signal });
  window.addEventListener('pageshow', wake, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal });
  return () => leaving.abort();
}
