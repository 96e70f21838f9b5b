'use client';
// The picture itself: a host for the canvas and a sheet over it for names, mounted anew when the graphics card lost it.
import { useEffect, useRef, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import type { DrawnView, PictureWishes } from '#lib/game/render/index.ts';
import type { FrameRate } from '#lib/game/settings.ts';
import type { LoadedPictures } from './use-pictures.ts';

interface GameCanvasProps {
  readonly loaded: LoadedPictures;
  readonly frame: () => Frame;
  readonly drawn: (frame: Frame, view: DrawnView) => void;
  readonly failed: (error: Error) => void;
  readonly wishes: () => PictureWishes;
  /** Another one begins the picture anew. */
  readonly frameRate: FrameRate;
  /** The surface that thumbs land on. */
  readonly surface: (element: HTMLElement | null) => void;
}

export function GameCanvas({ loaded, frame, drawn, failed, wishes, frameRate, surface }: GameCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const [density, setDensity] = useState(0);
  const parts = useRef({ frame, drawn, failed, wishes });
  useEffect(() => {
    parts.current = { frame, drawn, failed, wishes };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another density of the screen mounts the picture anew.
  useEffect(() => {
    if (!host.current || !overlay.current) return;
    const { showGame, DensityChanged, pictures } = loaded;
    return showGame({
      host: host.current,
      overlay: overlay.current,
      pictures,
      frame: () => parts.current.frame(),
      drawn: (...what) => parts.current.drawn(...what),
      wishes: () => parts.current.wishes(),
      frameRate,
      failed: (error) => {
        if (error instanceof DensityChanged) setDensity((before) => before + 1);
        else parts.current.failed(error);
      },
    });
  }, [loaded, density, frameRate]);

  return (
    <div ref={surface} className="absolute inset-0 isolate touch-none select-none overflow-clip">
      <div ref={host} className="absolute inset-0" />
      <div ref={overlay} className="pointer-events-none absolute inset-0 overflow-clip" />
    </div>
  );
}
