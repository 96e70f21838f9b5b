// Asks, a moment after typing has stopped, whether a name is free. Rules that need no asking are applied at once.
import { type ErrorCode, sentenceOf } from '@hollowmere/world/errors';
import {
  CHARACTER_NAME_MAX,
  CHARACTER_NAME_MIN,
  CHARACTER_NAME_RULE,
  checkCharacterName,
  checkUsername,
  USERNAME_MAX,
  USERNAME_MIN,
  USERNAME_RULE,
  type Verdict,
} from '@hollowmere/world/names';
import { useEffect, useState } from 'react';

export type Availability =
  /** Too short to say anything, or the answer did not come: sending the form will tell. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'free' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** What kind of name is asked for, and where it is asked about. */
export interface NameKind {
  readonly rule: string;
  readonly shortest: number;
  readonly longest: number;
  readonly check: (typed: string) => Verdict<ErrorCode>;
  readonly address: string;
}

export const usernames: NameKind = {
  rule: USERNAME_RULE,
  shortest: USERNAME_MIN,
  longest: USERNAME_MAX,
  check: checkUsername,
  address: '/api/usernames/availability',
};

export const characterNames: NameKind = {
  rule: CHARACTER_NAME_RULE,
  shortest: CHARACTER_NAME_MIN,
  longest: CHARACTER_NAME_MAX,
  check: checkCharacterName,
  address: '/api/characters/availability',
};

const PAUSE_MS = 300;
const UNKNOWN: Availability = { kind: 'unknown' };

export function useAvailability(typed: string, kind: NameKind): Availability {
  const [availability, setAvailability] = useState<Availability>(UNKNOWN);

  useEffect(() => {
    if (typed.trim().length < kind.shortest) return setAvailability(UNKNOWN);
    const verdict = kind.check(typed);
    if (!verdict.ok) return setAvailability({ kind: 'refused', sentence: sentenceOf(verdict.code) });
    setAvailability({ kind: 'asking' });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(kind.address, verdict.value, abort.signal).then(setAvailability, () => {
        if (!abort.signal.aborted) setAvailability(UNKNOWN);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, kind]);

  return availability;
}

async function ask(address: string, name: string, signal: AbortSignal): Promise<Availability> {
  const answer = await fetch(`${address}?name=${encodeURIComponent(name)}`, { signal });
  if (!answer.ok) return UNKNOWN;
  const { isFree, sentence } = (await answer.json()) as { isFree: boolean; sentence: string };
  return isFree ? { kind: 'free' } : { kind: 'refused', sentence };
}
