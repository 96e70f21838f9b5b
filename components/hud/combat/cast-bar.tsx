'use client';
// A cast as it comes: drawn by the browser from where it is now to its end, without being told again.
import type { CastFact } from '#lib/game/core/fight/fight-facts.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';

interface CastBarProps {
  readonly cast: CastFact;
  readonly fighting: Fighting;
  readonly className?: string;
}

export function CastBar({ cast: { name, started, ends }, fighting, className = 'h-4' }: CastBarProps) {
  const duration = fighting.msBetween(started, ends);
  const elapsed = fighting.msBetween(started, fighting.ticks);
  return (
    <div className={`relative overflow-clip border-2 border-[#0b0910] bg-[#2a2030] ${className}`}>
      <div
        key={`${started} ${ends}`}
        className="hud-cast-fill absolute inset-0 origin-left bg-(--hud-cast)"
        style={{ animationDuration: `${duration}ms`, animationDelay: `${-elapsed}ms` }}
      />
      <span className="absolute inset-0 grid place-items-center font-semibold text-xs text-outlined-thin text-white leading-none">
        {name}
      </span>
    </div>
  );
}
