'use client';
// What is written on a sign.
import { fixtureOf } from '@hollowmere/world/map';
import type { Windows } from '#lib/game/windows.ts';
import { HudWindow } from './hud-window.tsx';

interface SignWindowProps {
  readonly windows: Windows;
  readonly fixture: number;
}

export function SignWindow({ windows, fixture }: SignWindowProps) {
  const sign = fixtureOf(fixture);
  if (sign?.kind !== 'sign') return null;
  return (
    <HudWindow windows={windows} name="sign" title="Sign" side="middle">
      <p className="text-pretty py-2 text-lg leading-relaxed">{sign.words}</p>
    </HudWindow>
  );
}
