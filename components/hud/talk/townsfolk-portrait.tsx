'use client';
// The face of whom one speaks with: their own sprite, head and shoulders, large.
import { heroPose, isTownsfolk, townsfolkLayers } from '@hollowmere/world/appearance';
import { creatureKind } from '@hollowmere/world/creatures';
import { useEffect, useRef } from 'react';
import { type Atlas, loadGameAtlas } from '#lib/pictures/atlas.ts';
import { drawFrame } from '#lib/pictures/draw.ts';
import { onTick } from '#lib/pictures/ticker.ts';
import { prefersStillness } from '#lib/preferences/stillness.ts';

/** Art pixels: head and shoulders of a body, with room for hats. */
const WIDTH = 18;
const HEIGHT = 18;
const FOOT = { x: 9, y: 26 };

/** For eyes only: the title beside it says who it is. */
export function TownsfolkPortrait({ kind }: { readonly kind: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const key = creatureKind(kind)?.key ?? '';
    if (!context || !isTownsfolk(key)) return;
    let stop = () => {};
    let isGone = false;
    const paint = (atlas: Atlas, ms: number) => {
      context.clearRect(0, 0, WIDTH, HEIGHT);
      for (const { frame, flipX, lift } of townsfolkLayers(key, 'down', heroPose('breathe', ms)))
        drawFrame(context, atlas, frame, { x: FOOT.x, y: FOOT.y - lift }, flipX);
    };
    // Without pictures the words beside it stay.
    loadGameAtlas().then(
      (atlas) => {
        if (isGone) return;
        paint(atlas, 0);
        if (!prefersStillness()) stop = onTick((ms) => paint(atlas, ms));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stop();
    };
  }, [kind]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={WIDTH}
      height={HEIGHT}
      // Whole screen pixels to an art pixel: four on a phone, five elsewhere.
      className="size-[72px] shrink-0 self-start bg-sunken [image-rendering:pixelated] sm:size-[90px]"
    />
  );
}
