'use client';
// A guest's name, and how to keep the character for good. Said once in a visit, quietly.
import { useEffect, useState } from 'react';
import type { Guest } from '#lib/game/parts/guest.ts';
import { KeepCharacter } from './keep-character.tsx';
import { QUIET_ACT, QuietHint } from './quiet-hint.tsx';
import { useSlice } from './use-slice.ts';

/** Long enough to be read; the menu says it, too. */
const SHOWN_MS = 30_000;

interface GuestHintProps {
  readonly guest: Guest;
  /** Something else has the place or the attention: it waits. */
  readonly isCovered: boolean;
}

export function GuestHint({ guest, isCovered }: GuestHintProps) {
  const name = useSlice(guest.name);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    if (isCovered) return;
    const hide = setTimeout(() => setGone(true), SHOWN_MS);
    return () => clearTimeout(hide);
  }, [isCovered]);
  if (isGone || isCovered) return null;
  return (
    <QuietHint label="You are a guest" hide={() => setGone(true)}>
      <p>
        You are <b className="text-accent-strong">{name}</b>, and only this browser knows you.
      </p>
      <KeepCharacter guest={guest} className={QUIET_ACT} />
    </QuietHint>
  );
}
