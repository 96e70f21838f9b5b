'use client';
// What a fight needs at the foot of the picture: how one is, and the bar of skills.
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { Hotbar } from './hotbar.tsx';
import { OwnBars } from './own-bars.tsx';
import { QuickBelt, type QuickBeltProps } from './quick-belt.tsx';

/** With a mouse: bars and skills in the middle of the lower edge. */
export function FightBar({ session }: QuickBeltProps) {
  const { fighting } = session;
  return (
    <div className="hud-fight-bar pointer-events-none">
      <div className="hud-belt">
        <QuickBelt session={session} />
      </div>
      <div className="hud-bars grid w-full justify-items-center gap-1">
        <OwnBars fighting={fighting} />
        <Hotbar fighting={fighting} />
      </div>
    </div>
  );
}

/** With a finger: bars at the upper edge, where no thumb covers them; the skills are round the thumb. */
export function TouchBars({ fighting }: { readonly fighting: Fighting }) {
  return (
    <div className="pointer-events-none hidden w-44 max-w-full gap-1 pointer-coarse:grid">
      <OwnBars fighting={fighting} />
    </div>
  );
}
