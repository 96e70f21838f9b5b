// Whole seconds until a moment of the wall clock, counted down.
import { useEffect, useState } from 'react';

/** `at` in milliseconds; 0 once it is over. */
export function useCountdown(at: number): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const count = () => setSeconds(Math.max(0, Math.ceil((at - Date.now()) / 1000)));
    count();
    const again = setInterval(count, 250);
    return () => clearInterval(again);
  }, [at]);
  return seconds;
}
