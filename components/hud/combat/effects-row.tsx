'use client';
import type { EffectKind } from '@hollowmere/world/combat';
// What lies on somebody, good and bad told apart by frame and sign, with the seconds it lasts.
import {
  Anchor,
  Biohazard,
  Bolt,
  ChevronsUp,
  Droplets,
  Flame,
  HeartPulse,
  type LucideIcon,
  Shield,
  ShieldCheck,
  Snowflake,
  TrendingDown,
  Zap,
} from 'lucide-react';
import type { EffectFact } from '#lib/game/core/fight/fight-facts.ts';

const icons: Readonly<Record<EffectKind, LucideIcon>> = {
  burn: Flame,
  poison: Biohazard,
  bleed: Droplets,
  chill: Snowflake,
  root: Anchor,
  stun: Zap,
  weaken: TrendingDown,
  regenerate: HeartPulse,
  ward: Shield,
  haste: Bolt,
  might: ChevronsUp,
  protected: ShieldCheck,
};

export function EffectsRow({ effects, label }: { readonly effects: readonly EffectFact[]; readonly label: string }) {
  if (effects.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1">
      {effects.map((effect) => (
        <EffectSign key={effect.id} effect={effect} />
      ))}
    </ul>
  );
}

function EffectSign({ effect: { kind, name, isHarmful, secondsLeft } }: { readonly effect: EffectFact }) {
  const Icon = icons[kind];
  const look = isHarmful
    ? 'border-(--hud-harmful) text-(--hud-harmful)'
    : 'border-(--hud-helpful) border-dashed text-(--hud-helpful)';
  return (
    <li
      title={name}
      className={`pointer-events-auto flex h-6 items-center gap-1 border-2 bg-page/85 px-1 text-xs leading-none tabular-nums ${look}`}
    >
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{name}, </span>
      {secondsLeft}
      <span className="sr-only"> seconds</span>
    </li>
  );
}
