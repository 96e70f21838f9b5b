'use client';
// The shade over a button that waits, turning away like a clock's hand: drawn by the browser from where it is now.
import type { Fighting } from '#lib/game/parts/fighting.ts';

interface SweepProps {
  /** In ticks; both 0 while nothing waits. */
  readonly from: number;
  readonly until: number;
  readonly fighting: Fighting;
}

export function Sweep({ from, until, fighting }: SweepProps) {
  if (until <= from) return null;
  const duration = fighting.msBetween(from, until);
  const elapsed = fighting.msBetween(from, fighting.ticks);
  return (
    <span
      aria-hidden
      key={until}
      className="hud-sweep pointer-events-none absolute inset-0"
      style={{ animationDuration: `${duration}ms`, animationDelay: `${-elapsed}ms` }}
    />
  );
}
