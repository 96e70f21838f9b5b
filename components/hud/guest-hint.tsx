'use client';
// A guest's name, and how to keep the character for good. Said once in a visit, quietly.
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Guest } from '#lib/game/parts/guest.ts';
import { KeepCharacter } from './keep-character.tsx';
import { useSlice } from './use-slice.ts';

/** Long enough to be read; the menu says it, too. */
const SHOWN_MS = 30_000;

interface GuestHintProps {
  readonly guest: Guest;
  /** A window is open, which would lie over it: it waits. */
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
    <aside
      aria-label="You are a guest"
      className="hud-panel pointer-events-auto flex max-w-72 items-start gap-2 px-3 py-2 text-xs leading-snug"
    >
      <div className="grid gap-1.5">
        <p>
          You are <b className="text-accent-strong">{name}</b>, and only this browser knows you.
        </p>
        <KeepCharacter
          guest={guest}
          className="min-h-8 justify-self-start text-left text-accent underline underline-offset-2 hover:text-accent-strong"
        />
      </div>
      <button
        type="button"
        aria-label="Hide this"
        onClick={() => setGone(true)}
        className="-my-1.5 -mr-2.5 grid size-9 shrink-0 place-items-center text-muted hover:text-text"
      >
        <X aria-hidden className="size-4" />
      </button>
    </aside>
  );
}
