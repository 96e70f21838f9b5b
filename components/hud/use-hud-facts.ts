'use client';
// What the HUD shows of the world, at the pace people read.
import { useSyncExternalStore } from 'react';
import type { HudFacts, HudFactsStore } from '#lib/game/hud-facts.ts';

export const useHudFacts = (store: HudFactsStore): HudFacts =>
  useSyncExternalStore(
    store.subscribe,
    () => store.facts,
    () => store.facts,
  );
