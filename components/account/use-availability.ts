// Asks, a moment after typing has stopped, whether a name is free. Rules that need no asking are applied at once.
import { type ErrorCode, sentenceOf } from '@hollowmere/world/errors';
import {
  CHARACTER_NAME_MIN,
  checkCharacterName,
  checkUsername,
  USERNAME_MIN,
  type Verdict,
} from '@hollowmere/world/names';
import { useEffect, useState } from 'react';

export type Availability =
  /** Too short to say anything, or the answer did not come: sending the form will tell. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'free' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** What kind of name is asked about, and where. */
interface NameQuestion {
  readonly shortest: number;
  readonly check: (typed: string) => Verdict<ErrorCode>;
  readonly address: string;
}

const usernames: NameQuestion = {
  shortest: USERNAME_MIN,
  check: checkUsername,
  address: '/api/usernames/availability',
};

export const characterNames: NameQuestion = {
  shortest: CHARACTER_NAME_MIN,
  check: checkCharacterName,
  address: '/api/characters/availability',
};

const PAUSE_MS = 300;
const UNKNOWN: Availability = { kind: 'unknown' };

export function useAvailability(typed: string, question: NameQuestion = usernames): Availability {
  const [availability, setAvailability] = useState<Availability>(UNKNOWN);

  useEffect(() => {
    if (typed.trim().length < question.shortest) return setAvailability(UNKNOWN);
    const verdict = question.check(typed);
    if (!verdict.ok) return setAvailability({ kind: 'refused', sentence: sentenceOf(verdict.code) });
    setAvailability({ kind: 'asking' });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(question.address, verdict.value, abort.signal).then(setAvailability, () => {
        if (!abort.signal.aborted) setAvailability(UNKNOWN);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, question]);

  return availability;
}

async function ask(address: string, name: string, signal: AbortSignal): Promise<Availability> {
  const answer = await fetch(`${address}?name=${encodeURIComponent(name)}`, { signal });
  if (!answer.ok) return UNKNOWN;
  const { isFree, sentence } = (await answer.json()) as { isFree: boolean; sentence: string };
  return isFree ? { kind: 'free' } : { kind: 'refused', sentence };
}
