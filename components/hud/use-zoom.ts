'use client';
// Looking from nearer or farther: the step that shows something else on this screen, kept with the other settings, and what
// is said about it for a moment.
import { useCallback, useEffect, useState } from 'react';
import { densityOf, zoomAfter } from '#lib/game/core/camera.ts';
import { settingsStore } from './use-settings.ts';

const SHOWN_MS = 1_600;

interface Zooming {
  /** 1: nearer. */
  readonly zoom: (by: 1 | -1) => void;
  /** Empty when there is nothing to say. */
  readonly said: string;
}

export function useZoom(surface: HTMLElement | null): Zooming {
  const [{ said, at }, say] = useState({ said: '', at: 0 });
  const zoom = useCallback(
    (by: 1 | -1) => {
      if (!surface) return;
      const density = densityOf(window.devicePixelRatio);
      const screen = { width: surface.clientWidth * density, height: surface.clientHeight * density };
      const next = zoomAfter(screen, settingsStore().settings.zoom, by);
      if (next) settingsStore().adjust({ zoom: next });
      say({ said: next ? `Zoom ${next} %` : by > 0 ? 'As near as it gets' : 'As far as it gets', at: Date.now() });
    },
    [surface],
  );
  useEffect(() => {
    if (at === 0) return;
    const over = setTimeout(() => say({ said: '', at: 0 }), SHOWN_MS);
    return () => clearTimeout(over);
  }, [at]);
  return { zoom, said };
}
