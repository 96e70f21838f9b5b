'use client';
// A few words about what one just did, shown for a moment; said again, they stay for another.
import { useCallback, useEffect, useState } from 'react';

interface BriefWords {
  /** Empty when there is nothing to say. */
  readonly said: string;
  readonly say: (words: string, ms: number) => void;
}

export function useBriefWords(): BriefWords {
  const [shown, show] = useState({ said: '', ms: 0 });
  useEffect(() => {
    if (shown.said === '') return;
    const over = setTimeout(() => show({ said: '', ms: 0 }), shown.ms);
    return () => clearTimeout(over);
  }, [shown]);
  const say = useCallback((said: string, ms: number) => show({ said, ms }), []);
  return { said: shown.said, say };
}
