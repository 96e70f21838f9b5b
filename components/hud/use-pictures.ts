'use client';
// The renderer and the pictures it needs, fetched once a page wants to play; both come apart from the page itself.
import { useCallback, useEffect, useState } from 'react';
import type { DensityChanged, Pictures, showGame } from '#lib/game/render/index.ts';

export interface LoadedPictures {
  readonly showGame: typeof showGame;
  readonly DensityChanged: typeof DensityChanged;
  readonly pictures: Pictures;
}

export type PicturesState =
  | { readonly name: 'loading'; readonly share: number }
  | { readonly name: 'loaded'; readonly loaded: LoadedPictures }
  | { readonly name: 'failed'; readonly retry: () => void };

export function usePictures(): PicturesState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<PicturesState>({ name: 'loading', share: 0 });
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads anew.
  useEffect(() => {
    let isGone = false;
    const tell = (next: PicturesState) => {
      if (!isGone) setState(next);
    };
    tell({ name: 'loading', share: 0 });
    load((share) => tell({ name: 'loading', share })).then(
      (loaded) => tell({ name: 'loaded', loaded }),
      () => tell({ name: 'failed', retry }),
    );
    return () => {
      isGone = true;
    };
  }, [attempt, retry]);
  return state;
}

async function load(progressed: (share: number) => void): Promise<LoadedPictures> {
  const { loadPictures, ...renderer } = await import('#lib/game/render/index.ts');
  const pictures = await loadPictures((share) => progressed(Math.min(0.99, share)));
  return { ...renderer, pictures };
}
