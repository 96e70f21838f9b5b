// Whether pictures may move. Alone in its file: pages for everybody ask it, and have no room for more.

/** Whether the person asked for less motion, here or on their device. */
export function prefersStillness(): boolean {
  const { motion } = document.documentElement.dataset;
  if (motion === 'reduced') return true;
  return motion !== 'full' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
