'use client';
// The fight for those who do not see it, told politely; and, for everybody, why a button came to nothing.
import { useEffect, useState } from 'react';
import type { Fighting, Saying } from '#lib/game/parts/fighting.ts';
import { useSlice } from '../use-slice.ts';

const SHOWN_MS = 2_200;

export function FightLines({ fighting }: { readonly fighting: Fighting }) {
  const lines = useSlice(fighting.lines);
  return (
    <p aria-live="polite" className="sr-only">
      {lines && <span key={lines.id}>{lines.text}</span>}
    </p>
  );
}

export function Refusal({ fighting }: { readonly fighting: Fighting }) {
  const refusal = useSlice(fighting.refusal);
  const [shown, setShown] = useState<Saying>();
  useEffect(() => {
    if (!refusal) return;
    setShown(refusal);
    const hide = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(hide);
  }, [refusal]);
  return (
    <p role="status" className="text-center text-outlined-thin text-[#ffb3a6] text-sm leading-5">
      {shown && <span key={shown.id}>{shown.text}</span>}
    </p>
  );
}
