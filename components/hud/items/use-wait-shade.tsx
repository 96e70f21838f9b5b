'use client';
// The shade over a thing that cannot be used again yet, with the seconds it waits.
import { type UseWaits, waitOfKind } from '#lib/game/core/provisions/use-waits.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { Seconds } from '../combat/hotbar.tsx';
import { Sweep } from '../combat/sweep.tsx';
import { useSecondsLeft } from '../combat/use-seconds-left.ts';

interface UseWaitShadeProps {
  readonly kind: number;
  readonly waits: UseWaits;
  readonly fighting: Fighting;
}

export function UseWaitShade({ kind, waits, fighting }: UseWaitShadeProps) {
  const { from, until } = waitOfKind(kind, waits);
  const left = useSecondsLeft(until, fighting);
  if (left === 0) return null;
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0 grid place-items-center">
      <Sweep from={from} until={until} fighting={fighting} />
      <Seconds left={left} />
    </span>
  );
}
