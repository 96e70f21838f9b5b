'use client';
// Bars: so much of so much, with the numbers on it, for eyes and for screen readers.

type BarLook = 'health' | 'mana' | 'stamina' | 'experience' | 'cast' | 'foe' | 'friend';

const fills: Readonly<Record<BarLook, string>> = {
  health: 'bg-(--hud-health)',
  mana: 'bg-(--hud-mana)',
  stamina: 'bg-(--hud-stamina)',
  experience: 'bg-(--hud-experience)',
  cast: 'bg-(--hud-cast)',
  foe: 'bg-(--hud-foe-health)',
  friend: 'bg-(--hud-friend-health)',
};

interface BarProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly look: BarLook;
  /** What stands on it; absent: the numbers. */
  readonly text?: string;
  /** Percent at which something begins, as notches in its edges: one through a digit makes another number of it. */
  readonly notches?: readonly number[];
  readonly className?: string;
}

export function Bar({ label, value, most, look, text, notches = [], className = 'h-5' }: BarProps) {
  const share = most > 0 ? Math.max(0, Math.min(1, value / most)) : 0;
  return (
    <div className={`relative overflow-clip border-2 border-[#0b0910] bg-[#2a2030] ${className}`}>
      <span className="sr-only">
        {label}: {value} of {most}
      </span>
      <div
        className={`absolute inset-0 origin-left transition-transform duration-150 motion-reduce:transition-none ${fills[look]}`}
        style={{ transform: `scaleX(${share})` }}
      />
      <div className="absolute inset-x-0 top-0 h-1/3 bg-white/15" />
      {notches.map((percent) => (
        <div
          key={percent}
          className="absolute inset-y-0 w-1 -translate-x-1/2 border-[#0b0910] border-x bg-accent-strong mask-[linear-gradient(black_25%,transparent_0_75%,black_0)]"
          style={{ left: `${percent}%` }}
        />
      ))}
      <span
        aria-hidden
        className="absolute inset-0 grid place-items-center font-semibold text-xs text-outlined-thin text-white leading-none tabular-nums"
      >
        {text ?? `${value} / ${most}`}
      </span>
    </div>
  );
}
