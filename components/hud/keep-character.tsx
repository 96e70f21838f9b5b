'use client';
// A guest's way to an account: leaves the offer, then goes to the sign-in page, which leads back to the question.
import { useState } from 'react';
import type { Guest } from '#lib/game/parts/guest.ts';
import { JOIN_PAGE, JoinNotKept } from '#lib/join/offer-as-guest.ts';
import { toSpacetimeError } from '#lib/spacetime/errors.ts';

interface KeepCharacterProps {
  readonly guest: Guest;
  readonly className: string;
}

/** The label is a promise: name, place and progress stay, whoever one becomes. */
export function KeepCharacter({ guest, className }: KeepCharacterProps) {
  const [isLeaving, setLeaving] = useState(false);
  const [error, setError] = useState<string>();
  const keep = async () => {
    setLeaving(true);
    setError(undefined);
    try {
      await guest.offerJoin();
      window.location.assign(`/sign-in?${new URLSearchParams({ returnTo: JOIN_PAGE })}`);
    } catch (failure) {
      setLeaving(false);
      setError(
        failure instanceof JoinNotKept
          ? 'The website did not answer. Please try again.'
          : toSpacetimeError(failure).message,
      );
    }
  };
  return (
    <>
      <button type="button" onClick={keep} disabled={isLeaving} className={className}>
        {isLeaving ? 'One moment…' : 'Keep this character: sign in'}
      </button>
      <span role="alert" className="block text-danger text-sm empty:hidden">
        {error}
      </span>
    </>
  );
}
