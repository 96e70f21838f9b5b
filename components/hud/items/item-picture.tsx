'use client';
// The picture of a kind of thing, as on the ground; a pouch for what has none.
import { itemKind } from '@hollowmere/world/items';
import { useEffect, useRef } from 'react';
import { loadGameAtlas } from '#lib/pictures/atlas.ts';

/** Art pixels to a side. */
const SIDE = 16;

interface ItemPictureProps {
  readonly kind: number;
  readonly className?: string;
}

/** Always beside words that say what it is. */
export function ItemPicture({ kind, className = 'size-8' }: ItemPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    let isGone = false;
    loadGameAtlas().then(
      ({ image, frames }) => {
        const frame = frames[`item/${itemKind(kind)?.key}`] ?? frames['item/pouch'];
        if (isGone || !frame) return;
        const { x, y, w, h } = frame;
        context.clearRect(0, 0, SIDE, SIDE);
        context.drawImage(image, x, y, w, h, Math.round((SIDE - w) / 2), Math.round((SIDE - h) / 2), w, h);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [kind]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      aria-hidden
      className={`pointer-events-none shrink-0 [image-rendering:pixelated] ${className}`}
    />
  );
}
