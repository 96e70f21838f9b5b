// What a sanctioned player reads, in the words in which staff see it before they send it.
import { DEFAULT_MANNER, type Manner } from '../preferences/manner.ts';
import { exactTime } from './relative-time.ts';

export interface SanctionTerms {
  readonly kind: string;
  /** Milliseconds since 1970; null when nobody has set an end. */
  readonly until: number | null;
}

const effects: Readonly<Record<string, string>> = {
  mute: 'You cannot talk',
  suspend: 'You cannot play',
  ban: 'This account is banned',
};

/** "You cannot talk until 3 Dec 2026, 14:05 UTC." A warning has no end, and hinders nothing. */
export function sanctionNotice({ kind, until }: SanctionTerms, manner: Manner = DEFAULT_MANNER): string {
  const effect = effects[kind];
  if (effect === undefined) return 'This is a warning. Nothing is taken from you.';
  if (until !== null) return `${effect} until ${exactTime(until, manner)}.`;
  return kind === 'ban' ? `${effect} for good.` : `${effect} until staff say otherwise.`;
}
