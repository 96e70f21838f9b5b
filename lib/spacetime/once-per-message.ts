// The SDK calls back for each row of a message by itself. Whoever wants to see what all of them come to waits until the
// last one: the callbacks of a message all run before any promise goes on.

/** A callback for rows that calls `act` once, after all rows of the message that it was called for. */
export function oncePerMessage(act: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      act();
    });
  };
}
