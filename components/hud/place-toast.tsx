'use client';
// The name of a place, large and for a moment, when one walks into it: at the upper edge, where nobody stands whom one looks
// at. The first time it is a discovery, with a word of
// what lives there.
import { useEffect, useRef, useState } from 'react';
import { placeWords } from '#lib/game/core/place-words.ts';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { Exploration } from '#lib/game/parts/exploration.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Slice } from '#lib/game/slice.ts';
import { useSlice } from './use-slice.ts';

/** As long as its animation; without animations it just stands there for as long. */
const SHOWN_MS = 3_600;
/** Somebody who walks along a border is not greeted at every step. */
const AGAIN_MS = 20_000;

interface PlaceToastProps {
  readonly facts: Slice<HudFacts>;
  readonly exploration: Exploration;
  readonly things: Things;
}

interface Greeting {
  readonly place: string;
  /** What lives there, when nobody has told of it yet. */
  readonly news: string | undefined;
}

export function PlaceToast({ facts, exploration, things }: PlaceToastProps) {
  const { place, region } = useSlice(facts);
  const [shown, setShown] = useState<Greeting>();
  const greeted = useRef(new Map<string, number>());
  useEffect(() => {
    const last = greeted.current.get(place) ?? Number.NEGATIVE_INFINITY;
    if (!place || performance.now() - last < AGAIN_MS) return;
    greeted.current.set(place, performance.now());
    const isNew = exploration.discover(region);
    setShown({ place, news: isNew ? placeWords(region, things.character.value?.level ?? 1) : undefined });
  }, [place, region, exploration, things]);
  useEffect(() => {
    if (!shown) return;
    const hide = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(hide);
  }, [shown]);
  if (!shown) return null;
  return (
    <div key={shown.place} role="status" className="hud-toast shrink-0 text-center">
      {shown.news && <p className="text-outlined-thin text-sm text-text">Discovered</p>}
      <p className="text-balance font-display text-3xl text-accent-strong text-outlined sm:text-4xl [@media(max-height:480px)]:text-2xl">
        {shown.place}
      </p>
      {shown.news && (
        <p className="text-outlined-thin text-base text-text [@media(max-height:480px)]:text-sm">{shown.news}</p>
      )}
    </div>
  );
}
