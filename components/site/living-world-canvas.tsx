'use client';
// Hollowmere itself, seen from a slowly drifting camera: the real ground, houses and people, through day and night.
// Stands still for those who ask for less motion and where painting is too slow, can be stopped and started by anybody, and
// rests while it is out of sight.
import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { WorldView } from '#lib/pictures/scene/world-view.ts';
import { prefersStillness } from '#lib/preferences/stillness.ts';

export function LivingWorldCanvas() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<WorldView | null>(null);
  const [isShown, setShown] = useState(false);
  const [isPaused, setPaused] = useState(false);
  const [place, setPlace] = useState('');

  useEffect(() => {
    if (!canvas.current) return;
    const own = new WorldView(canvas.current, {
      onPlace: setPlace,
      onReady: () => setShown(true),
      onTooSlow: () => setPaused(true),
    });
    view.current = own;
    setPaused(prefersStillness());
    return () => own.stop();
  }, []);

  useEffect(() => view.current?.setPaused(isPaused), [isPaused]);

  return (
    <>
      <div aria-hidden className="absolute inset-0 overflow-hidden">
        <canvas
          ref={canvas}
          className={clsx(
            'absolute top-0 left-0 max-w-none transition-opacity duration-1000',
            isShown ? 'opacity-100' : 'opacity-0',
          )}
        />
      </div>
      {isShown && (
        <div className="absolute right-3 bottom-12 z-10 flex items-center gap-2 bg-sunken/80 py-1 pr-1 pl-3 text-sm">
          <span aria-hidden>{place}</span>
          <button
            type="button"
            onClick={() => setPaused(!isPaused)}
            className="grid size-11 place-items-center hover:text-accent pointer-fine:size-9"
            aria-label={isPaused ? 'Let the picture move' : 'Hold the picture still'}
          >
            <svg
              aria-hidden="true"
              viewBox="0 0 8 8"
              className="size-4"
              shapeRendering="crispEdges"
              fill="currentColor"
            >
              <path d={isPaused ? 'M1 0h2v1h2v1h1v1h1v2H6v1H5v1H3v1H1z' : 'M1 0h2v8H1zM5 0h2v8H5z'} />
            </svg>
          </button>
        </div>
      )}
    </>
  );
}
