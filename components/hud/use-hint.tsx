'use client';
// What the use key would do here and now, for those with a keyboard.
import { keysOf, keyTitle } from '@hollowmere/world/keys';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { Slice } from '#lib/game/slice.ts';
import type { WindowName, Windows } from '#lib/game/windows.ts';
import { useSettings } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

interface UseHintProps {
  readonly facts: Slice<HudFacts>;
  readonly windows: Windows;
}

/** While one of these is open, what is near is in use. */
const IN_USE: ReadonlySet<WindowName> = new Set(['talk', 'shop', 'bank', 'trainer', 'inn', 'crafting', 'sign']);

export function UseHint({ facts, windows }: UseHintProps) {
  const { use } = useSlice(facts);
  const isInUse = useSlice(windows.open).some(({ name }) => IN_USE.has(name));
  const [key] = keysOf('use', useSettings().preferences.keys);
  if (!use || isInUse) return null;
  return (
    <p className="flex animate-fade items-center gap-2.5 whitespace-nowrap text-outlined-thin text-sm pointer-coarse:hidden">
      {key && (
        <kbd className="hud-panel px-2.5 py-1 font-display text-accent-strong text-base leading-none">
          {keyTitle(key)}
        </kbd>
      )}
      {use.words}
    </p>
  );
}
