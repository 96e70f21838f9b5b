'use client';
// The name of a place, large and for a moment, when one walks into it.
import { useEffect, useRef, useState } from 'react';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { Slice } from '#lib/game/slice.ts';
import { useSlice } from './use-slice.ts';

/** As long as its animation; without animations it just stands there for as long. */
const SHOWN_MS = 3_600;
/** Somebody who walks along a border is not greeted at every step. */
const AGAIN_MS = 20_000;

export function PlaceToast({ facts }: { readonly facts: Slice<HudFacts> }) {
  const { place } = useSlice(facts);
  const [shown, setShown] = useState<string>();
  const greeted = useRef(new Map<string, number>());
  useEffect(() => {
    const last = greeted.current.get(place) ?? Number.NEGATIVE_INFINITY;
    if (!place || performance.now() - last < AGAIN_MS) return;
    greeted.current.set(place, performance.now());
    setShown(place);
  }, [place]);
  useEffect(() => {
    if (!shown) return;
    const hide = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(hide);
  }, [shown]);
  if (!shown) return null;
  return (
    <p
      key={shown}
      role="status"
      className="hud-toast text-balance text-center font-display text-4xl text-accent-strong text-outlined sm:text-5xl"
    >
      {shown}
    </p>
  );
}
