'use client';
// Where one is, in tiles, looked at a few times a second.
import { TILE_UNITS } from '@hollowmere/world/movement';
import { useEffect, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';

const LOOK_EVERY_MS = 200;

export function useOwnPlace(latest: () => Frame | undefined): { readonly x: number; readonly y: number } | undefined {
  const [place, setPlace] = useState(() => ownPlace(latest()));
  useEffect(() => {
    const again = setInterval(() => {
      const next = ownPlace(latest());
      setPlace((before) => (before?.x === next?.x && before?.y === next?.y ? before : next));
    }, LOOK_EVERY_MS);
    return () => clearInterval(again);
  }, [latest]);
  return place;
}

const ownPlace = (frame: Frame | undefined) =>
  frame?.self && { x: frame.self.x / TILE_UNITS, y: frame.self.y / TILE_UNITS };
