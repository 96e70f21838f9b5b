'use client';
// Something asked of the server from a panel: under way, done or refused with a sentence.
import { useCallback, useEffect, useRef, useState } from 'react';
import { toSpacetimeError } from '#lib/spacetime/errors.ts';

export interface Doing {
  readonly isDoing: boolean;
  /** Why the last one was refused. */
  readonly error: string | undefined;
  /** Does it; answers whether it was done. */
  readonly run: (act: () => Promise<void>) => Promise<boolean>;
}

export function useDoing(): Doing {
  const [isDoing, setDoing] = useState(false);
  const [error, setError] = useState<string>();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const run = useCallback(async (act: () => Promise<void>) => {
    setDoing(true);
    setError(undefined);
    try {
      await act();
      return true;
    } catch (failure) {
      if (isHere.current) setError(toSpacetimeError(failure).message);
      return false;
    } finally {
      if (isHere.current) setDoing(false);
    }
  }, []);
  return { isDoing, error, run };
}
