'use client';
// What the use key would do here and now, for those with a keyboard.
import type { HudFactsStore } from '#lib/game/hud-facts.ts';
import { useHudFacts } from './use-hud-facts.ts';

export function UseHint({ facts }: { readonly facts: HudFactsStore }) {
  const { door } = useHudFacts(facts);
  if (!door) return null;
  return (
    <p className="pointer-events-none flex animate-fade items-center gap-2 text-outlined-thin text-sm pointer-coarse:hidden">
      <kbd className="hud-panel px-2 py-0.5 font-display text-accent-strong">E</kbd>
      {door.isOpen ? 'Shut' : 'Open'} {door.name}
    </p>
  );
}
