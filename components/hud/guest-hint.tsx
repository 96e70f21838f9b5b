'use client';
// A guest's name, and how to keep the character for good. Said once in a visit, quietly.
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';

/** Long enough to be read; the menu says it, too. */
const SHOWN_MS = 30_000;

export function GuestHint({ name }: { readonly name: string }) {
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    const hide = setTimeout(() => setGone(true), SHOWN_MS);
    return () => clearTimeout(hide);
  }, []);
  if (isGone) return null;
  return (
    <aside
      aria-label="You are a guest"
      className="hud-panel pointer-events-auto flex max-w-72 items-start gap-2 px-3 py-2 text-xs leading-snug"
    >
      <p>
        You are <b className="text-accent-strong">{name}</b>, a guest of this browser.{' '}
        <TextLink href="/sign-in" className="text-accent underline underline-offset-2">
          Make an account
        </TextLink>{' '}
        to have a name and characters of your own.
      </p>
      <button
        type="button"
        aria-label="Hide this"
        onClick={() => setGone(true)}
        className="-m-1 shrink-0 p-1 text-muted"
      >
        <X aria-hidden className="size-4" />
      </button>
    </aside>
  );
}
