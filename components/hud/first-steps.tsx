'use client';
// How to walk, for somebody's first minute: gone as soon as they have walked a little, and not shown again.
import { type KeyAction, keysOf, keyTitle } from '@hollowmere/world/keys';
import { useEffect, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { useSettings } from './use-settings.ts';

const KEY = 'hollowmere.walked';
const ENOUGH_STEPS = 4;

export function FirstSteps({ latest }: { readonly latest: () => Frame | undefined }) {
  const [isShown, setShown] = useState(() => remembered(KEY) === null);
  useEffect(() => {
    if (!isShown) return;
    const check = setInterval(() => {
      if ((latest()?.self?.steps ?? 0) < ENOUGH_STEPS) return;
      remember(KEY);
      setShown(false);
    }, 500);
    return () => clearInterval(check);
  }, [isShown, latest]);
  const { keys } = useSettings().preferences;
  const sign = (action: KeyAction) => keysOf(action, keys).slice(0, 1).map(keyTitle).join('');
  if (!isShown) return null;
  const [up, left, down, right] = [sign('walk_up'), sign('walk_left'), sign('walk_down'), sign('walk_right')];
  return (
    <div className="hud-panel pointer-events-none absolute bottom-40 left-1/2 grid -translate-x-1/2 animate-rise justify-items-center gap-3 px-5 py-4 text-center sm:bottom-24 [@media(max-height:480px)]:hidden">
      <div aria-hidden className="grid grid-cols-3 gap-1.5 pointer-coarse:hidden">
        <span />
        <Cap>{up}</Cap>
        <span />
        <Cap>{left}</Cap>
        <Cap>{down}</Cap>
        <Cap>{right}</Cap>
      </div>
      <p className="text-sm pointer-coarse:hidden">
        Walk with{' '}
        <b>
          {up} {left} {down} {right}
        </b>{' '}
        or the arrow keys
      </p>
      <p className="hidden text-sm pointer-coarse:block">Put your thumb on the left half and pull to walk</p>
    </div>
  );
}

function Cap({ children }: { readonly children: string }) {
  return (
    <kbd className="grid size-9 place-items-center bg-raised font-display text-accent-strong shadow-[inset_0_-3px_0_0_rgb(0_0_0/0.4)]">
      {children}
    </kbd>
  );
}

function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string): void {
  try {
    window.localStorage.setItem(key, 'yes');
  } catch {
    // Shown again next time: no harm.
  }
}
