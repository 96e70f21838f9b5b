'use client';
// What one is casting oneself, and the ways to break it off: its key, a press, or simply walking on.
import { keysOf, keyTitle } from '@hollowmere/world/keys';
import { X } from 'lucide-react';
import type { CastFact } from '#lib/game/core/fight/fight-facts.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { useSettings } from '../use-settings.ts';
import { CastBar } from './cast-bar.tsx';

interface OwnCastProps {
  readonly cast: CastFact;
  readonly fighting: Fighting;
}

export function OwnCast({ cast, fighting }: OwnCastProps) {
  const [key] = keysOf('menu', useSettings().preferences.keys);
  const sign = key && keyTitle(key);
  return (
    <div className="flex items-stretch gap-1">
      <CastBar cast={cast} fighting={fighting} className="h-6 flex-1" />
      <button
        type="button"
        aria-label={`Break off ${cast.name}`}
        title="Break it off: walking does so, too"
        onClick={() => fighting.cancelCast()}
        // A click leaves the keys with the world.
        onPointerDown={(event) => event.preventDefault()}
        className="hud-panel pointer-events-auto grid min-w-8 place-items-center px-1.5 text-muted hover:bg-raised hover:text-text"
      >
        {sign && (
          <kbd className="font-display text-xs text-accent-strong leading-none pointer-coarse:hidden">{sign}</kbd>
        )}
        <X aria-hidden className={`size-4 ${sign ? 'hidden pointer-coarse:block' : ''}`} />
      </button>
    </div>
  );
}
