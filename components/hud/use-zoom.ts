'use client';
// Looking from nearer or farther: the step that shows something else on this screen, kept with the other settings, and what
// is said about it for a moment.
import { useCallback } from 'react';
import { densityOf, zoomAfter } from '#lib/game/core/camera.ts';
import { settingsStore } from './use-settings.ts';

const SHOWN_MS = 1_600;

/** Zooms by a step; 1 is nearer. */
export function useZoom(surface: HTMLElement | null, say: (words: string, ms: number) => void): (by: 1 | -1) => void {
  return useCallback(
    (by: 1 | -1) => {
      if (!surface) return;
      const density = densityOf(window.devicePixelRatio);
      const screen = { width: surface.clientWidth * density, height: surface.clientHeight * density };
      const next = zoomAfter(screen, settingsStore().settings.zoom, by);
      if (next) settingsStore().adjust({ zoom: next });
      say(next ? `Zoom ${next} %` : by > 0 ? 'As near as it gets' : 'As far as it gets', SHOWN_MS);
    },
    [surface, say],
  );
}
