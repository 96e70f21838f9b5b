'use client';
// The sounds of the world for as long as a component is there, as loud as the player likes.
import { useCallback, useEffect, useRef } from 'react';
import { Cues } from '#lib/game/audio/cues.ts';
import { Synthesizer } from '#lib/game/audio/synthesizer.ts';
import type { Frame } from '#lib/game/core/game.ts';
import { settingsStore } from './use-settings.ts';

/** Gives back what wants to hear of every frame. */
export function useSounds(): (frame: Frame) => void {
  const playing = useRef<{ readonly cues: Cues; readonly synthesizer: Synthesizer }>(undefined);
  useEffect(() => {
    const store = settingsStore();
    const synthesizer = new Synthesizer(store.settings.volume);
    playing.current = { cues: new Cues(Math.random), synthesizer };
    const unsubscribe = store.subscribe(() => synthesizer.setVolume(store.settings.volume));
    return () => {
      playing.current = undefined;
      unsubscribe();
      synthesizer.close();
    };
  }, []);
  return useCallback((frame) => {
    if (!playing.current) return;
    const { cues, synthesizer } = playing.current;
    for (const cue of cues.of(frame)) synthesizer.play(cue);
  }, []);
}
