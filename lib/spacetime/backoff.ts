// How long to wait before trying again. Doubling keeps a struggling server breathing, jitter keeps a thousand clients
// that were cut off together from coming back together.

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * Milliseconds to wait before attempt `attempt` (1 is the first after a loss). Between a half and the whole of
 * 0.5 s, 1 s, 2 s … 15 s; `random` is a number from 0 up to 1.
 */
export function reconnectDelay(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(ceiling * (0.5 + random / 2));
}
