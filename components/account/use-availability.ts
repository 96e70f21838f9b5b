// Asks, a moment after typing has stopped, whether a username is free. Rules that need no asking are applied at once.
import { sentenceOf } from '@hollowmere/world/errors';
import { checkUsername, USERNAME_MIN } from '@hollowmere/world/names';
import { useEffect, useState } from 'react';

export type Availability =
  /** Too short to say anything, or the answer did not come: sending the form will tell. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'free' }
  | { readonly kind: 'refused'; readonly sentence: string };

const PAUSE_MS = 300;
const UNKNOWN: Availability = { kind: 'unknown' };

export function useAvailability(typed: string): Availability {
  const [availability, setAvailability] = useState<Availability>(UNKNOWN);

  useEffect(() => {
    if (typed.trim().length < USERNAME_MIN) return setAvailability(UNKNOWN);
    const verdict = checkUsername(typed);
    if (!verdict.ok) return setAvailability({ kind: 'refused', sentence: sentenceOf(verdict.code) });
    setAvailability({ kind: 'asking' });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(verdict.value, abort.signal).then(setAvailability, () => {
        if (!abort.signal.aborted) setAvailability(UNKNOWN);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);

  return availability;
}

async function ask(name: string, signal: AbortSignal): Promise<Availability> {
  const answer = await fetch(`/api/usernames/availability?name=${encodeURIComponent(name)}`, { signal });
  if (!answer.ok) return UNKNOWN;
  const { isFree, sentence } = (await answer.json()) as { isFree: boolean; sentence: string };
  return isFree ? { kind: 'free' } : { kind: 'refused', sentence };
}
