'use client';
// Whole seconds until a tick, counted down while they last.
import { useEffect, useState } from 'react';
import type { Fighting } from '#lib/game/parts/fighting.ts';

const LOOK_EVERY_MS = 250;

/** 0 when it is over. */
export function useSecondsLeft(until: number, fighting: Fighting): number {
  const [left, setLeft] = useState(() => secondsLeft(until, fighting));
  useEffect(() => {
    const look = () => setLeft(secondsLeft(until, fighting));
    look();
    if (secondsLeft(until, fighting) === 0) return;
    const again = setInterval(() => {
      look();
      if (secondsLeft(until, fighting) === 0) clearInterval(again);
    }, LOOK_EVERY_MS);
    return () => clearInterval(again);
  }, [until, fighting]);
  return left;
}

const secondsLeft = (until: number, fighting: Fighting): number =>
  Math.max(0, Math.ceil(fighting.msBetween(fighting.ticks, until) / 1000));
