'use client';
// The sounds of the world for as long as a component is there, as loud as the player likes: cues of each frame, what comes into
// the bag, presses on the HUD, ambience and music.
import { COINS } from '@hollowmere/world/items';
import { useCallback, useEffect, useRef } from 'react';
import { AmbiencePlayer } from '#lib/game/audio/ambience.ts';
import { Cues } from '#lib/game/audio/cues.ts';
import { fightCuesOf } from '#lib/game/audio/fight-cues.ts';
import { MusicPlayer } from '#lib/game/audio/music.ts';
import { SoundDesk, type Volumes } from '#lib/game/audio/sound-desk.ts';
import { Synthesizer } from '#lib/game/audio/synthesizer.ts';
import type { Frame } from '#lib/game/core/game.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Settings } from '#lib/game/settings.ts';
import { settingsStore } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

interface Playing {
  readonly cues: Cues;
  readonly synthesizer: Synthesizer;
  readonly ambience: AmbiencePlayer;
  readonly music: MusicPlayer;
}

/** Gives back what wants to hear of every frame. */
export function useSounds(things: Things): (frame: Frame) => void {
  const playing = useRef<Playing>(undefined);
  useEffect(() => {
    const store = settingsStore();
    const desk = new SoundDesk(volumesOf(store.settings));
    const synthesizer = new Synthesizer(desk);
    playing.current = {
      cues: new Cues(Math.random),
      synthesizer,
      ambience: new AmbiencePlayer(desk, Math.random),
      music: new MusicPlayer(desk, Math.random),
    };
    const unsubscribe = store.subscribe(() => desk.setVolumes(volumesOf(store.settings)));
    const pressed = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('button, a[href], [role=tab]'))
        synthesizer.play({ kind: 'press' });
    };
    document.addEventListener('click', pressed);
    return () => {
      playing.current = undefined;
      document.removeEventListener('click', pressed);
      unsubscribe();
      desk.close();
    };
  }, []);
  const gain = useSlice(things.gain);
  useEffect(() => {
    if (!gain) return;
    const isMoney = gain.stacks.every(({ kind }) => kind === COINS);
    playing.current?.synthesizer.play({ kind: isMoney ? 'coin' : 'loot' });
  }, [gain]);
  return useCallback((frame) => {
    if (!playing.current) return;
    const { cues, synthesizer, ambience, music } = playing.current;
    for (const cue of cues.of(frame)) synthesizer.play(cue);
    for (const cue of fightCuesOf(frame)) synthesizer.play(cue);
    ambience.update(frame);
    music.update(frame);
  }, []);
}

const volumesOf = ({ volume, effects, ambience, music }: Settings): Volumes => ({
  all: volume / 100,
  effects: effects / 100,
  ambience: ambience / 100,
  music: music / 100,
});
